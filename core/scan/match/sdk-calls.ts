import type { VendorId } from '../../catalog/schema.ts';
import { chainOf } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { CallRef, Frame, SdkValue } from '../resolve/value.ts';
import type { SymbolRule } from '../rules/symbol-rules.ts';
import { speaksOfOther } from '../rules/words.ts';
import { asksForVideo, setsMotion } from './about-video.ts';
import { built, givesTheOne, isConstructor, makesClient, ofBuilder } from './client-making.ts';
import { type ModelText, modelTexts, pickModel } from './models.ts';
import { candidatesFor } from './sdk-candidates.ts';
import { isAnswered, sends, tellsNothing } from './tells-nothing.ts';
import { chooseVendor } from './vendor-choice.ts';

/** A call on something that comes out of a vendor's package. */
export interface SdkMatch {
  readonly ref: CallRef;
  readonly call: Call;
  readonly value: SdkValue;
  readonly vendor: VendorId;
  readonly rule: SymbolRule | null;
  readonly kind: 'client-init' | 'call' | 'webhook-handler';
  /** `sure`: video by itself; `open`: other proof must stand near; `other`: something else than video. */
  readonly state: 'sure' | 'open' | 'other';
  readonly model: ModelText | null;
  /** Asks for a model nobody knows, so that only what stands around it tells. */
  readonly strange: boolean;
  /** What it is given is about moving pictures: settings, or the name of what holds the model. */
  readonly aboutVideo: boolean;
  /** The making of a client that by its name alone is for video: a grant for video calls. */
  readonly speaks: boolean;
  readonly maker: VendorId | null;
  readonly symbol: string;
  readonly exclusive: boolean;
}

/** Functions of a package that take a vendor's notice and check who sent it. */
const takesNotices =
  /(receive|verify|validate|unwrap|parse|construct|check).*webhook|webhook.*(receive|verify|validate|unwrap|parse|construct|check)/i;

const kindOf = (rule: SymbolRule | null, value: SdkValue, makes: boolean): SdkMatch['kind'] | null => {
  if (rule?.kind === 'type') return null;
  if (rule?.kind === 'webhook') return 'webhook-handler';
  if (rule?.kind === 'client-init' && !(value.path.includes('()') && rule.capability !== null)) return 'client-init';
  if (rule) return 'call';
  if (makes) return 'client-init';
  if (takesNotices.test(value.path.at(-1) ?? '')) return 'webhook-handler';
  return 'call';
};

const words = (path: readonly string[]): string =>
  path
    .filter((name) => name !== '()')
    .join('.')
    .replace(/([a-z])([A-Z])/g, '$1.$2');

interface Told {
  readonly rule: SymbolRule | null;
  readonly kind: SdkMatch['kind'];
  readonly exclusive: boolean;
  readonly models: readonly { readonly video: boolean }[];
  readonly path: readonly string[];
  readonly option: boolean | null;
  /** The vendor makes pictures and sound too: words for those matter. */
  readonly mixed: boolean;
}

const stateOf = ({ rule, kind, exclusive, models, path, option, mixed }: Told): SdkMatch['state'] => {
  if (mixed && speaksOfOther(words(path.slice(path.indexOf('()') + 1)))) return 'other';
  if (models.some(({ video }) => video)) return 'sure';
  if (models.length > 0 && rule?.evidence === 'model') return 'other';
  if (option !== null) return option ? 'sure' : 'other';
  if (exclusive) return 'sure';
  if (kind === 'client-init') return 'open';
  return rule?.telling ? 'sure' : 'open';
};

/** Kinds of vendor for whom sound and speech are part of video itself. */
const live = new Set(['realtime', 'avatar', 'video-hosting', 'transcoding', 'video-understanding']);

/** A version by its hash alone tells neither what it makes nor what it does not. */
const isBareHash = (id: string): boolean => /^[0-9a-f-]{32,64}$/i.test(id);

/** A client's own way to send any request: `client.post('/videos')`. */
const sendsAny = (call: Call, name: string): boolean =>
  /^(get|post|put|patch|delete|request)$/i.test(name) &&
  call.arguments.some(({ value }) => {
    const start = value.kind === 'concat' ? value.parts[0] : value;
    return start?.kind === 'text' && /^\/?\w[\w.-]*(\/|$)/.test(start.value) && start.value.includes('/');
  });

/** What the call is, as the catalogue and the package tell; null where it is no call of a vendor. */
export const matchSdkCall = (
  evaluator: Evaluator,
  ref: CallRef,
  call: Call,
  given: SdkValue,
  frame: Frame,
): SdkMatch | null => {
  const made = ofBuilder(given);
  const value = made ?? built(given);
  const { rules } = evaluator.project;
  const languages = ref.file.speech?.patternLanguages ?? [];
  const language = ref.file.language;
  const name = value.path.findLast((part) => part !== '()') ?? '';
  const found = candidatesFor(evaluator, value, languages);
  const choice = chooseVendor(
    evaluator,
    value,
    found.map(({ rule }) => rule.vendor),
    call,
    frame,
  );
  const { vendor } = choice;
  if (vendor === null) return null;
  const rule =
    found.filter((candidate) => candidate.rule.vendor === vendor).sort((a, b) => b.score - a.score)[0]?.rule ?? null;
  const own = value.rules.filter((entry) => entry.vendor === vendor);
  const exclusive = choice.alone || (own.length > 0 && own.every(({ shared }) => !shared));
  const makes = made !== null || choice.asksHere || givesTheOne.test(name) || isConstructor(call, value.path, language);
  const elsewhere = !rule && !exclusive && !makes;
  if (!rule && tellsNothing(evaluator, ref, call, value, { vendor, elsewhere })) return null;
  if (rule?.segments.length === 1 && isAnswered(value.path) && !sends.test(name)) return null;
  if (value.path.at(-1) === '()') return null;
  if (elsewhere && sendsAny(call, name)) return null;
  if (elsewhere)
    return {
      ref,
      call,
      value,
      vendor,
      rule,
      kind: 'call',
      state: 'other',
      model: null,
      strange: false,
      aboutVideo: false,
      speaks: false,
      maker: null,
      symbol: name,
      exclusive,
    };
  const kind = kindOf(rule, value, makes);
  const asked = choice.asksHere || choice.alone;
  if (kind === null || (kind === 'client-init' && !rule && !asked && !makesClient(value))) return null;
  const texts = modelTexts(evaluator, call, frame).filter(({ id }) => !isBareHash(id));
  const judged = texts.map((text) => {
    const known = rules.models.match(text.id);
    const guess = known.length > 0 ? null : rules.models.guess(text.id);
    return {
      text,
      video: known.length > 0 || (guess !== null && rule?.evidence === 'model'),
      maker: pickModel(known, [vendor])?.maker ?? guess?.maker ?? null,
    };
  });
  const strange = judged.filter(({ video, text }) => !video && !rules.models.isOther(text.id));
  const relevant =
    rule?.evidence === 'model' ? judged.filter((one) => !strange.includes(one)) : judged.filter(({ video }) => video);
  const model = judged.find(({ video }) => video) ?? null;
  const isLive = live.has(rules.vendors.get(vendor)?.category ?? '');
  const state = stateOf({
    rule,
    kind,
    exclusive,
    models: relevant,
    path: value.path,
    option: choice.option,
    mixed: !exclusive || !isLive,
  });
  return {
    ref,
    call,
    value,
    vendor,
    rule,
    kind,
    state,
    model: model?.text ?? null,
    speaks: kind === 'client-init' && rule?.evidence === 'self' && isLive,
    strange: rule?.evidence === 'model' && strange.length > 0,
    aboutVideo:
      state === 'open' &&
      rule?.evidence === 'model' &&
      (setsMotion(evaluator, call, frame) || asksForVideo(call, frame)),
    maker: model?.maker ?? rule?.maker ?? null,
    symbol: symbolOf(value.path, rule, call),
    exclusive,
  };
};

const symbolOf = (path: readonly string[], rule: SymbolRule | null, call: Call): string => {
  const last = path.lastIndexOf('()');
  const own = path.slice(last + 1).join('.');
  return own !== ''
    ? own
    : (rule?.symbol ?? chainOf(call.callee)?.join('.') ?? path.filter((name) => name !== '()').join('.'));
};
