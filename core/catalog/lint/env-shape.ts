import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) =>
    vendor.env
      .filter(({ name }) => !/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/.test(name) || name.length < 4)
      .map(({ name }) => ({
        path: at(vendor, 'env'),
        level: 'error' as const,
        message: 'is no name of an environment variable that could be searched for',
        actual: name,
      })),
  );

/** Environment names are names, never values, and long enough not to hit ordinary words. */
export const envShape: LintRule = { id: 'env-shape', check };
