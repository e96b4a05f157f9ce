import { type FollowUp, leads, literalOf } from '../../scan/follow-up.ts';
import { createLiteralFinder } from '../prefilter/literal-finder.ts';
import { createLiteralMatcher } from '../prefilter/literal-matcher.ts';
import type { Gate } from './file-judge.ts';

/** The gate of a later pass, for the needles of one request, joined by NUL. */
export interface LaterGate extends Gate {
  readonly joined: string;
  /** The needles that stand in a text and lead where they shall. */
  hits(path: string, text: string): readonly FollowUp[];
}

export const createLaterGate = (joined: string): LaterGate => {
  const byLiteral = new Map<string, FollowUp[]>();
  for (const needle of joined.split('\0')) {
    const literal = literalOf(needle);
    byLiteral.set(literal, [...(byLiteral.get(literal) ?? []), needle]);
  }
  const literals = [...byLiteral.keys()];
  const find = createLiteralFinder(literals);
  let last: { readonly text: string; readonly needles: readonly FollowUp[] } | null = null;
  const standing = (text: string): readonly FollowUp[] => {
    if (last?.text !== text) {
      const found = find(Buffer.from(text, 'utf8'));
      last = { text, needles: found.flatMap((literal) => byLiteral.get(literal) ?? []) };
    }
    return last.needles;
  };
  return {
    joined,
    matcher: createLiteralMatcher(literals),
    isLater: true,
    accepts: (path, text) => standing(text).some((needle) => leads(needle, path, text)),
    hits: (path, text) => standing(text).filter((needle) => leads(needle, path, text)),
  };
};

/** Keeps the gate of the last request: the batches of one pass all ask for the same. */
export const laterGates = (): ((joined: string) => LaterGate) => {
  let last: LaterGate | null = null;
  return (joined) => {
    if (last?.joined !== joined) last = createLaterGate(joined);
    return last;
  };
};
