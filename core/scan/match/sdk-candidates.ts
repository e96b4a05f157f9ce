import type { VendorId } from '../../catalog/schema.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { SdkValue } from '../resolve/value.ts';
import type { SymbolRule } from '../rules/symbol-rules.ts';
import { plainName } from '../rules/words.ts';

const anyClient = /^(client|api|sdk|instance|self|this)$/i;

const clientLike = /(client|api|sdk|service)$/i;

/** `VideoSynthesis.call` is no call of another class's `call`. */
const ofOtherClass = (path: readonly string[], symbol: string): boolean => {
  const [owner = ''] = symbol.replace(/^new\s+/, '').split(/\.|::|->/);
  const made = path[path.lastIndexOf('()') - 1] ?? '';
  return (
    /^[A-Z]/.test(made) &&
    !anyClient.test(owner) &&
    !clientLike.test(made) &&
    !plainName(made).includes(plainName(owner))
  );
};

/** `client.files().create` is no call of `videos.create`: a method of the client names the part that is meant. */
const ofOtherPart = (path: readonly string[], [owner = '']: readonly string[]): boolean => {
  const last = path.lastIndexOf('()');
  const part = path[last - 1] ?? '';
  return last > 1 && /^[a-z]/.test(part) && path.slice(0, last).includes('()') && !plainName(part).includes(owner);
};

/** `cloudinary.uploader` may stand under any name; `videos.create` is no `create` of something else. */
const isAlias = (name: string, { rules }: SdkValue, vendor: VendorId): boolean =>
  rules.every(({ shared }) => !shared) ||
  anyClient.test(name) ||
  rules.some((rule) => plainName(rule.package).includes(name)) ||
  plainName(vendor).includes(name);

const fits = (value: SdkValue, { segments, symbol, vendor }: SymbolRule): number => {
  const { path } = value;
  const bare = path.filter((name) => name !== '()').map(plainName);
  const ends = (wanted: readonly string[]): boolean =>
    wanted.length > 0 &&
    wanted.length <= bare.length &&
    wanted.every((name, at) => name === bare[bare.length - wanted.length + at]);
  if (ends(segments)) return segments.length * 2;
  const rest = segments.slice(1);
  if (rest.length === 0 || !isAlias(segments[0] ?? '', value, vendor)) return 0;
  if (ofOtherClass(path, symbol) || ofOtherPart(path, segments)) return 0;
  const last = path.lastIndexOf('()');
  const own = path.slice(last + 1).map(plainName);
  const direct = own.length === rest.length && rest.every((name, at) => name === own[at]);
  return direct ? rest.length * 2 - 1 : 0;
};

interface Candidate {
  readonly rule: SymbolRule;
  readonly score: number;
}

/** Types of workflow nodes and tags stand in data, never in a program's calls. */
const spoken = (rules: readonly SymbolRule[]): readonly SymbolRule[] =>
  rules.filter(({ language }) => language !== 'json' && language !== 'html');

export const candidatesFor = (evaluator: Evaluator, value: SdkValue, languages: readonly string[]): Candidate[] => {
  const found = namedCandidates(evaluator, value, languages);
  const sync = value.path.map((part) => part.replace(/(?<=[a-z])Async$/, ''));
  return found.length > 0 ? found : namedCandidates(evaluator, { ...value, path: sync }, languages);
};

const namedCandidates = (evaluator: Evaluator, value: SdkValue, languages: readonly string[]): Candidate[] => {
  const name = value.path.findLast((part) => part !== '()') ?? '';
  const vendors = new Set(value.rules.map(({ vendor }) => vendor));
  const found = [...vendors].flatMap((vendor) =>
    spoken(evaluator.project.rules.symbols.byLastName(vendor, name)).map((rule) => ({
      rule,
      score: fits(value, rule) * 2 + (languages.includes(rule.language) ? 1 : 0),
    })),
  );
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found.filter(({ score }) => score > 1 && score >= best - 1);
};
