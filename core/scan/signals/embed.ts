import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';

/** Players and other elements of a vendor on the project's own pages. */
export const embeds = ({ decided }: SignalContext): readonly Signal[] => {
  const elements = decided.sdk
    .filter(({ match }) => match.call.form === 'element')
    .map(({ match, vendor }) => signal('embed', match.ref.file, match.call.line, vendor, match.symbol));
  const addresses = decided.addresses
    .filter(({ match }) => match.match.endpoint?.kind === 'stream')
    .map(({ match, vendor }) => signal('embed', match.file, match.use.text.line, vendor, match.match.rule.host));
  return [...elements, ...addresses];
};
