import type { VendorId } from '../../catalog/schema.ts';
import type { Expression } from '../neutral/expression.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { SdkRule } from '../rules/sdk-rules.ts';
import { speaksOfOther } from '../rules/words.ts';
import type { SignalContext } from './context.ts';

export const expressionOf = ([root = '', ...names]: readonly string[]): Expression =>
  names.reduce<Expression>(
    (of, name) => ({ kind: 'member', of, name }),
    root === 'self' ? { kind: 'self' } : { kind: 'name', name: root },
  );

const everywhere = Number.MAX_SAFE_INTEGER;

const packageOf = (evaluator: Evaluator, file: ProjectFile, name: string): readonly SdkRule[] => {
  const frame = evaluator.frame(file, 0, everywhere);
  return evaluator
    .evaluate(expressionOf(name.split('.')), frame)
    .flatMap((value) => (value.kind === 'sdk' && !value.path.includes('()') ? value.rules : []));
};

/** Whether a name can lead to a package: it is imported, or a whole namespace of a vendor is opened. */
const mayLead = ({ project }: Evaluator, file: ProjectFile, name: string): boolean => {
  const [root = ''] = name.split('.');
  return file.unit.imports.some(({ module, names }) =>
    names.some(
      ({ local, imported }) => local === root || (imported === '*all' && project.sdkRules(file, module).length > 0),
    ),
  );
};

/**
 * The vendor in use out of whose package a type comes. A package that also serves other things than video counts only in
 * files that use it for video, and never under a name that speaks of something else.
 */
export const vendorOfType = ({
  evaluator,
  decided,
}: SignalContext): ((file: ProjectFile, name: string) => VendorId | null) => {
  const vendors = new Set(decided.sdk.map(({ vendor }) => vendor));
  const known = new Map<string, VendorId | null>();
  const find = (file: ProjectFile, name: string): VendorId | null => {
    const fits = ({ vendor, shared }: SdkRule): boolean =>
      vendors.has(vendor) && (!shared || (decided.proof.inFile(file, vendor) && !speaksOfOther(name)));
    return packageOf(evaluator, file, name).find(fits)?.vendor ?? null;
  };
  return (file, name) => {
    if (vendors.size === 0) return null;
    const key = `${file.index} ${name}`;
    const before = known.get(key);
    const vendor = before === undefined ? (mayLead(evaluator, file, name) ? find(file, name) : null) : before;
    known.set(key, vendor);
    return vendor;
  };
};
