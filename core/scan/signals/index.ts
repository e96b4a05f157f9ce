import type { Decided } from '../match/decide.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { Signal } from '../types.ts';
import { type SignalContext, signalContext } from './context.ts';
import { embeds } from './embed.ts';
import { errorClasses } from './error-class.ts';
import { interfaces } from './interface.ts';
import { leakedTypes } from './leaked-type.ts';
import { outputsCopied } from './output-copied.ts';
import { prompts } from './prompt.ts';
import { type Resting, restingOf } from './resting.ts';
import { resultReads } from './result-read.ts';
import { storedIds } from './stored-id.ts';
import { testFiles } from './test-file.ts';

const kinds: readonly ((context: SignalContext, resting: Resting) => readonly Signal[])[] = [
  resultReads,
  errorClasses,
  leakedTypes,
  storedIds,
  outputsCopied,
  embeds,
  prompts,
  testFiles,
  interfaces,
];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Signal, b: Signal): number =>
  compare(a.path, b.path) ||
  a.line - b.line ||
  compare(a.kind, b.kind) ||
  compare(a.vendor, b.vendor) ||
  compare(a.symbol, b.symbol);

/** What is no finding of its own but costs effort when leaving, each place once, sorted. */
export const findSignals = (evaluator: Evaluator, decided: Decided): readonly Signal[] => {
  const context = signalContext(evaluator, decided);
  if (context.used.length === 0) return [];
  const resting = restingOf(context);
  const found = new Map<string, Signal>();
  for (const kind of kinds)
    for (const entry of kind(context, resting))
      found.set([entry.path, entry.line, entry.kind, entry.vendor, entry.symbol].join('\n'), entry);
  return [...found.values()].sort(inOrder);
};
