import { defaultSettings, type Settings } from '../cost/types.ts';

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

/** Loaded only where somebody names a file, since checking it takes the schema library. */
const settingsOf = async (file: string) => (await import('./settings-file.ts')).readSettingsFile(file);

const known = <Value extends object>(value: Value): Value =>
  // as: the entries are those of the value, less the undefined ones
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Value;

/** Defaults, then the settings file, then the options of the command. */
export const settingsFrom = async (options: SettingOptions): Promise<Settings> => {
  const file = options.settings === undefined ? {} : await settingsOf(options.settings);
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
