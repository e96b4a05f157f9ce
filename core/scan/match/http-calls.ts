import type { Call } from '../neutral/unit.ts';
import { calledName } from '../resolve/callers.ts';
import { frameOfCall, givenTo, namedArguments } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { classAround, functionAround } from '../resolve/names.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { textsOf, under, written } from '../resolve/texts.ts';
import type { CallRef, Frame, FunctionValue, Site, TextValue, Value } from '../resolve/value.ts';
import { plainName } from '../rules/words.ts';
import { type AddressMatch, matchAddress } from './address.ts';

/** A request over plain HTTP that goes to a vendor's address. */
export interface HttpMatch {
  readonly ref: CallRef;
  readonly call: Call;
  readonly address: TextValue;
  readonly match: AddressMatch;
  /** Sent by a function of the project's own that is handed the address. */
  readonly helper: string | null;
}

const verbs =
  /^(\$?fetch|ofetch|get|post|put|patch|delete|del|head|options|send|request|execute|do|perform|call|open|urlopen|urlretrieve|connect|download|upload|query|invoke|submit|axios|ky|got|curl|websocket|data|newcall|async|http|superagent|needle|wget|retry|responds|enqueue|exchange|retrieve|getforobject|postforobject|ws|poll)/i;

/** Makers of requests that are sent elsewhere. */
const makesRequest = /^(?:[A-Z]\w*)?Request(?:Message|Builder|WithContext)?$/;

/** Names that only begin like a verb. */
const noRequest =
  /^(getoradd|getenv|getitem|getattr|getlogger|getstring|gettext|setdata|database|dataclass|datauri|dataset|openurl|opentab|openwindow|openlink|downloadbutton|downloadlink|requestid|posthog|asyncio|wsgi)/i;

const isRequest = (call: Call): boolean => {
  if (call.form === 'element') return false;
  const given = calledName(call.callee) ?? '';
  const name = plainName(given);
  if (call.form === 'new') return name === 'websocket' || name === 'eventsource';
  return verbs.test(name) && !makesRequest.test(given) && !noRequest.test(name);
};

const addressNames = [
  'url',
  'uri',
  'endpoint',
  'path',
  'address',
  'href',
  'requesturi',
  'resource',
  'route',
  'pathcomponents',
  'link',
  'target',
];

const isAbsolute = (text: TextValue): boolean =>
  /^(https?|wss?):\/\//.test(written(text)) || /^\uE000/.test(written(text));

const candidateTexts = (evaluator: Evaluator, call: Call, frame: Frame): TextValue[] => {
  const named = namedArguments(call.arguments);
  const expressions = [
    ...addressNames.flatMap((name) => named.get(name) ?? []),
    ...call.arguments
      .filter(({ name, value }) => name === null && value.kind !== 'object')
      .slice(0, 4)
      .map(({ value }) => value),
  ];
  const values = expressions.flatMap((expression) => evaluator.evaluate(expression, frame));
  return values.flatMap((value): readonly TextValue[] =>
    value.kind === 'text' ? [value] : value.kind === 'request' ? value.addresses : value.kind === 'list' ? [] : [],
  );
};

const basesOf = (evaluator: Evaluator, call: Call, frame: Frame): readonly TextValue[] => {
  const named = namedArguments(call.arguments);
  const given = ['baseurl', 'baseuri', 'base', 'prefixurl', 'host', 'hostname'].flatMap((name) => {
    const expression = named.get(name);
    return expression ? textsOf(evaluator.evaluate(expression, frame)) : [];
  });
  return [
    ...given,
    ...receiverOf(evaluator, call, frame).flatMap((value) => (value.kind === 'client' ? value.base : [])),
  ];
};

const receiverOf = (evaluator: Evaluator, call: Call, frame: Frame): readonly Value[] =>
  call.callee.kind === 'member' ? evaluator.evaluate(call.callee.of, frame) : evaluator.evaluate(call.callee, frame);

/** The addresses a request goes to, as far as they are told. */
const addressesOf = (evaluator: Evaluator, ref: CallRef, call: Call, frame: Frame): TextValue[] => {
  const texts = candidateTexts(evaluator, call, frame);
  const bases = basesOf(evaluator, call, frame);
  const site = { file: ref.file, line: call.line, column: call.column };
  const below = bases.flatMap((base) =>
    texts
      .filter((text) => !isAbsolute(text))
      .slice(0, 4)
      .map((text) => under(base, text, site)),
  );
  const built = receiverOf(evaluator, call, frame).flatMap((value) =>
    value.kind === 'request' ? value.addresses : [],
  );
  return [
    ...texts.filter((text) => bases.length === 0 || isAbsolute(text)),
    ...below,
    ...built,
    ...(texts.length === 0 ? bases : []),
  ].slice(0, 12);
};

const worth = { sure: 3, open: 2, base: 1, other: 0 } as const;

const best = (
  evaluator: Evaluator,
  texts: readonly TextValue[],
): { readonly address: TextValue; readonly match: AddressMatch } | null => {
  const found = texts.flatMap((address) => {
    const match = matchAddress(evaluator.project.rules, address);
    return match ? [{ address, match }] : [];
  });
  return found.sort((a, b) => worth[b.match.strength] - worth[a.match.strength])[0] ?? null;
};

const inside = new WeakMap<ProjectFile, Map<number, readonly CallRef[]>>();

/** Calls that stand in the body of a function, inner functions included. */
const callsInside = ({ file, index }: FunctionValue): readonly CallRef[] => {
  const known = inside.get(file) ?? new Map<number, readonly CallRef[]>();
  inside.set(file, known);
  const before = known.get(index);
  if (before) return before;
  const made = file.unit.functions[index];
  const found = file.unit.calls.flatMap((call, position) =>
    made && call.line >= made.line && call.endLine <= made.endLine && call.scope >= made.body
      ? [{ file, call: position }]
      : [],
  );
  known.set(index, found);
  return found;
};

/** Whether a function may send anything: it, or a function of its file that it calls, has a call named like a request. */
const maySend = (value: FunctionValue, depth = 0): boolean =>
  callsInside(value).some((ref) => {
    const call = ref.file.unit.calls[ref.call];
    if (!call) return false;
    if (isRequest(call)) return true;
    const name = depth < 1 ? calledName(call.callee) : null;
    const next = name === null ? undefined : value.file.names.get(name)?.find(({ type }) => type === 'function');
    return (
      next?.type === 'function' && next.index !== value.index && maySend({ ...value, index: next.index }, depth + 1)
    );
  });

/** The address that the project's own function sends a request to when called so. */
const throughHelper = (
  evaluator: Evaluator,
  value: FunctionValue,
  call: Call,
  frame: Frame,
  depth: number,
): { readonly address: TextValue; readonly match: AddressMatch } | null => {
  if (depth === 0 && !maySend(value)) return null;
  const given = givenTo(evaluator, value, call, frame);
  const handed = new Set(siteKeys(evaluator, [...given.values()].flat()));
  if (handed.size === 0 || depth > 2) return null;
  for (const ref of callsInside(value).slice(0, 40)) {
    const inner = ref.file.unit.calls[ref.call];
    if (!inner) continue;
    const within: Frame = { file: value.file, scope: inner.scope, line: inner.line, given, self: value.self };
    const direct = isRequest(inner) ? best(evaluator, addressesOf(evaluator, ref, inner, within)) : null;
    if (direct && fromCaller(direct.address, handed)) return direct;
    for (const next of evaluator.evaluate(inner.callee, within).slice(0, 3)) {
      const found =
        next.kind === 'function' && next.file === value.file && next.index !== value.index
          ? throughHelper(evaluator, next, inner, within, depth + 1)
          : null;
      if (found && fromCaller(found.address, handed)) return found;
    }
  }
  return null;
};

const siteKeys = (evaluator: Evaluator, values: readonly Value[], depth = 0): string[] =>
  values.flatMap((value) => {
    if (value.kind === 'text')
      return value.pieces.flatMap((piece) =>
        piece.text !== null && /[a-z]{3}/i.test(piece.text) ? [keyOf(piece.site)] : [],
      );
    if (value.kind === 'list') return value.items.flatMap((item) => siteKeys(evaluator, item, depth + 1));
    if (value.kind !== 'object' || depth > 1) return [];
    return value.object.entries.flatMap((entry) =>
      siteKeys(evaluator, evaluator.evaluate(entry.value, value.frame), depth + 1),
    );
  });

const keyOf = ({ file, line, column }: Site): string => `${file.index}:${line}:${column}`;

/** True where a literal that the caller hands over takes part in the address: the call decides where it goes. */
const fromCaller = (address: TextValue, handed: ReadonlySet<string>): boolean =>
  address.pieces.some((piece) => piece.text !== null && handed.has(keyOf(piece.site)));

const plumbing = new Set(
  'fetch with retries retry request requests http https api call send get post put delete patch json data do execute async safe make perform wrapper helper client util url timeout backoff auth and or the a from to res response message raw rest query internal base default'.split(
    ' ',
  ),
);

/** A function whose name says nothing but that it sends: what it sends is told where it is called. */
const isPlumbing = (name: string): boolean =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((word) => word !== '')
    .every((word) => plumbing.has(word));

/** The address is handed in whole and the function round the call is mere plumbing. */
const isPassedThrough = (call: Call, ref: CallRef, address: TextValue): boolean => {
  const made = ref.file.unit.functions[functionAround(ref.file, call.scope)];
  if (!made || made.name === '' || !isPlumbing(made.name)) return false;
  return (
    address.pieces.every(
      (piece) =>
        piece.text === null ||
        piece.site.file !== ref.file ||
        piece.site.line < made.line ||
        piece.site.line > made.endLine,
    ) && !isMethodOfClient(ref, call)
  );
};

/** A method of a class of its own stands for the vendor even under a plain name. */
const isMethodOfClient = (ref: CallRef, call: Call): boolean => classAround(ref.file, call.scope) >= 0;

const mediaFile = /\.(m3u8|mpd|mp4|webm|mov|jpe?g|png|gif|webp|vtt|srt|mp3|wav|m4a|ts|avif)(\?|$)/i;

/** Whether a call sends a request to a vendor, itself or by a helper of the project. */
export const matchHttpCall = (evaluator: Evaluator, ref: CallRef): HttpMatch | null => {
  const call = ref.file.unit.calls[ref.call];
  if (!call || call.form === 'element') return null;
  const frame = frameOfCall(evaluator, ref);
  const callees = evaluator.evaluate(call.callee, frame);
  const helper = callees.find((value) => value.kind === 'function');
  if (helper?.kind === 'function') {
    const found = throughHelper(evaluator, helper, call, frame, 0);
    return found && { ref, call, ...found, helper: helper.file.unit.functions[helper.index]?.name ?? '' };
  }
  if (callees.some(({ kind }) => kind === 'sdk' || kind === 'class')) return null;
  if (!isRequest(call)) return null;
  const found = best(evaluator, addressesOf(evaluator, ref, call, frame));
  if (!found || mediaFile.test(written(found.address)) || isPassedThrough(call, ref, found.address)) return null;
  return { ref, call, ...found, helper: null };
};

/** Whether a request goes to an address that was taken out of a vendor's answer. */
export const followsAnswer = (evaluator: Evaluator, ref: CallRef): CallRef | null => {
  const call = ref.file.unit.calls[ref.call];
  if (!call || !isRequest(call)) return null;
  const frame = frameOfCall(evaluator, ref);
  const callees = evaluator.evaluate(call.callee, frame);
  if (callees.some(({ kind }) => kind === 'sdk' || kind === 'function' || kind === 'class' || kind === 'answer'))
    return null;
  const named = namedArguments(call.arguments);
  const [first] = call.arguments.filter(({ name }) => name === null);
  const expressions = [
    ...addressNames.slice(0, 3).flatMap((name) => named.get(name) ?? []),
    ...(first ? [first.value] : []),
  ];
  for (const value of expressions.flatMap((expression) => evaluator.evaluate(expression, frame))) {
    if (value.kind === 'answer') return value.call;
    const [start] = value.kind === 'text' ? value.pieces : [];
    if (start && start.text === null && start.value?.kind === 'answer') return start.value.call;
  }
  return null;
};
