import { endsAsAddress, endsAsId, isContent, isState, plain } from '../names.ts';

/** What a value holds of a vendor's answer, as bits: the answer itself, an id, an address, the finished file. */
export const mark = { answer: 1, id: 2, address: 4, content: 8 } as const;

export const has = (marks: number, wanted: number): boolean => (marks & wanted) !== 0;

/** What is left of a value when a member of it is taken. */
export const ofMember = (marks: number, written: string): number => {
  const name = plain(written);
  if (marks === 0 || isState(name)) return 0;
  const open = has(marks, mark.answer);
  if (endsAsId(name)) return open ? mark.id : marks & mark.id;
  if (endsAsAddress(name)) return open ? mark.address : marks & mark.address;
  if (isContent(name)) return open ? mark.content : marks & mark.content;
  return marks & (mark.answer | mark.content);
};

const asText =
  /^(json|stringify|dumps?|loads?|parse|to_?json|to_?dict|model_?dump(_?json)?|text|decode|to_?string|str)$/i;
const reading =
  /^(array_?buffer|blob|bytes|buffer|read|read_?all(_?bytes)?|content|body|iter_?(content|bytes|chunks?|chunked)|aiter_?bytes|get_?(content|body|input_?stream|bytes)|open_?stream|stream|raw|read_?as_?(byte_?array|stream)(_?async)?|copy_?to(_?async)?|bytes_?stream)$/i;
const fetching =
  /^(fetch|urlopen|urlretrieve|download(_?\w+)?|fetch_?\w*(file|bytes|video|media|url)\w*|get_?(byte_?array|stream)_?async|open_?uri|download_?async)$/i;
const asking =
  /^(get|request|stream|open|send|fetch|head|new_?request|file_?get_?contents|fopen|get_?async|uri_?open)$/i;
const http =
  /(^|\.)(axios|requests|httpx|https?|client|session|got|ky|superagent|urllib|request|rest|web|faraday|httparty|guzzle|uri|net|okhttp|httpclient|_?http_?client|kernel|io)$/i;
const sameText =
  /^(string|str|to_?string|to_?s|trim|strip|encode\w*|decode\w*|replace|format|sprintf|join|concat|clone|to_?owned|into|unwrap\w*|expect|resolve|value|get|first|pop|at|find|map|filter|orelse|or_else|await|freeze|quote|urlencode|stringify|dumps?|json)$/i;
const tells = /^(len|length|size|count|status|bool|boolean|is_\w+|print|println|log|info|warn|error)$/i;

/** What a call gives back, by its name, what it is called on and what it is given. */
export const ofCall = (name: string, receiver: string, on: number, given: number): number => {
  const all = on | given;
  if (all === 0 || tells.test(name)) return 0;
  if (asText.test(name)) return all & ~mark.content;
  if (reading.test(name) && has(on, mark.content | mark.answer)) return mark.content;
  if (fetching.test(name) && has(given, mark.address | mark.answer)) return mark.content;
  if (asking.test(name) && has(given, mark.address)) return mark.content;
  if (asking.test(name) && has(given, mark.answer) && http.test(receiver)) return mark.content;
  return sameText.test(name) ? all : all & (mark.answer | mark.content);
};
