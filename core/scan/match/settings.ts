import type { VendorId } from '../../catalog/schema.ts';
import type { Expression } from '../neutral/expression.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { matchAddress } from './address.ts';
import type { Decided } from './decide.ts';
import type { Drafts } from './draft.ts';

interface NameUse {
  readonly file: ProjectFile;
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

const settingName = /[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+/g;

const textNames = (file: ProjectFile): NameUse[] =>
  file.unit.texts.flatMap(({ text, role }) => {
    if (text.kind !== 'text' || role === 'message' || role === 'prose' || text.value.length > 400) return [];
    return [...text.value.matchAll(settingName)]
      .map(([name]) => ({ file, name, line: text.line, column: text.column }))
      .filter(({ name }) => name === name.toUpperCase());
  });

const usesIn = (file: ProjectFile): NameUse[] => [
  ...file.unit.environment.map(({ name, line, column }) => ({ file, name, line, column })),
  ...file.unit.settings.map(({ name, line, column }) => ({ file, name, line, column })),
  ...textNames(file),
];

/** Settings whose value goes into an accepted call, its client or its address, by name. */
const reached = (decided: Decided): Map<string, VendorId> => {
  const found = new Map<string, VendorId>();
  const note = (file: ProjectFile, expression: Expression, vendor: VendorId, depth = 0): void => {
    if (depth > 6) return;
    if (expression.kind === 'environment') found.set(`${file.index} ${expression.line} ${expression.name}`, vendor);
    else if (expression.kind === 'choice')
      for (const option of expression.options) note(file, option, vendor, depth + 1);
    else if (expression.kind === 'concat') for (const part of expression.parts) note(file, part, vendor, depth + 1);
    else if (expression.kind === 'object')
      for (const entry of expression.entries) note(file, entry.value, vendor, depth + 1);
    else if (expression.kind === 'name')
      for (const declared of file.names.get(expression.name) ?? [])
        if (declared.type === 'binding') note(file, declared.binding.value, vendor, depth + 1);
  };
  for (const { match, vendor } of [...decided.sdk, ...decided.http])
    for (const argument of match.call.arguments) note(match.ref.file, argument.value, vendor);
  for (const { match, vendor } of decided.addresses) note(match.file, match.use.text, vendor);
  return found;
};

const pointsAt = (evaluator: Evaluator, name: string): VendorId | null => {
  for (const value of evaluator.project.settingAddresses.get(name) ?? []) {
    const match = matchAddress(evaluator.project.rules, value);
    if (match?.rule.exclusive) return match.rule.vendor;
  }
  return null;
};

const vendorOf = (
  evaluator: Evaluator,
  use: NameUse,
  decided: Decided,
  flowing: ReadonlyMap<string, VendorId>,
): { vendor: VendorId; because: string; sure: boolean } | null => {
  const rules = evaluator.project.rules.environment.match(use.name);
  const own = rules.find(({ shared, exact }) => !shared && exact);
  if (own) return { vendor: own.vendor, because: 'the name is the vendor’s own', sure: true };
  const flows = flowing.get(`${use.file.index} ${use.line} ${use.name}`);
  if (flows !== undefined) return { vendor: flows, because: 'its value goes into a call of the vendor', sure: true };
  const alike = rules.find(({ exact, vendor }) => !exact && decided.proof.inProject(vendor));
  if (alike) return { vendor: alike.vendor, because: 'it is named like the vendor’s settings', sure: false };
  const shared =
    rules.find(({ shared: many, vendor }) => many && decided.proof.inFile(use.file, vendor)) ??
    (use.file.speech === null ? rules.find(({ vendor }) => decided.proof.inProject(vendor)) : undefined);
  if (shared) return { vendor: shared.vendor, because: 'the vendor is used for video here', sure: false };
  const address = pointsAt(evaluator, use.name);
  return address === null
    ? null
    : { vendor: address, because: 'a file of settings gives it the vendor’s address', sure: false };
};

/** Writes down names of settings that hold a vendor's key, id or host. Values are never looked at but for addresses. */
export const writeSettings = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  const flowing = reached(decided);
  for (const file of evaluator.project.files)
    for (const use of usesIn(file)) {
      const found = vendorOf(evaluator, use, decided, flowing);
      if (!found) continue;
      drafts.add({
        file,
        line: use.line,
        column: use.column,
        vendor: found.vendor,
        kind: 'env-var',
        symbol: use.name,
        confidence: found.sure ? 'high' : 'medium',
        via: [found.because],
      });
    }
};
