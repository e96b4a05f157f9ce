import type { VendorId } from '../../catalog/schema.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Rules } from '../rules/index.ts';
import { endsAsAddress, endsAsId, partsOf } from './names.ts';

/** Words of vendors' names that are words of the language too. */
const common = new Set(
  'video videos stream streams media live api cloud player sdk web daily sync labs together hive image dream machine agents weights repo nova reel the data hosted environment interactive inference motion plainly elastic bunny vision did'.split(
    ' ',
  ),
);

/** Things that vendors of video give an id. */
const things = [
  'asset',
  'clip',
  'composition',
  'egress',
  'film',
  'generation',
  'ingest',
  'job',
  'live',
  'media',
  'meeting',
  'movie',
  'operation',
  'participant',
  'playback',
  'prediction',
  'recording',
  'render',
  'request',
  'room',
  'session',
  'stream',
  'task',
  'track',
  'upload',
  'video',
];
const thing = new Set(things);

/** Things that are told of no other kind of service. */
const telling = new Set(['playback', 'participant', 'room', 'recording', 'meeting']);

/** What names a setting, an account or something else than video. */
const other = new Set(
  'token key secret client app api project account access org organization workspace team user customer tenant env webhook signing model thread assistant message chat completion image photo audio embedding voice file base host callback return redirect success'.split(
    ' ',
  ),
);

interface Word {
  readonly owners: readonly VendorId[];
  /** Names more than this one product, so that the thing must be told too. */
  readonly wide: boolean;
}

const mostProducts = 2;

const wordsOf = (rules: Rules, id: VendorId): string[] => {
  const vendor = rules.vendors.get(id);
  if (!vendor) return [];
  const names = [id, vendor.name, ...(vendor.detection?.environmentStems ?? [])].map((name) => name.toLowerCase());
  const whole = names.map((name) => name.replace(/[^a-z0-9]/g, ''));
  const parts = names.flatMap((name) => name.split(/[^a-z0-9]+/));
  return [...new Set([...whole, ...parts])].filter((word) => word.length >= 3 && !/^\d/.test(word));
};

const isWide = (rules: Rules, word: string, products: number): boolean =>
  products > mostProducts ||
  common.has(word) ||
  rules.sdks.rules.some(({ shared, package: name }) => shared && name.toLowerCase().split(/[^a-z0-9]+/)[0] === word);

/** Knows names that hold a vendor's name and say that an id of it is meant: `mux_asset_id`, `soraVideoId`. */
export class VendorNames {
  private readonly words = new Map<string, Word>();
  private readonly near: (file: ProjectFile) => readonly VendorId[];
  private readonly known = new Map<string, Word | null>();
  private readonly mayHold: RegExp;

  /** `used`: the vendors the project uses; `near`: those used close to a file, the closest first. */
  constructor(rules: Rules, used: Iterable<VendorId>, near: (file: ProjectFile) => readonly VendorId[]) {
    this.near = near;
    const products = new Map<string, number>();
    for (const id of rules.vendors.keys())
      for (const word of wordsOf(rules, id)) products.set(word, (products.get(word) ?? 0) + 1);
    for (const id of [...used].sort())
      for (const word of wordsOf(rules, id))
        this.words.set(word, {
          owners: [...(this.words.get(word)?.owners ?? []), id],
          wide: isWide(rules, word, products.get(word) ?? 1),
        });
    this.mayHold = new RegExp([...this.words.keys()].join('|') || '(?!)', 'i');
  }

  /** Whether a text holds the name of a vendor at all. */
  mayName(text: string): boolean {
    return this.mayHold.test(text);
  }

  /** The vendor whose id a name stands for. `column`: the name of a column, so that a thing alone says id. */
  owner(file: ProjectFile, name: string, column: boolean): VendorId | null {
    if (!this.mayHold.test(name)) return null;
    const key = `${column} ${name}`;
    const before = this.known.get(key);
    const word = before === undefined ? this.wordIn(name, column) : before;
    this.known.set(key, word);
    if (!word) return null;
    return this.near(file).find((id) => word.owners.includes(id)) ?? word.owners[0] ?? null;
  }

  /** How files write such names, for a search. */
  needles(): readonly string[] {
    return [...this.words].flatMap(([word, { wide }]) => {
      if (common.has(word)) return [...telling].flatMap((name) => [`${word}_${name}`, `${word}${name}`]);
      const bare = wide ? [] : [`${word}_id`, ...(word.length > 3 ? [`${word}id`] : [])];
      return [...bare, ...things.flatMap((name) => [`${word}_${name}`, `${word}${name}`])];
    });
  }

  private wordIn(name: string, column: boolean): Word | null {
    const parts = partsOf(name);
    if (parts.length < 2 || parts.length > 8 || /^[A-Z0-9_]+$/.test(name)) return null;
    for (let length = Math.min(3, parts.length - 1); length > 0; length -= 1)
      for (let at = 0; at + length < parts.length; at += 1) {
        const text = parts.slice(at, at + length).join('');
        const word = this.words.get(text);
        const rest = [...parts.slice(0, at), ...parts.slice(at + length)];
        if (word && saysId(name, rest, column, word.wide, common.has(text))) return word;
      }
    return null;
  }
}

/** Names of what a database keeps beside its columns. */
const index = new Set(['ix', 'idx', 'uix', 'index', 'uq', 'unique', 'fk', 'pk', 'ck']);

const saysId = (name: string, rest: readonly string[], column: boolean, wide: boolean, plain: boolean): boolean => {
  if (rest.some((part) => other.has(part)) || index.has(rest[0] ?? '')) return false;
  const tells = rest.some((part) => thing.has(part) || thing.has(part.replace(/s$/, '')));
  if (plain && !rest.some((part) => telling.has(part))) return false;
  if (wide && !tells) return false;
  if (endsAsId(name)) return true;
  return tells && (endsAsAddress(name) || (column && thing.has(rest.at(-1) ?? '')));
};
