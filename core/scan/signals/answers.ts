import type { VendorId } from '../../catalog/schema.ts';
import type { Value } from '../resolve/value.ts';
import type { SignalContext } from './context.ts';

/** Something out of a vendor's answer, and the last name on the way to it; empty for the answer itself. */
export interface Answered {
  readonly vendor: VendorId;
  readonly name: string;
}

const ofSdk = (context: SignalContext, value: Value & { kind: 'sdk' }): Answered | null => {
  const asked = value.calls.findLast((ref) => context.vendorOf(ref) !== null);
  const vendor = asked ? context.vendorOf(asked) : null;
  if (vendor === null || !value.path.includes('()')) return null;
  const name = value.path.at(-1) ?? '';
  return { vendor, name: name === '()' ? '' : name };
};

/** The vendor out of whose answer a value was taken; null where it was not. */
export const answeredBy = (context: SignalContext, value: Value): Answered | null => {
  if (value.kind === 'sdk') return ofSdk(context, value);
  if (value.kind !== 'answer') return null;
  const vendor = context.vendorOf(value.call);
  return vendor === null ? null : { vendor, name: value.name ?? '' };
};
