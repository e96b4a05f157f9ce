import type { Expression } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import { assignedBase } from '../resolve/assigned-base.ts';
import { calledName } from '../resolve/callers.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { memberOf } from '../resolve/members.ts';
import { namedArguments } from '../resolve/named-arguments.ts';
import { addressesAmong, textsOf, under, written } from '../resolve/texts.ts';
import type { CallRef, Frame, TextValue, Value } from '../resolve/value.ts';
import { plainName } from '../rules/words.ts';
import { type AddressMatch, matchAddress } from './address.ts';

const verbs =
  /^(\$?fetch|ofetch|get|post|put|patch|delete|del|head|options|send|request|execute|do|perform|call|open|urlopen|urlretrieve|connect|download|upload|query|invoke|submit|axios|ky|got|curl|websocket|data|newcall|async|http|superagent|needle|wget|retry|responds|enqueue|exchange|retrieve|getforobject|postforobject|ws|poll|wpremote|wpsaferemote|filegetcontents)/i;

/** Makers of requests that are sent elsewhere. */
const makesRequest = /^(?:[A-Z]\w*)?Request(?:Message|Builder|WithContext)?$/;

/** Names that only begin like a verb. */
const noRequest =
  /^(getoradd|getoptions?|getsettings?|getconfig|getpropert(y|ies)|getattributes?|getheaders?|getcookies?|gettransient|getmeta|getenv|getitem|getattr|getlogger|getstring(?!async)|gettext|setdata|database|dataclass|datauri|dataset|openurl|opentab|openwindow|openlink|downloadbutton|downloadlink|requestid|posthog|https?connection|getresponse|asyncio|wsgi|curl(init|setopt|close|getinfo|err|reset|strerror|shareinit|multi(init|exec|select|close|getcontent|info|remove)))/i;

export const isRequest = (call: Call): boolean => {
  if (call.form === 'element') return false;
  const given = calledName(call.callee) ?? '';
  const name = plainName(given);
  if (call.form === 'new') return name === 'websocket' || name === 'eventsource';
  return verbs.test(name) && !makesRequest.test(given) && !noRequest.test(name);
};

export const addressNames = [
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

export const isAbsolute = (text: TextValue): boolean =>
  /^(https?|wss?):\/\//.test(written(text)) || /^\uE000/.test(written(text));

const textsUnder = (evaluator: Evaluator, values: readonly Value[], names: readonly string[]): TextValue[] =>
  values.flatMap((value) =>
    value.kind === 'object'
      ? value.object.entries
          .filter(({ key }) => key !== null && names.includes(plainName(key)))
          .flatMap((entry) => addressTexts(evaluator.evaluate(entry.value, value.frame)))
      : [],
  );

/** The word for what is wanted, which many clients take before the address. */
const method = /^(get|post|put|patch|delete|head|options)$/i;

const addressTexts = (values: readonly Value[]): readonly TextValue[] =>
  values
    .filter((value) => value.kind !== 'text' || !method.test(written(value)))
    .flatMap((value) => (value.kind === 'text' ? [value] : value.kind === 'request' ? value.addresses : []));

/** Objects that an object written in place takes over: `{ ...options, data }`. */
const spreadInto = (evaluator: Evaluator, value: Expression, frame: Frame): readonly Value[] =>
  value.kind === 'object'
    ? value.entries.filter(({ key }) => key === '...').flatMap((entry) => evaluator.evaluate(entry.value, frame))
    : [];

interface Handed {
  readonly texts: readonly TextValue[];
  readonly bases: readonly TextValue[];
}

/** Addresses and base addresses among the arguments: bare, by name, or inside objects made elsewhere. */
const handedTo = (evaluator: Evaluator, call: Call, frame: Frame): Handed => {
  const named = namedArguments(call.arguments);
  const byName = (names: readonly string[]): readonly Value[] =>
    names.flatMap((name) => {
      const expression = named.get(name);
      return expression ? evaluator.evaluate(expression, frame) : [];
    });
  const bare = call.arguments
    .filter(({ name, value }) => (name === null || name === '...') && value.kind !== 'object')
    .slice(0, 4)
    .flatMap(({ value }) => evaluator.evaluate(value, frame));
  const taken = call.arguments.flatMap(({ value }) => spreadInto(evaluator, value, frame));
  return {
    texts: [
      ...addressTexts(byName(addressNames)),
      ...addressTexts(bare),
      ...textsUnder(evaluator, [...bare, ...taken], addressNames),
    ],
    bases: [...addressesAmong(byName(baseNames)), ...textsUnder(evaluator, [...bare, ...taken], baseNames)],
  };
};

const baseNames = ['baseurl', 'baseuri', 'base', 'prefixurl', 'host', 'hostname'];

export const receiverOf = (evaluator: Evaluator, call: Call, frame: Frame): readonly Value[] =>
  call.callee.kind === 'member' ? evaluator.evaluate(call.callee.of, frame) : evaluator.evaluate(call.callee, frame);

const sends = (call: Call): boolean => /^(send|write|emit|publish)/i.test(calledName(call.callee) ?? '');

const classBases = [
  'base_uri',
  'base_url',
  'baseUrl',
  'baseURL',
  'BASE_URL',
  'api_url',
  'apiUrl',
  'API_URL',
  'api_base',
  'apiBase',
  'API_BASE',
];

/** The base address that a class gives the library it is built upon: `base_uri 'https://…'`. */
const classBase = (evaluator: Evaluator, value: Value): readonly TextValue[] =>
  value.kind === 'class' || value.kind === 'instance'
    ? classBases.flatMap((name) => textsOf(memberOf(evaluator, value, name)))
    : [];

/** The addresses a request goes to, as far as they are told. */
export const addressesOf = (evaluator: Evaluator, ref: CallRef, call: Call, frame: Frame): TextValue[] => {
  const receiver = receiverOf(evaluator, call, frame);
  const { texts, bases: given } = handedTo(evaluator, call, frame);
  const assigned = call.callee.kind === 'member' ? assignedBase(evaluator, call.callee.of, frame) : [];
  const made = receiver.flatMap((value) => (value.kind === 'client' ? value.base : []));
  const bases = [...given, ...assigned, ...made, ...receiver.flatMap((value) => classBase(evaluator, value))];
  const site = { file: ref.file, line: call.line, column: call.column };
  const below = bases.flatMap((base) =>
    texts
      .filter((text) => !isAbsolute(text))
      .slice(0, 4)
      .map((text) => under(base, text, site)),
  );
  const built = receiver.flatMap((value) =>
    value.kind === 'request' || (value.kind === 'connection' && sends(call)) ? value.addresses : [],
  );
  return [
    ...texts.filter((text) => bases.length === 0 || isAbsolute(text)),
    ...below,
    ...built,
    ...(texts.length === 0 ? bases : []),
  ].slice(0, 12);
};

const worth = { sure: 3, open: 2, base: 1, other: 0 } as const;

export const best = (
  evaluator: Evaluator,
  texts: readonly TextValue[],
): { readonly address: TextValue; readonly match: AddressMatch } | null => {
  const found = texts.flatMap((address) => {
    const match = matchAddress(evaluator.project.rules, address);
    return match ? [{ address, match }] : [];
  });
  return found.sort((a, b) => worth[b.match.strength] - worth[a.match.strength])[0] ?? null;
};
