import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CliFailure } from './failure.ts';
import { messageOf } from './system-error.ts';

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

/** The settings a file holds. Fails with the place that is wrong. */
export const readSettingsFile = async (file: string): Promise<SettingsFile> => {
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
