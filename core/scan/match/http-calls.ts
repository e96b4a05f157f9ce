import type { VendorId } from '../../catalog/schema.ts';
import type { Call } from '../neutral/unit.ts';
import { calledName } from '../resolve/callers.ts';
import { frameOfCall } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { namedArguments } from '../resolve/named-arguments.ts';
import { functionAround } from '../resolve/names.ts';
import { fittingOverloads } from '../resolve/overloads.ts';
import { written } from '../resolve/texts.ts';
import type { CallRef, Frame, SdkValue, TextValue, Value } from '../resolve/value.ts';
import { plainName } from '../rules/words.ts';
import type { AddressMatch, Strength } from './address.ts';
import { credentialsIn } from './credentials.ts';
import { isPassedThrough, throughHelper } from './helper-calls.ts';
import { matchPathAlone, matchPathOfVendor } from './path-alone.ts';
import { addressesOf, addressNames, best, isAbsolute, isRequest, receiverOf } from './request.ts';

/** A request over plain HTTP that goes to a vendor. */
export interface HttpMatch {
  readonly ref: CallRef;
  readonly call: Call;
  /** More than one where only a key that several share is told. */
  readonly vendors: readonly VendorId[];
  readonly strength: Strength;
  /** Null where the address itself is not told. */
  readonly address: TextValue | null;
  readonly match: AddressMatch | null;
  /** The function of the project that sends it, where it is handed the address. */
  readonly helper: string | null;
  /** The request whose answer held the address. */
  readonly origin: CallRef | null;
  /** True where a client of the vendor's own package sends it. */
  readonly bySdk?: true;
}

const mediaFile = /\.(m3u8|mpd|mp4|webm|mov|jpe?g|png|gif|webp|vtt|srt|mp3|wav|m4a|ts|avif)(\?|$)/i;

/** A file fetched from where finished media lie, which is no request to an API. */
const isDelivery = ({ match }: { readonly match: AddressMatch }, address: TextValue): boolean =>
  mediaFile.test(written(address)) && !/^(\w+-)?api\d*[.-]/i.test(match.rule.host);

const fromAddress = (
  ref: CallRef,
  call: Call,
  found: { readonly address: TextValue; readonly match: AddressMatch },
  helper: string | null,
): HttpMatch => ({
  ref,
  call,
  vendors: [found.match.rule.vendor, ...(found.match.strength === 'open' ? found.match.sharedWith : [])],
  strength: found.match.strength,
  address: found.address,
  match: found.match,
  helper,
  origin: null,
});

const viaHelper = (
  evaluator: Evaluator,
  ref: CallRef,
  call: Call,
  frame: Frame,
  callees: readonly Value[],
): HttpMatch | null => {
  const helper = fittingOverloads(callees, call).find((value) => value.kind === 'function');
  if (helper?.kind !== 'function') return null;
  if (helper.file === ref.file && helper.index === functionAround(ref.file, call.scope)) return null;
  const found = throughHelper(evaluator, helper, call, frame, 0);
  return found && fromAddress(ref, call, found, helper.file.unit.functions[helper.index]?.name ?? '');
};

/** Whether a call sends a request to a vendor's address, itself or by a helper of the project. */
export const matchHttpCall = (evaluator: Evaluator, ref: CallRef): HttpMatch | null => {
  const call = ref.file.unit.calls[ref.call];
  if (!call || call.form === 'element') return null;
  const frame = frameOfCall(evaluator, ref);
  const callees = evaluator.evaluate(call.callee, frame);
  if (callees.some(({ kind }) => kind === 'function'))
    return viaHelper(evaluator, ref, call, frame, callees) ?? throughOwnClient(evaluator, ref, call, frame);
  const sdk = callees.filter((value) => value.kind === 'sdk');
  if (callees.some(({ kind }) => kind === 'class') || !isRequest(call)) return null;
  if (sdk.length > 0) return throughSdkClient(evaluator, ref, call, frame, sdk);
  if (readsAnswer(evaluator, call, frame)) return null;
  const addresses = addressesOf(evaluator, ref, call, frame);
  const found = best(evaluator, addresses);
  if (found)
    return isDelivery(found, found.address) || isPassedThrough(call, ref, found.address)
      ? null
      : fromAddress(ref, call, found, null);
  if (addresses.some((address) => isAbsolute(address) && written(address).includes('//'))) return null;
  const alone = matchPathAlone(evaluator, ref.file, call, addresses);
  if (alone) return isPassedThrough(call, ref, alone.address) ? null : fromAddress(ref, call, alone, null);
  return fromAnswer(evaluator, ref, call, frame) ?? fromCredentials(evaluator, ref, call, frame);
};

/** `self.request('POST', '/v2/videos')`: how an own client sends is not always told, where it sends is. */
const throughOwnClient = (evaluator: Evaluator, ref: CallRef, call: Call, frame: Frame): HttpMatch | null => {
  const callee = call.callee;
  if (callee.kind !== 'member' || callee.of.kind !== 'self' || !sendsByName.test(plainName(callee.name))) return null;
  const addresses = addressesOf(evaluator, ref, call, frame);
  const found = best(evaluator, addresses) ?? matchPathAlone(evaluator, ref.file, call, addresses);
  if (!found || isDelivery(found, found.address) || isPassedThrough(call, ref, found.address)) return null;
  return fromAddress(ref, call, found, callee.name);
};

/** A client of a vendor's package, told to send any request to one of the vendor's paths. */
const throughSdkClient = (
  evaluator: Evaluator,
  ref: CallRef,
  call: Call,
  frame: Frame,
  clients: readonly SdkValue[],
): HttpMatch | null => {
  if (!sendsByName.test(plainName(calledName(call.callee) ?? ''))) return null;
  const vendors = new Set(clients.flatMap(({ rules }) => rules.map(({ vendor }) => vendor)));
  const found = matchPathOfVendor(evaluator, vendors, addressesOf(evaluator, ref, call, frame));
  return found && { ...fromAddress(ref, call, found, null), bySdk: true };
};

const sendsByName =
  /^(get|post|put|patch|delete|request|send|fetch|call|makerequest|sendrequest|dorequest|apirequest|apicall)$/;

/** `answer.get('id')`: an entry of what came back, no request. */
const readsAnswer = (evaluator: Evaluator, call: Call, frame: Frame): boolean => {
  const [key] = call.arguments;
  if (key?.value.kind !== 'text' || /[/:.]/.test(key.value.value)) return false;
  const from = receiverOf(evaluator, call, frame);
  return from.length > 0 && from.every(({ kind }) => kind === 'request' || kind === 'answer' || kind === 'object');
};

/** Plain requests, as HTTP libraries call them. */
const plainRequest =
  /^(fetch|get|post|put|patch|delete|head|request|urlopen|urlretrieve|axios|got|ky|curl|wget|send|httprequest|(get|post|put|patch|delete|send|execute)\w*async|datatask|data)$/;

const addressLike = /url|uri|link|href|location|endpoint|^get$|address|download|^outputs?$/i;

/** Whether a request goes to an address that was taken out of a vendor's answer. */
const fromAnswer = (evaluator: Evaluator, ref: CallRef, call: Call, frame: Frame): HttpMatch | null => {
  if (!plainRequest.test(plainName(calledName(call.callee) ?? ''))) return null;
  if (receiverOf(evaluator, call, frame).some(({ kind }) => kind === 'answer' || kind === 'object')) return null;
  const named = namedArguments(call.arguments);
  const [first] = call.arguments.filter(({ name }) => name === null);
  const expressions = [
    ...addressNames.slice(0, 3).flatMap((name) => named.get(name) ?? []),
    ...(first ? [first.value] : []),
  ];
  for (const value of expressions.flatMap((expression) => evaluator.evaluate(expression, frame))) {
    const [start] = value.kind === 'text' ? value.pieces : [];
    const answer = start?.text === null && start.value ? start.value : value;
    if (answer.kind !== 'answer' || !addressLike.test(answer.name ?? '')) continue;
    return { ref, call, vendors: [], strength: 'open', address: null, match: null, helper: null, origin: answer.call };
  }
  return null;
};

/** Whether a request whose address is not told carries a vendor's key. */
const fromCredentials = (evaluator: Evaluator, ref: CallRef, call: Call, frame: Frame): HttpMatch | null => {
  if (!plainRequest.test(plainName(calledName(call.callee) ?? ''))) return null;
  const vendors = credentialsIn(evaluator, call, frame);
  return vendors.length === 0
    ? null
    : { ref, call, vendors, strength: 'open', address: null, match: null, helper: null, origin: null };
};
