import type { Finding } from '../scan/types.ts';
import type { Tracked } from './types.ts';

type Position = 'line' | 'column' | 'endLine';

/** A tracked finding without its lines: the same in every state it does not change in. */
export interface Trace extends Omit<Tracked, 'finding'> {
  readonly finding: Omit<Finding, Position>;
}

/** Which trace, and its line, column and last line in that state. */
export type TraceRow = readonly [trace: number, line: number, column: number, endLine: number];

export interface CompactStates {
  readonly traces: readonly Trace[];
  /** One list a state, in the order given. */
  readonly states: readonly (readonly TraceRow[])[];
}

/** Many states of one track as references: what stays the same from state to state is held once. */
export const compactStates = (states: readonly (readonly Tracked[])[]): CompactStates => {
  const traces: Trace[] = [];
  const numbers = new Map<string, number>();
  const rowOf = ({ finding, ...rest }: Tracked): TraceRow => {
    const { line, column, endLine, ...lasting } = finding;
    const key = JSON.stringify([rest, lasting]);
    const number = numbers.get(key) ?? traces.push({ ...rest, finding: lasting }) - 1;
    numbers.set(key, number);
    return [number, line, column, endLine];
  };
  return { states: states.map((state) => state.map(rowOf)), traces };
};

/** One of the states as it was. */
export const restoreState = ({ traces, states }: CompactStates, index: number): readonly Tracked[] =>
  (states[index] ?? []).flatMap(([number, line, column, endLine]) => {
    const trace = traces[number];
    return trace === undefined ? [] : [{ ...trace, finding: { ...trace.finding, line, column, endLine } }];
  });
