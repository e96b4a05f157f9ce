import type { VendorId } from '../../catalog/schema.ts';
import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { CallRef, SdkValue } from '../resolve/value.ts';
import { plainName } from '../rules/words.ts';
import { givesTheOne, isDataType, isOfKnownClient, isOfThing, namesClient, namesThing } from './client-making.ts';

const trivial = new Set(
  'then catch finally map filter foreach reduce find some every includes indexof push pop slice splice split join concat tostring tojson valueof keys values entries has equals hashcode on off once emit addlistener removelistener addeventlistener removeeventlistener removealllisteners subscribe unsubscribe bind apply print format replace trim length size isempty contains append add extend items update copy sort reverse setdefault to_s to_h to_json inspect freeze as_json encode decode tolist toset tomap tomutablelist toarray first last firstornull iterator stream count any all none let also isnotempty isnullorempty todouble toint tolong tofloat toggle orempty getorelse getornull'.split(
    ' ',
  ),
);

/** A listener made by its type's name and a block: told to nobody. */
const makesListener = /^(?!Create|Make|Add|Set|Register)[A-Z]\w*(Listener|Handler|Observer|Callbacks?|Delegate)$/;

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
export const sends =
  /^(do|execute|send|wait|await|get|getresult|result|fetch|call|run|start|invoke|save|pages|next|close|stop|disconnect|destroy|cancel|done|promise|wait\w+|poll\w*)$/i;

export const isAnswered = (path: readonly string[]): boolean =>
  path.slice(0, -1).lastIndexOf('()') >= 1 && path.filter((name) => name === '()').length >= 2;

/** A call of something of the vendor's that tells the vendor nothing: it reads, listens, shows or hands on. */
export const tellsNothing = (
  evaluator: Evaluator,
  ref: CallRef,
  call: Call,
  value: SdkValue,
  { vendor, elsewhere }: { readonly vendor: VendorId; readonly elsewhere: boolean },
): boolean => {
  const name = value.path.findLast((part) => part !== '()') ?? '';
  if (trivial.has(plainName(name)) || /^with(_|[A-Z])/.test(name)) return true;
  if (isAnswered(value.path) && !sends.test(name)) return true;
  if (value.calls.length === 0 && isDataType(value)) return true;
  const isClient = elsewhere && isOfKnownClient(evaluator, value);
  if (isOfThing(value) && !sends.test(name) && !isClient) return true;
  return (
    registers.test(name) ||
    makesListener.test(name) ||
    ofScreen(value) ||
    passesThrough(ref, value) ||
    readsOwn(call, value) ||
    isOfValueType(evaluator, value, vendor)
  );
};
