/** The words of a name, lower case: `muxAssetID` and `MUX_ASSET_ID` are `mux`, `asset`, `id`. */
export const partsOf = (name: string): readonly string[] =>
  name
    .replace(/IDs\b/g, 'Ids')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());

const ids = new Set(['id', 'ids', 'uuid', 'uuids', 'guid', 'sid', 'sids', 'uid']);
const addresses = new Set(['url', 'urls', 'uri', 'uris', 'link', 'href']);

export const endsAsId = (name: string): boolean => ids.has(partsOf(name).at(-1) ?? '');

export const endsAsAddress = (name: string): boolean => addresses.has(partsOf(name).at(-1) ?? '');

const content =
  /^(content|body|bytes|buffer|blob|b64_?json|base64|binary|raw|(video|file|media)_?(bytes|base64|data))$/i;

/** Names under which an answer holds the finished file itself. */
export const isContent = (name: string): boolean => content.test(name);

/** What an answer tells of its state: nothing anybody would keep. */
const state =
  /^(status|state|ok|success|error|errors|message|code|headers|length|size|progress|type|done|status_?code|count)$/i;

export const isState = (name: string): boolean => state.test(name);

/** The last name of a chain with the mark of a possible absence taken off. */
export const plain = (name: string): string => name.replace(/[?!]$/, '');
