import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { defaultSettings, type Settings } from '../cost/types.ts';
import { CliFailure } from './failure.ts';
import { messageOf } from './system-error.ts';

export interface SettingOptions {
  readonly settings?: string;
  readonly rate?: number;
  readonly currency?: string;
  readonly hoursADay?: number;
  readonly familiarity?: keyof typeof familiarities;
  readonly assistant?: keyof typeof assistants;
  readonly production: boolean;
}

export const familiarities = { known: 0.85, partly: 1, new: 1.25 } as const;
export const assistants = { none: 1, usual: 0.7, best: 0.5 } as const;

const positive = z.number().positive().finite();
const notNegative = z.number().nonnegative().finite();
const byVendor = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);

/** The settings file: the same names as in `settings` of the JSON output; what is left out keeps its default. */
const SettingsFile = z
  .strictObject({
    hourlyRate: positive,
    currency: z.string().regex(/^[A-Z]{3}$/, 'is not a three-letter currency code'),
    focusHoursPerDay: positive.max(24),
    familiarity: positive,
    assistantFactor: positive.max(1),
    inProduction: z.boolean(),
    volumes: z.array(
      z.strictObject({
        vendor: z.string(),
        model: z.string().nullable(),
        unit: z.string(),
        perMonth: notNegative,
        resolution: z.string().exactOptional(),
      }),
    ),
    custody: byVendor(
      z.strictObject({ mastersOnlyAtVendor: z.boolean().exactOptional(), largeLibrary: z.boolean().exactOptional() }),
    ),
    coefficients: byVendor(notNegative),
    dropped: byVendor(z.array(z.string())),
    prices: z.array(
      z.strictObject({ vendor: z.string(), model: z.string().nullable(), unit: z.string(), usd: notNegative }),
    ),
    fixedFees: byVendor(notNegative),
    perUsd: positive,
  })
  .partial();
type SettingsFile = z.infer<typeof SettingsFile>;

const readSettingsFile = async (file: string): Promise<SettingsFile> => {
  const advice = 'Give a JSON file with the fields of "settings" in the JSON output.';
  const json: unknown = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text))
    .catch((cause: unknown) => {
      throw new CliFailure(`The settings file ${file} cannot be read (${messageOf(cause)}).`, advice);
    });
  const parsed = SettingsFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CliFailure(
    `The settings file ${file} is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`,
    advice,
  );
};

const known = <Value extends object>(value: Value): Value =>
  // as: the entries are those of the value, less the undefined ones
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Value;

/** Defaults, then the settings file, then the options of the command. */
export const settingsFrom = async (options: SettingOptions): Promise<Settings> => {
  const file = options.settings === undefined ? {} : await readSettingsFile(options.settings);
  const given = known({
    hourlyRate: options.rate,
    currency: options.currency,
    focusHoursPerDay: options.hoursADay,
    familiarity: options.familiarity === undefined ? undefined : familiarities[options.familiarity],
    assistantFactor: options.assistant === undefined ? undefined : assistants[options.assistant],
    inProduction: options.production ? undefined : false,
  });
  // as: every field of the defaults is there, overwritten only by values of the same type
  return { ...defaultSettings, ...known(file), ...given } as Settings;
};
