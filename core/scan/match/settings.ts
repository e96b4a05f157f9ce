import type { VendorId } from '../../catalog/schema.ts';
import { isProseSlot } from '../neutral/prose.ts';
import { calledName } from '../resolve/callers.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { textsOf, written } from '../resolve/texts.ts';
import { type EnvironmentRule, mostOwners } from '../rules/environment-rules.ts';
import { matchAddress } from './address.ts';
import { own, settingsIn } from './credentials.ts';
import type { Decided } from './decide.ts';
import type { Drafts } from './draft.ts';

interface NameUse {
  readonly file: ProjectFile;
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** Read by code, not only listed in a file of settings. */
  readonly read: boolean;
  /** A field that is filled from the environment: its name must be a vendor's own, or its value reach the vendor. */
  readonly declared?: boolean;
}

const wholeName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const inside =
  /\$\{?\{?\s*(?:env\.|secrets\.|vars\.)?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b|%([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)%/g;

const namesIn = (text: string): string[] => {
  const bare = text.trim();
  if (wholeName.test(bare)) return [bare];
  return [...text.matchAll(inside)].map((match) => match[1] ?? match[2] ?? '');
};

const textNames = (file: ProjectFile): NameUse[] =>
  file.unit.texts.flatMap(({ text, role, slot }) => {
    if (
      text.kind !== 'text' ||
      role === 'message' ||
      role === 'prose' ||
      isProseSlot(slot) ||
      text.value.length > 2_000
    )
      return [];
    return namesIn(text.value).map((name) => ({ file, name, line: text.line, column: text.column, read: true }));
  });

const readers =
  /^(get_?)?(runtime_?)?(setting|secret|env|config|credential|parameter|variable|option)s?(_?(value|string|or_?throw))?$|^get$|^getenv$/i;

/** Names handed to a reader of settings by way of a constant. */
const handedNames = (evaluator: Evaluator, file: ProjectFile): NameUse[] =>
  file.unit.calls.flatMap((call) => {
    const [first] = call.arguments;
    if (!first || first.value.kind === 'text' || !readers.test(calledName(call.callee) ?? '')) return [];
    if (first.value.kind !== 'name' && first.value.kind !== 'member') return [];
    return textsOf(evaluator.evaluate(first.value, evaluator.frame(file, call.scope, call.line)))
      .map(written)
      .filter((text) => wholeName.test(text))
      .map((name) => ({ file, name, line: call.line, column: call.column, read: true }));
  });

const usesIn = (evaluator: Evaluator, file: ProjectFile): NameUse[] => [
  ...handedNames(evaluator, file),
  ...file.unit.environment.map(({ name, line, column, declared = false }) => ({
    ...{ file, name, line, column, declared },
    read: true,
  })),
  ...file.unit.settings.map(({ name, line, column }) => ({ file, name, line, column, read: false })),
  ...textNames(file),
];

/** Where and how something runs: no key, host or id of anybody. */
const plainSetting = /(^|_)(REGION|LOCATION|ENV|ENVIRONMENT|PORT|TIMEOUT|DEBUG|BUCKET|BUCKET_NAME|LOG_LEVEL)$/;

const keyOf = (file: ProjectFile, line: number, name: string): string => `${file.index} ${line} ${name}`;

/** Settings whose value goes into an accepted call, the making of its client, or its address. */
const reached = (evaluator: Evaluator, decided: Decided): Map<string, VendorId> => {
  const found = new Map<string, VendorId>();
  const note = (file: ProjectFile, vendor: VendorId, settings: ReturnType<typeof settingsIn>): void => {
    for (const { name, line } of settings) found.set(keyOf(file, line, name), vendor);
  };
  for (const { match, vendor } of [...decided.sdk, ...decided.http]) {
    const { file } = match.ref;
    const frame = evaluator.frame(file, match.call.scope, match.call.line);
    for (const { name, value } of match.call.arguments)
      if (name === null || !own.test(name)) note(file, vendor, settingsIn(value, frame));
  }
  for (const { match, vendor } of decided.addresses)
    note(
      match.file,
      vendor,
      settingsIn(match.use.text, evaluator.frame(match.file, match.use.scope, match.use.text.line)),
    );
  return found;
};

const pointsAt = (evaluator: Evaluator, name: string): VendorId | null => {
  for (const value of evaluator.project.settingAddresses.get(name) ?? []) {
    const match = matchAddress(evaluator.project.rules, value);
    if (match?.rule.exclusive) return match.rule.vendor;
  }
  return null;
};

interface Verdict {
  readonly vendor: VendorId;
  readonly because: string;
  readonly sure: boolean;
}

/** How much of a project speaks for each vendor: more of it decides whose a shared name is. */
const weights = (decided: Decided): ReadonlyMap<VendorId, number> => {
  const found = new Map<VendorId, number>();
  for (const { vendor } of [...decided.sdk, ...decided.http, ...decided.models])
    found.set(vendor, (found.get(vendor) ?? 0) + 1);
  return found;
};

const shared = (
  use: NameUse,
  rules: readonly EnvironmentRule[],
  decided: Decided,
  weight: ReadonlyMap<VendorId, number>,
): Verdict | null => {
  const many = rules.filter((rule) => rule.shared && rule.exact);
  if (many.length === 0 || many.length > mostOwners) return null;
  const [likely] = many
    .filter(({ vendor }) => decided.proof.inProject(vendor))
    .sort(
      (a, b) =>
        Number(decided.proof.inFile(use.file, b.vendor)) - Number(decided.proof.inFile(use.file, a.vendor)) ||
        (weight.get(b.vendor) ?? 0) - (weight.get(a.vendor) ?? 0),
    );
  if (!likely) return null;
  const fits =
    use.file.speech === null ||
    decided.proof.inFile(use.file, likely.vendor) ||
    (!decided.other.has(use.file) && !importsShared(use.file, decided));
  return fits ? { vendor: likely.vendor, because: 'the vendor is used for video here', sure: false } : null;
};

/** A file that works with a shared package and shows no video there. */
const importsShared = (file: ProjectFile, decided: Decided): boolean => decided.idle.has(file);

/** Writes down names of settings that hold a vendor's key, id or host. Values are never looked at but for addresses. */
export const writeSettings = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  const flowing = reached(evaluator, decided);
  const weight = weights(decided);
  const all = evaluator.project.files.flatMap((file) => usesIn(evaluator, file));
  const readNames = new Set(all.filter(({ read }) => read).map(({ name }) => name));
  const verdict = (use: NameUse): Verdict | null => {
    const rules = evaluator.project.rules.environment.match(use.name);
    const exact = rules.find(
      (rule) =>
        !rule.shared && rule.exact && (use.read || readNames.has(use.name) || decided.proof.inProject(rule.vendor)),
    );
    if (exact) return { vendor: exact.vendor, because: 'the name is the vendor’s own', sure: true };
    const flows = flowing.get(keyOf(use.file, use.line, use.name));
    if (
      flows !== undefined &&
      ((rules.length === 0 && !plainSetting.test(use.name)) || rules.some(({ vendor }) => vendor === flows))
    )
      return { vendor: flows, because: 'its value goes into a call of the vendor', sure: true };
    if (use.declared) return null;
    const alike = rules.find(({ exact, vendor }) => !exact && decided.proof.inProject(vendor));
    if (alike) return { vendor: alike.vendor, because: 'it is named like the vendor’s settings', sure: false };
    const address = pointsAt(evaluator, use.name);
    if (address !== null)
      return { vendor: address, because: 'a file of settings gives it the vendor’s address', sure: false };
    return shared(use, rules, decided, weight);
  };
  for (const use of all) {
    const found = verdict(use);
    if (!found) continue;
    drafts.add({
      file: use.file,
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
