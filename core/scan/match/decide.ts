import type { VendorId } from '../../catalog/schema.ts';

import type { AddressUse, Collected, ModelUse } from './collect.ts';
import type { HttpMatch } from './http-calls.ts';
import { Proof } from './proof.ts';
import type { SdkMatch } from './sdk-calls.ts';
import { topicAround } from './surroundings.ts';

export interface Accepted<Match> {
  readonly match: Match;
  readonly vendor: VendorId;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Why it counts although it does not speak for itself. */
  readonly because: string | null;
}

export interface Decided {
  readonly sdk: readonly Accepted<SdkMatch>[];
  readonly http: readonly Accepted<HttpMatch>[];
  readonly addresses: readonly Accepted<AddressUse>[];
  readonly models: readonly Accepted<ModelUse>[];
  readonly proof: Proof;
}

const sdkSure = (match: SdkMatch): boolean => match.state === 'sure' && (match.kind === 'call' || match.exclusive);

const firstProofs = (found: Collected): Proof => {
  const proof = new Proof();
  for (const match of found.sdk) if (sdkSure(match)) proof.add(match.ref.file, match.vendor);
  for (const { ref, match, address } of found.http)
    if (match.strength === 'sure') {
      proof.add(ref.file, match.rule.vendor);
      proof.noteAddress(address, match.rule.vendor);
    }
  for (const { file, match, value } of found.addresses)
    if (match.strength === 'sure') {
      proof.add(file, match.rule.vendor);
      proof.noteAddress(value, match.rule.vendor);
    }
  for (const use of found.models) {
    const sellers = use.rules.filter(({ telling }) => telling).map(({ vendor }) => vendor);
    for (const vendor of sellers)
      if (sellers.length === 1 || isHome(use, vendor) || hasHost(found, use, vendor)) proof.add(use.file, vendor);
  }
  return proof;
};

const isHome = (use: ModelUse, vendor: VendorId): boolean =>
  use.rules.some((rule) => rule.vendor === vendor && rule.maker === vendor);

const hasHost = (found: Collected, use: ModelUse, vendor: VendorId): boolean =>
  found.http.some(({ ref, match }) => ref.file === use.file && match.rule.vendor === vendor) ||
  found.sdk.some(({ ref, vendor: other }) => ref.file === use.file && other === vendor);

const decideSdk = (match: SdkMatch, proof: Proof): Accepted<SdkMatch> | null => {
  const { vendor, state } = match;
  const { file } = match.ref;
  const accept = (confidence: Accepted<SdkMatch>['confidence'], because: string | null): Accepted<SdkMatch> => ({
    match,
    vendor,
    confidence,
    because,
  });
  if (state === 'other' || match.kind === 'client-init') return null;
  if (state === 'sure') return accept(match.rule ? 'high' : 'medium', null);
  const topic = topicAround(file, match.call.scope);
  if (topic === 'other') return null;
  if (proof.inFile(file, vendor)) return accept('medium', 'the same file uses the vendor for video');
  if (topic === 'video') return accept('medium', 'the code around it is about video');
  if (match.rule?.evidence === 'model' && proof.inProject(vendor))
    return accept('low', 'the model is not told here; the project names video models of the vendor');
  return null;
};

/** Constructors count with the calls on what they make; one for video alone counts by itself. */
const decideInit = (match: SdkMatch, calls: readonly Accepted<SdkMatch>[], proof: Proof): Accepted<SdkMatch> | null => {
  if (match.kind !== 'client-init' || match.state === 'other') return null;
  const used = calls.find(({ match: other }) =>
    other.value.calls.some((ref) => ref.file === match.ref.file && ref.call === match.ref.call),
  );
  if (used) return { match, vendor: used.vendor, confidence: 'high', because: null };
  const vendor = match.vendor;
  if (match.exclusive) return { match, vendor, confidence: match.rule ? 'high' : 'medium', because: null };
  const here = calls.find(
    ({ match: other }) =>
      other.ref.file === match.ref.file && other.value.rules.some((rule) => match.value.rules.includes(rule)),
  );
  if (here)
    return { match, vendor: here.vendor, confidence: 'medium', because: 'the same file calls the vendor for video' };
  if (proof.inFile(match.ref.file, vendor))
    return { match, vendor, confidence: 'medium', because: 'the same file uses the vendor for video' };
  return null;
};

const decideHttp = (match: HttpMatch, proof: Proof): Accepted<HttpMatch> | null => {
  const vendor = match.match.rule.vendor;
  const { file } = match.ref;
  if (match.match.strength === 'other') return null;
  if (match.match.strength === 'sure')
    return { match, vendor, confidence: match.match.endpoint ? 'high' : 'medium', because: null };
  const topic = topicAround(file, match.call.scope);
  if (topic === 'other') return null;
  if (proof.inFile(file, vendor))
    return { match, vendor, confidence: 'medium', because: 'the same file uses the vendor for video' };
  return topic === 'video'
    ? { match, vendor, confidence: 'medium', because: 'the code around it is about video' }
    : null;
};

const decideAddress = (use: AddressUse, proof: Proof): Accepted<AddressUse> | null => {
  const vendor = use.match.rule.vendor;
  if (use.match.strength === 'other') return null;
  if (use.match.strength === 'sure') return { match: use, vendor, confidence: 'high', because: null };
  const used = use.value.pieces.some((piece) => piece.text !== null && proof.usesSite(piece.site, vendor));
  if (used) return { match: use, vendor, confidence: 'high', because: 'addresses for video begin with it' };
  const topic = topicAround(use.file, use.use.scope);
  if (topic === 'other') return null;
  if (proof.inFile(use.file, vendor))
    return { match: use, vendor, confidence: 'medium', because: 'the same file uses the vendor for video' };
  return topic === 'video' && use.match.strength === 'open'
    ? { match: use, vendor, confidence: 'medium', because: 'the code around it is about video' }
    : null;
};

const decideModel = (use: ModelUse, proof: Proof): Accepted<ModelUse> | null => {
  const vendors = use.rules.map(({ vendor }) => vendor);
  const here = vendors.filter((vendor) => proof.inFile(use.file, vendor));
  const near = vendors.filter((vendor) => proof.inProject(vendor));
  const home = use.rules.find(({ vendor, maker }) => vendor === maker)?.vendor;
  const proven = preferred(here, home) ?? preferred(near, home);
  const telling = use.rules.filter((rule) => rule.telling);
  const exact = use.rules.some(({ basis }) => basis === 'exact');
  const alone =
    telling.length === 1 ? telling[0]?.vendor : telling.find(({ vendor, maker }) => vendor === maker)?.vendor;
  const vendor = proven ?? alone;
  if (vendor === undefined) return null;
  const confidence = here.length > 0 && exact ? 'high' : exact || here.length > 0 ? 'medium' : 'low';
  return {
    match: use,
    vendor,
    confidence,
    because: proven === undefined ? null : 'the vendor is used for video elsewhere in the project',
  };
};

const preferred = (vendors: readonly VendorId[], home: VendorId | undefined): VendorId | undefined =>
  home !== undefined && vendors.includes(home) ? home : vendors[0];

const present = <Value>(value: Value | null): value is Value => value !== null;

/** Decides what counts: what speaks for itself first, then what stands beside it. */
export const decide = (found: Collected): Decided => {
  const proof = firstProofs(found);
  const sdkCalls = found.sdk.map((match) => decideSdk(match, proof)).filter(present);
  for (const { match, vendor } of sdkCalls) proof.add(match.ref.file, vendor);
  const http = found.http.map((match) => decideHttp(match, proof)).filter(present);
  for (const { match, vendor } of http) {
    proof.add(match.ref.file, vendor);
    proof.noteAddress(match.address, vendor);
  }
  const inits = found.sdk.map((match) => decideInit(match, sdkCalls, proof)).filter(present);
  for (const { match, vendor } of inits) proof.add(match.ref.file, vendor);
  return {
    sdk: [...sdkCalls, ...inits],
    http,
    addresses: found.addresses.map((use) => decideAddress(use, proof)).filter(present),
    models: found.models.map((use) => decideModel(use, proof)).filter(present),
    proof,
  };
};
