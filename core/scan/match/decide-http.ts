import type { VendorId } from '../../catalog/schema.ts';
import { type Accepted, keyOf } from './accepted.ts';
import type { AddressUse } from './collect.ts';
import type { HttpMatch } from './http-calls.ts';
import type { Proof } from './proof.ts';
import { topicAround } from './surroundings.ts';

export const noteHttp = (proof: Proof, { ref, address }: HttpMatch, vendor: VendorId): void => {
  proof.add(ref.file, vendor);
  if (address) proof.noteAddress(address, vendor);
};

export const decideHttp = (match: HttpMatch, proof: Proof): Accepted<HttpMatch> | null => {
  const { file } = match.ref;
  const [only] = match.vendors;
  if (match.strength === 'other' || only === undefined) return null;
  if (match.strength === 'sure')
    return { match, vendor: only, confidence: match.match?.endpoint ? 'high' : 'medium', because: null };
  if (match.match?.endpoint?.kind === 'webhook' && proof.inProject(only))
    return { match, vendor: only, confidence: 'medium', because: 'the project uses the vendor for video' };
  if (match.match?.alone) return decidePath(match, match.match.alone === 'common', proof);
  const topic = topicAround(file, match.call.scope);
  if (topic === 'other') return null;
  const here = match.vendors.find((vendor) => proof.inFile(file, vendor));
  if (here !== undefined)
    return { match, vendor: here, confidence: 'medium', because: 'the same file uses the vendor for video' };
  const likely =
    match.vendors.find((vendor) => proof.inProject(vendor)) ?? (match.vendors.length === 1 ? only : undefined);
  return topic === 'video' && likely !== undefined
    ? { match, vendor: likely, confidence: 'medium', because: 'the code around it is about video' }
    : null;
};

/** A path without its host is taken for that of the vendor whom the project uses for video. */
const decidePath = (match: HttpMatch, common: boolean, proof: Proof): Accepted<HttpMatch> | null => {
  const { file } = match.ref;
  const here = match.vendors.filter((vendor) => proof.inFile(file, vendor));
  const around = common ? [] : match.vendors.filter((vendor) => proof.inProject(vendor));
  const beside = around.filter((vendor) => proof.inFolder(file, vendor));
  const [vendor, ...others] = [here, beside, around].find((vendors) => vendors.length > 0) ?? [];
  return vendor === undefined || others.length > 0
    ? null
    : {
        match,
        vendor,
        confidence: 'medium',
        because: 'the path is one of the vendor’s, whom the project uses for video',
      };
};

const mostRounds = 4;

/** Requests to addresses that came with an answer count with the request that was answered. */
export const decideFollowing = (found: readonly HttpMatch[], accepted: Accepted<HttpMatch>[]): void => {
  const known = new Map(accepted.map((entry) => [keyOf(entry.match.ref), entry]));
  for (let round = 0; round < mostRounds; round += 1)
    for (const match of found) {
      const before = match.origin && known.get(keyOf(match.origin));
      if (!before || known.has(keyOf(match.ref))) continue;
      const entry: Accepted<HttpMatch> = {
        match,
        vendor: before.vendor,
        confidence: 'medium',
        because: 'the address was taken out of an answer of the vendor',
      };
      known.set(keyOf(match.ref), entry);
      accepted.push(entry);
    }
};

export const decideAddress = (use: AddressUse, proof: Proof): Accepted<AddressUse> | null => {
  const vendor = use.match.rule.vendor;
  if (use.match.strength === 'other') return null;
  if (use.match.strength === 'sure') return { match: use, vendor, confidence: 'high', because: null };
  const used = use.value.pieces.some((piece) => piece.text !== null && proof.usesSite(piece.site, vendor));
  if (used) return { match: use, vendor, confidence: 'high', because: 'addresses for video begin with it' };
  if (use.match.endpoint?.kind === 'webhook' && proof.inProject(vendor))
    return { match: use, vendor, confidence: 'medium', because: 'the project uses the vendor for video' };
  const topic = topicAround(use.file, use.use.scope);
  if (topic === 'other') return null;
  if (proof.inFile(use.file, vendor))
    return { match: use, vendor, confidence: 'medium', because: 'the same file uses the vendor for video' };
  return topic === 'video' && use.match.strength === 'open'
    ? { match: use, vendor, confidence: 'medium', because: 'the code around it is about video' }
    : null;
};
