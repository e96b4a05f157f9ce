import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';
import type { Resting } from './resting.ts';

/** Places where finished work of a vendor is written to storage of one's own. */
export const outputsCopied = (_: SignalContext, resting: Resting): readonly Signal[] =>
  resting.flatMap(({ vendor, rest }) =>
    rest.kind === 'copied' ? [signal('output-copied', rest.file, rest.line, vendor, rest.symbol)] : [],
  );
