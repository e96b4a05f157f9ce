/**
 * What a later pass searches for: a literal and, where an import shall lead to one certain file, that file. Written as
 * one text, so that hosts can carry, sort and compare it without knowing what is in it.
 */
export type FollowUp = string;

const separator = '\u0001';

/** Before the endings of files, joined by commas, in which a name is meant. */
const among = '*';

/** A name that only files with one of these endings can mean, as a word of its own and in its own case. */
export const namedIn = (name: string, endings: readonly string[]): FollowUp =>
  followUp(name, `${among}${endings.join(',')}`);

/** `target` is the path of the file that hands something on; null where the literal alone is enough. */
export const followUp = (literal: string, target: string | null): FollowUp =>
  target === null ? literal : `${literal}${separator}${target}`;

/** What to search the bytes for. */
export const literalOf = (wanted: FollowUp): string => {
  const end = wanted.indexOf(separator);
  return end < 0 ? wanted : wanted.slice(0, end);
};

const targetOf = (wanted: FollowUp): string | null => {
  const end = wanted.indexOf(separator);
  return end < 0 ? null : wanted.slice(end + 1);
};

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const ending = /(\.d)?\.([cm]?[jt]sx?|vue|svelte|astro|html?|json|ya?ml|pyi?|ipynb)$/i;

/** Without its ending, and without the name that stands for a whole folder. */
const bare = (path: string): string => path.replace(ending, '').replace(/(^|\/)(index|__init__)$/, '');

const joined = (folder: string, module: string): string => {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of module.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

const endsIn = (path: string, end: string): boolean => end !== '' && (path === end || path.endsWith(`/${end}`));

/** Names of folders that stand for the root or for a package of one's own: `@/`, `~/`, `#`, `$lib/`, `@own/`. */
const alias = /^(?:@\/|~\/|#\/?|\$lib\/|\$|src\/|@[\w-]+\/)/;

/** A module may be written with or without the ending of its file, and with or without `index`. */
const spellings = (path: string): readonly string[] => [path, path.replace(/(^|\/)index$/, ''), bare(path)];

const pathLeads = (from: string, module: string, target: string): boolean => {
  const wanted = bare(target);
  if (module.startsWith('.')) return spellings(joined(folderOf(from), module)).includes(wanted);
  const written = [module, module.replace(alias, '')].flatMap((text) => spellings(joined('', text)));
  return written.some((end) => endsIn(wanted, end));
};

const dottedLeads = (from: string, module: string, target: string): boolean => {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const tail = module.slice(dots).replaceAll('.', '/');
  if (dots === 0) return endsIn(bare(target), tail);
  let folder = folderOf(from);
  for (let up = 1; up < dots; up += 1) folder = folderOf(folder);
  return joined(folder, tail) === bare(target);
};

const longestModule = 300;

/** The quoted text around a place; null where the place is not between quotes on one line. */
const quotedAround = (text: string, at: number): string | null => {
  const before = text.slice(Math.max(0, at - longestModule), at);
  const open = Math.max(...['"', "'", '`'].map((quote) => before.lastIndexOf(quote)));
  const after = /^[^'"`\n]*/.exec(text.slice(at, at + longestModule))?.[0] ?? '';
  const start = before.slice(open + 1);
  return open < 0 || start.includes('\n') ? null : start + after;
};

const quotedLeads = (path: string, text: string, literal: string, target: string): boolean => {
  const lower = text.toLowerCase();
  const wanted = literal.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const module = quotedAround(text, at);
    if (module !== null && pathLeads(path, module, target)) return true;
  }
  return false;
};

const dottedImport = /^[ \t"]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+([^\n]+)|import[ \t]+([^\n]+))/gm;
const names = /[\w.]+/g;

/** Modules that a text with dotted imports may mean: `from a import b` may import the name `b` or the module `a.b`. */
const dottedModules = (text: string): readonly string[] =>
  [...text.matchAll(dottedImport)].flatMap(([, from, imported, plain]) => {
    if (from === undefined) return plain?.match(names) ?? [];
    const inner = imported?.match(names) ?? [];
    return [from, ...inner.map((name) => (from.endsWith('.') ? from + name : `${from}.${name}`))];
  });

const isDotted = (target: string): boolean => /\.pyi?$/.test(target);

const wordPart = /[\p{L}\p{N}_$]/u;

/** Whether the name stands in the text as a word of its own. */
const standsAlone = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!wordPart.test(text.charAt(at - 1)) && !wordPart.test(text.charAt(at + name.length))) return true;
  return false;
};

/** Whether a text that holds the literal leads to the file that is meant, as far as its imports tell. */
export const leads = (wanted: FollowUp, path: string, text: string): boolean => {
  const target = targetOf(wanted);
  if (target === null) return true;
  if (target.startsWith(among)) {
    const endings = target.slice(among.length).split(',');
    return endings.some((end) => path.toLowerCase().endsWith(end)) && standsAlone(text, literalOf(wanted));
  }
  if (isDotted(target)) return dottedModules(text).some((module) => dottedLeads(path, module, target));
  return quotedLeads(path, text, literalOf(wanted), target);
};
