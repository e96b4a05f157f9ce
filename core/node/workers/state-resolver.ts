import type { Detector, FileFacts } from '../../scan/detector.ts';
import { literalOf } from '../../scan/follow-up.ts';
import { shortestLiteral } from '../prefilter/literal-matcher.ts';
import { unpackFacts } from './packed-facts.ts';
import type { ResolveStatesReply, ResolveStatesRequest } from './protocol.ts';

/** Index of the last state that needs each of the facts. */
const lastUses = (states: ResolveStatesRequest['states']): ReadonlyMap<number, number> =>
  new Map(states.flatMap(({ facts }, index) => [...facts].map((row) => [row, index] as const)));

type Resolved = ResolveStatesReply['resolved'][number];

/**
 * Puts the facts of several states of one code base together, one state after the other. Facts that the next state
 * shares are unpacked once; what no later state needs is let go; states with the very same facts are one.
 */
export const resolveStates = (detector: Detector, request: ResolveStatesRequest): ResolveStatesReply => {
  const unpacked = new Map<number, FileFacts>();
  const uses = lastUses(request.states);
  const known = new Map<string, Resolved>();
  const take = (row: number): FileFacts => {
    const facts = unpacked.get(row) ?? unpackFacts(request.packed[row] ?? '');
    unpacked.set(row, facts);
    return facts;
  };
  const resolved = request.states.map(({ facts: rows, searched }, index) => {
    const key = `${rows.join()} ${searched?.join('\0') ?? ''}`;
    const own = known.get(key) ?? resolveState(detector, [...rows].map(take), searched);
    known.set(key, own);
    for (const row of rows) if ((uses.get(row) ?? index) <= index) unpacked.delete(row);
    return own;
  });
  return { type: 'resolve-states', resolved };
};

const resolveState = (
  detector: Detector,
  facts: readonly FileFacts[],
  searched: readonly string[] | null,
): Resolved => {
  const known = searched === null ? null : new Set(searched);
  const isNew = (needle: string): boolean =>
    Buffer.byteLength(literalOf(needle)) >= shortestLiteral && known?.has(needle) === false;
  const needles = known === null ? [] : [...new Set(detector.followUps(facts))].filter(isNew).sort();
  return { needles, linked: needles.length > 0 ? null : detector.link(facts) };
};
