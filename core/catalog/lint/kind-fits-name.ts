import type { Operation } from '../vocabulary.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

/** What a name that begins so can do; the first that fits counts. Names that begin otherwise can do anything. */
const beginnings: readonly (readonly [RegExp, readonly Operation[]])[] = [
  [
    /^(get|read|describe|retrieve|find|poll|wait)/i,
    ['poll', 'download', 'list', 'manage', 'stream', 'client-init', 'webhook', 'type'],
  ],
  [/^list/i, ['list', 'manage', 'poll', 'type']],
  [/^(delete|destroy|remove|cancel)/i, ['delete', 'manage', 'stream', 'type']],
  [/^download/i, ['download', 'type']],
  [/^upload(?!Api)/i, ['upload', 'type']],
];

const lastName = (symbol: string): string => symbol.split(/[.:]+/).at(-1) ?? symbol;

const allowed = (symbol: string): readonly Operation[] | undefined =>
  beginnings.find(([beginning]) => beginning.test(lastName(symbol)))?.[1];

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) =>
    vendor.callSites
      .filter(({ symbol, kind }) => allowed(symbol)?.includes(kind) === false)
      .map(({ language, symbol, kind }) => ({
        path: at(vendor, 'callSites', `${language}:${symbol}`),
        level: 'error' as const,
        message: 'the kind does not fit the name',
        actual: kind,
        expected: allowed(symbol)?.join(', ') ?? '',
      })),
  );

/** A call that is named `get`, `list`, `delete`, `download` or `upload` is not filed as making a video. */
export const kindFitsName: LintRule = { id: 'kind-fits-name', check };
