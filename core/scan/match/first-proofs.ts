import type { VendorId } from '../../catalog/schema.ts';
import type { Rules } from '../rules/index.ts';
import type { Collected, ModelUse } from './collect.ts';
import { noteHttp } from './decide-http.ts';
import { resells } from './decide-model.ts';
import { Proof } from './proof.ts';
import type { SdkMatch } from './sdk-calls.ts';

/** A client counts by itself where it is for video alone or is made for a video model. */
const sdkSure = (match: SdkMatch): boolean =>
  match.speaks || (match.state === 'sure' && (match.kind === 'call' || match.exclusive || match.model !== null));

const isHome = (use: ModelUse, vendor: VendorId): boolean =>
  use.rules.some((rule) => rule.vendor === vendor && rule.maker === vendor);

const hasHost = (found: Collected, use: ModelUse, vendor: VendorId): boolean =>
  found.http.some(({ ref, vendors }) => ref.file === use.file && vendors.includes(vendor)) ||
  found.sdk.some(({ ref, vendor: other }) => ref.file === use.file && other === vendor);

export const firstProofs = (found: Collected, rules: Rules): Proof => {
  const proof = new Proof();
  for (const match of found.sdk) if (sdkSure(match)) proof.add(match.ref.file, match.vendor);
  for (const match of found.http) if (match.strength === 'sure') noteHttp(proof, match, match.vendors[0] ?? '');
  for (const { file, match, value } of found.addresses)
    if (match.strength === 'sure') {
      proof.add(file, match.rule.vendor);
      proof.noteAddress(value, match.rule.vendor);
    }
  for (const use of found.models) {
    const sellers = use.rules
      .filter((rule) => rule.telling && (!resells(rules, rule) || hasHost(found, use, rule.vendor)))
      .map(({ vendor }) => vendor);
    for (const vendor of sellers)
      if (sellers.length === 1 || isHome(use, vendor) || hasHost(found, use, vendor)) proof.add(use.file, vendor);
  }
  return proof;
};
