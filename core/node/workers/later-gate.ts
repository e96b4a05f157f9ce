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
  const standing = (text: string) => find(Buffer.from(text, 'utf8')).flatMap((literal) => byLiteral.get(literal) ?? []);
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
