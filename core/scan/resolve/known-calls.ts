import { plainName } from '../rules/words.ts';
import { calledName } from './callers.ts';
import {
  address,
  appended,
  argument,
  based,
  chained,
  configured,
  connected,
  dataFile,
  first,
  folded,
  fromContext,
  held,
  hosted,
  joinArguments,
  joinInto,
  type Known,
  looked,
  memoised,
  parsed,
  promised,
  same,
  setting,
} from './known-ways.ts';
import { addressesAmong, written } from './texts.ts';

const byName: ReadonlyMap<string, readonly Known[]> = new Map<string, readonly Known[]>([
  ['freeze', [first]],
  ['seal', [first]],
  ['assign', [first]],
  ['string', [first]],
  ['str', [first]],
  ['encodeuri', [first]],
  ['encodeuricomponent', []],
  ['promiseresolve', [first]],
  ['resolve', [joinArguments]],
  ['config', [configured]],
  ['getenv', [setting]],
  ['lookupenv', [setting]],
  ['baseurl', [based]],
  ['baseuri', [based]],
  ['withbaseurl', [based]],
  ['withbaseuri', [based]],
  ['setbaseurl', [based]],
  ['createforbaseuri', [based]],
  ['httpsconnection', [hosted]],
  ['httpconnection', [hosted]],
  ['httpsconnectionpool', [hosted]],
  ['url', [address]],
  ['useref', [held]],
  ['ref', [held]],
  ['shallowref', [held]],
  ['usecontext', [fromContext]],
  ['inject', [fromContext]],
  ['promise', [promised]],
  ['websocket', [connected]],
  ['websocketconnect', [connected]],
  ['wsconnect', [connected]],
  ['uri', [address]],
  ['create', [address]],
  ['parse', [parsed, address]],
  ['load', [parsed, dataFile]],
  ['loads', [parsed]],
  ['safeload', [parsed, dataFile]],
  ['reduce', [folded]],
  ['urljoin', [joinArguments]],
  ['join', [joinInto]],
  ['joinpath', [joinArguments]],
  ['combine', [joinArguments]],
  ['appendingpathcomponent', [appended]],
  ['appending', [appended]],
  ['appendingpath', [appended]],
  ['concat', [appended]],
  ['get', [looked]],
  ['getordefault', [looked]],
  ['fetch', [looked, dataFile]],
  ['then', [chained]],
  ['usememo', [memoised]],
  ['usecallback', [first]],
  ['cache', [first, memoised]],
  ['lazy', [memoised]],
  ['memoize', [first]],
  ['readfile', [dataFile]],
  ['readfilesync', [dataFile]],
  ['open', [dataFile]],
  ['file', [dataFile]],
  ['readjson', [dataFile]],
  ['json', [same]],
  ['trim', [same]],
  ['strip', [same]],
  ['rstrip', [same]],
  ['lstrip', [same]],
  ['trimend', [same]],
  ['tostring', [same]],
  ['tos', [same]],
  ['freezed', [same]],
  ['replace', [same]],
  ['replaceall', [same]],
  ['tolowercase', [same]],
  ['lower', [same]],
  ['dup', [same]],
  ['unwrap', [same]],
  ['copy', [same]],
  ['read', [same]],
  ['text', [same]],
]);

/** `withoutTrailingSlash(base)`, `strings.TrimSuffix(base, "/")`: an address stays that address. */
const tidied: Known = (evaluator, ref, call, frame) => {
  const given = addressesAmong(argument(evaluator, call, frame, 0)).filter((text) => written(text) !== '/');
  return given.length > 0 ? given : same(evaluator, ref, call, frame);
};

const tidies =
  /trailingslash|trailingslashit|normali[sz]e(base)?ur[il]|^[rl]?trim(suffix|prefix|right|left|end|start|endmatches)?$/;

/** What calls of well-known names give: text work, look-ups, joins, promises. Null where the name is none of them. */
export const known: Known = (evaluator, ref, call, frame) => {
  const name = calledName(call.callee);
  if (name === null) return null;
  for (const way of byName.get(plainName(name)) ?? []) {
    const values = way(evaluator, ref, call, frame);
    if (values) return values;
  }
  return tidies.test(plainName(name)) ? tidied(evaluator, ref, call, frame) : null;
};
