import type { VendorId } from '../../catalog/schema.ts';
import { chainOf } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { CallRef, Frame, SdkValue } from '../resolve/value.ts';
import type { SymbolRule } from '../rules/symbol-rules.ts';
import { plainName, speaksOfOther } from '../rules/words.ts';
import { asksForVideo, setsMotion } from './about-video.ts';
import { type ModelText, modelTexts, pickModel } from './models.ts';
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

const trivial = new Set(
  'then catch finally map filter foreach reduce find some every includes indexof push pop slice splice split join concat tostring tojson valueof keys values entries has equals hashcode on off once emit addlistener removelistener addeventlistener removeeventlistener removealllisteners subscribe unsubscribe bind apply print format replace trim length size isempty contains append add extend items update copy sort reverse setdefault to_s to_h to_json inspect freeze as_json encode decode tolist toset tomap tomutablelist toarray first last firstornull iterator stream count any all none let also isnotempty isnullorempty todouble toint tolong tofloat toggle orempty getorelse getornull'.split(
    ' ',
  ),
);

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

const candidatesFor = (evaluator: Evaluator, value: SdkValue, languages: readonly string[]): Candidate[] => {
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

/** Functions by which a package itself is given its key. */
const configures = /^(config(ure)?|init(iali[sz]e)?|setup|set_?(api_?)?(key|token|config|credentials))$/i;

/** Languages in which functions too begin with a capital letter, or objects are made by `new` alone. */
const capitalFunctions = new Set(['go', 'java', 'csharp', 'php']);

/** Functions of a class that give one of it. */
const makers = /^(new|default|from_\w+|new_\w+|with_\w+|from[A-Z]\w*)$/;

const isConstructor = (call: Call, path: readonly string[], language: string): boolean => {
  const name = path.at(-1) ?? '';
  if (path.includes('()')) return false;
  if (configures.test(name) || path.length === 0) return call.form !== 'element';
  if (call.form !== 'call') return call.form === 'new';
  const ofClass = /^[A-Z]/.test(path.at(-2) ?? '');
  const owner = path.at(-2) ?? '';
  if (ofClass && makers.test(name)) return namesClient.test(owner) && !namesThing.test(owner);
  if (capitalFunctions.has(language)) return /^(New|new)[A-Z]/.test(name);
  return /^(new|create|init|build|make|connect)[A-Z]/.test(name) || (/^[A-Z]/.test(name) && !ofClass);
};

/** Constructors of values, events and options are no clients. */
const namesClient =
  /client|api|sdk|room|engine|player|session|manager|connection|service|socket|uploader|meeting|agent|avatar|broadcast/i;

/** What a client is given, whatever the first half of its name says. */
const namesThing =
  /(options?|config(uration)?|settings|params?|parameters|request|response|event|error|grants?|context|handler|listener|observer|callbacks?|delegate|view)$/i;

const makesClient = (value: SdkValue): boolean => {
  const name = value.path.at(-1) ?? '';
  if (!/^[A-Z]/.test(name) || name === '' || /^New(From[A-Z]\w*)?$/.test(name)) return true;
  if (namesThing.test(name)) return false;
  return namesClient.test(name) || value.rules.some((rule) => plainName(rule.package).includes(plainName(name)));
};

/** Known by its type alone, and the type is a thing and no client. */
const isDataType = ({ path }: SdkValue): boolean => {
  const at = path.indexOf('()');
  return at > 0 && !/client|api|sdk|service|engine/i.test(path[at - 1] ?? '');
};

/** Made by the constructor of a thing that is no client: what is told to it stays with it. */
const isOfThing = (value: SdkValue): boolean => {
  const at = value.path.indexOf('()');
  return at > 0 && !makesClient({ ...value, path: value.path.slice(0, at) });
};

/** Made by a constructor that the catalogue lists as the making of a client, whatever its name says. */
const isOfKnownClient = (evaluator: Evaluator, { path, rules }: SdkValue): boolean => {
  const made = path[path.indexOf('()') - 1] ?? '';
  return rules.some(({ vendor }) =>
    evaluator.project.rules.symbols.byLastName(vendor, made).some(({ kind }) => kind === 'client-init'),
  );
};

/** A listener made by its type's name and a block: told to nobody. */
const makesListener = /^(?!Create|Make|Add|Set|Register)[A-Z]\w*(Listener|Handler|Observer|Callbacks?|Delegate)$/;

const givesTheOne = /^(get_?)?(shared?_?)?instance$/i;

/** `Client.getInstance()` on the way to what is told to it; where it is kept, it is the making of a client. */
const passesThrough = (ref: CallRef, { path }: SdkValue): boolean =>
  givesTheOne.test(path.at(-1) ?? '') &&
  !ref.file.unit.bindings.some(({ value }) => value.kind === 'call' && value.call === ref.call);

/** Reads what an object holds already. */
const readsOwn = (call: Call, { path }: SdkValue): boolean =>
  call.arguments.length === 0 &&
  /^(get|is|has|can)(_|[A-Z])/.test(path.at(-1) ?? '') &&
  !givesTheOne.test(path.at(-1) ?? '');

/** What is shown of a video on the screen belongs to the screen. */
const ofScreen = ({ path }: SdkValue): boolean =>
  /^get\w*view$/i.test(path.at(-1) ?? '') ||
  path.slice(0, -1).some((part) => /^(view|renderer|parent|layoutParams|holder)$/.test(part));

const makesByName = /^(create|new|make|open|connect|start|init|shared|default|get_?instance)/i;

/** `Policy.fromMap(…)`: a function of a type of values that no call of the vendor is named after. */
const isOfValueType = (evaluator: Evaluator, { path, rules }: SdkValue, vendor: VendorId): boolean => {
  const owner = path.at(-2) ?? '';
  return (
    /^[A-Z][a-z]/.test(owner) &&
    !path.includes('()') &&
    !makesByName.test(path.at(-1) ?? '') &&
    (!namesClient.test(owner) || namesThing.test(owner)) &&
    !/video|kit|stream|upload|asset/i.test(owner) &&
    !evaluator.project.rules.symbols.knows(vendor, plainName(owner)) &&
    rules.every((rule) => !plainName(rule.package).includes(plainName(owner)))
  );
};

/** Tells the vendor's object whom to call back. */
const registers =
  /^(set|add|register|remove|unregister|attach)\w*(listener|handler|observer|delegate|callback|callbacks)s?$/i;

/** A call after a request only counts where it sends or awaits it. */
const sends =
  /^(do|execute|send|wait|await|get|getresult|result|fetch|call|run|start|invoke|save|pages|next|close|stop|disconnect|destroy|cancel|done|promise|wait\w+|poll\w*)$/i;

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

const isAnswered = (path: readonly string[]): boolean =>
  path.slice(0, -1).lastIndexOf('()') >= 1 && path.filter((name) => name === '()').length >= 2;

/** What a builder gives in the end is the thing it builds: `Session.Builder(…).build()` is a `Session`. */
const built = (value: SdkValue): SdkValue => {
  const { path } = value;
  const from = path.findIndex((name) => /^(new)?builder$/i.test(name));
  const to = path.findIndex((name, at) => at > from && /^build$/i.test(name) && path[at + 1] === '()');
  return from > 0 && to > 0 && to + 2 < path.length
    ? { ...value, path: [...path.slice(0, from), '()', ...path.slice(to + 2)] }
    : value;
};

/** `Client.builder().project("x").build` is the making of a `Client`; null where it is none. */
const ofBuilder = (value: SdkValue): SdkValue | null => {
  const { path } = value;
  const from = path.findIndex((name) => /^(new)?builder$/i.test(name));
  const ends = from > 0 && path.length > from + 2 && /^build$/i.test(path.at(-1) ?? '');
  return ends ? { ...value, path: path.slice(0, from) } : null;
};

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
  if (
    !rule &&
    (trivial.has(plainName(name)) || /^with(_|[A-Z])/.test(name) || (isAnswered(value.path) && !sends.test(name)))
  )
    return null;
  if (!rule && value.calls.length === 0 && isDataType(value)) return null;
  const elsewhere = !rule && !exclusive && !makes;
  if (!rule && isOfThing(value) && !sends.test(name) && !(elsewhere && isOfKnownClient(evaluator, value))) return null;
  if (
    !rule &&
    (registers.test(name) ||
      makesListener.test(name) ||
      ofScreen(value) ||
      passesThrough(ref, value) ||
      readsOwn(call, value))
  )
    return null;
  if (!rule && isOfValueType(evaluator, value, vendor)) return null;
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
