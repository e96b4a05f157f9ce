import type { VendorId } from '../../catalog/schema.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { SdkRule } from '../rules/sdk-rules.ts';
import type { Decided } from './decide.ts';
import type { Drafts } from './draft.ts';

const rulesFor = (
  evaluator: Evaluator,
  file: ProjectFile,
  module: string,
  names: readonly string[],
): readonly SdkRule[] => {
  const byName = names
    .flatMap((name) => [`${module}.${name}`, `${module}\\${name}`])
    .flatMap((whole) => evaluator.project.sdkRules(file, whole).filter((rule) => rule.modules.includes(whole)));
  return byName.length > 0 ? byName : evaluator.project.sdkRules(file, module);
};

/** Imports that lead to accepted calls, in whatever file those stand. */
const usedOrigins = (decided: Decided): Map<string, VendorId> =>
  new Map(
    decided.sdk.map(({ match, vendor }) => [`${match.value.origin.file.index} ${match.value.origin.line}`, vendor]),
  );

/** True for a vendor none of whose packages is for video alone: the others of its packages say as much as any. */
export const allShared = (evaluator: Evaluator, vendor: VendorId): boolean =>
  evaluator.project.rules.sdks.rules
    .filter((rule) => rule.vendor === vendor && !rule.part)
    .every(({ shared }) => shared);

/** A package of one vendor that the file only hands on, in a project that calls the vendor for video. */
const handedOn = (
  decided: Decided,
  evaluator: Evaluator,
  file: ProjectFile,
  rules: readonly SdkRule[],
): VendorId | undefined => {
  const [first] = rules;
  const alone = first && rules.every(({ vendor }) => vendor === first.vendor) ? first.vendor : undefined;
  const silent = !decided.other.has(file) && file.unit.exports.length > 0;
  return alone !== undefined &&
    allShared(evaluator, alone) &&
    silent &&
    decided.sdk.some(({ vendor }) => vendor === alone)
    ? alone
    : undefined;
};

/** Whether the file calls the vendor by its package. */
const callsHere = (decided: Decided, file: ProjectFile, vendor: VendorId): boolean =>
  decided.sdk.some(({ match, vendor: of }) => of === vendor && match.ref.file === file) ||
  decided.http.some(({ match, vendor: of }) => match.bySdk && of === vendor && match.ref.file === file);

/** Writes down imports of vendors' packages: of shared ones only those that video calls come from. */
export const writeImports = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  const used = usedOrigins(decided);
  for (const file of evaluator.project.files)
    for (const entry of file.unit.imports) {
      const rules = rulesFor(
        evaluator,
        file,
        entry.module,
        entry.names.map(({ imported }) => imported),
      );
      if (rules.length === 0) continue;
      const vendors = [...new Set(rules.map(({ vendor }) => vendor))];
      const exclusive = rules.filter(({ shared }) => !shared).map(({ vendor }) => vendor);
      const vendor =
        used.get(`${file.index} ${entry.line}`) ??
        exclusive[0] ??
        vendors.find((candidate) => callsHere(decided, file, candidate)) ??
        handedOn(decided, evaluator, file, rules);
      if (vendor === undefined) continue;
      drafts.add({
        file,
        line: entry.line,
        column: entry.column,
        vendor,
        kind: 'import',
        symbol: entry.module,
        confidence: 'high',
        via: [
          exclusive.includes(vendor)
            ? 'the package serves video alone'
            : 'video calls of this file come from the package',
        ],
      });
    }
};
