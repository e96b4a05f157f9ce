import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const plausible = /^[^\s"'`;]+$/;

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) =>
    vendor.sdks.flatMap(({ ecosystem, package: name, imports }) =>
      imports
        .filter((entry, position) => !plausible.test(entry) || imports.indexOf(entry) !== position)
        .map((entry) => ({
          path: at(vendor, 'sdks', `${ecosystem}:${name}`),
          level: 'error' as const,
          message: 'is no module path or namespace, or stands twice',
          actual: entry,
        })),
    ),
  );

/** Imports are what a source file names: a path or a namespace, each once. */
export const sdkImports: LintRule = { id: 'sdk-imports', check };
