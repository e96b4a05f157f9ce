import type { VendorId } from '../../catalog/schema.ts';
import { chainOf } from '../neutral/expression.ts';
import type { Rules } from '../rules/index.ts';
import { type Accepted, keyOf } from './accepted.ts';
import type { Collected } from './collect.ts';
import type { Proof } from './proof.ts';
import type { SdkMatch } from './sdk-calls.ts';
import { topicAround, topicOfThing } from './surroundings.ts';

/** Vendors that keep whatever they are given, pictures too. */
const keeps = (rules: Rules, vendor: VendorId): boolean =>
  ['video-hosting', 'transcoding'].includes(rules.vendors.get(vendor)?.category ?? '');

/** What a shared client is told about: by the names of what it is handed, else by those around. */
const topicFor = (rules: Rules, { ref, call, vendor }: SdkMatch): 'video' | 'other' | null => {
  const handed = keeps(rules, vendor)
    ? call.arguments.map(({ value }) => topicOfThing(chainOf(value)?.at(-1) ?? ''))
    : [];
  return handed.find((topic) => topic !== null) ?? topicAround(ref.file, call.scope);
};

export const decideSdk = (
  match: SdkMatch,
  proof: Proof,
  mixed: ReadonlySet<VendorId>,
  rules: Rules,
): Accepted<SdkMatch> | null => {
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
  const topic = topicFor(rules, match);
  const uploads = /(^|_)upload|upload(_|$)/.test(match.rule?.capability ?? '');
  const handsIn = uploads && !keeps(rules, vendor) && proof.inFile(file, vendor);
  if (topic === 'other' && !handsIn) return null;
  if (proof.inFile(file, vendor) && !match.strange) return accept('medium', 'the same file uses the vendor for video');
  if (topic === 'video') return accept('medium', 'the code around it is about video');
  if (match.aboutVideo) return accept('medium', 'what it is given is about video');
  if (match.strange) return null;
  if (match.rule?.evidence === 'model' && proof.inProject(vendor))
    return accept('low', 'the model is not told here; the project names video models of the vendor');
  if (match.rule && proof.inProject(vendor) && !mixed.has(vendor))
    return accept('low', 'the project uses the vendor for nothing but video');
  return null;
};

/** Calls that tell nothing, in a folder that uses the vendor for video and a file that uses it for nothing else. */
export const besideVideo = (
  found: Collected,
  taken: readonly Accepted<SdkMatch>[],
  proof: Proof,
  rules: Rules,
): Accepted<SdkMatch>[] => {
  const known = new Set(taken.map(({ match }) => match));
  const elsewhere = new Set(
    found.sdk.filter(({ state }) => state === 'other').map(({ ref, vendor }) => `${ref.file.index} ${vendor}`),
  );
  return found.sdk
    .filter(
      (match) => match.state === 'open' && match.kind !== 'client-init' && match.rule !== null && !known.has(match),
    )
    .filter(({ ref, vendor }) => proof.inFolder(ref.file, vendor) && !elsewhere.has(`${ref.file.index} ${vendor}`))
    .filter((match) => !match.strange && topicFor(rules, match) !== 'other')
    .map((match) => ({
      match,
      vendor: match.vendor,
      confidence: 'low',
      because: 'the files beside it use the vendor for video',
    }));
};

/** Constructors count with the calls on what they make; one for video alone counts by itself. */
export const decideInit = (
  match: SdkMatch,
  calls: readonly Accepted<SdkMatch>[],
  usesForVideoAlone: (vendor: VendorId) => boolean,
): Accepted<SdkMatch> | null => {
  if (match.kind !== 'client-init' || match.state === 'other') return null;
  const used = calls.find(({ match: other }) =>
    other.value.calls.some((ref) => ref.file === match.ref.file && ref.call === match.ref.call),
  );
  if (used) return { match, vendor: used.vendor, confidence: 'high', because: null };
  const vendor = match.vendor;
  if (match.exclusive || match.speaks || match.model !== null)
    return { match, vendor, confidence: match.rule ? 'high' : 'medium', because: null };
  const sameOrigin = calls.find(
    ({ match: other }) =>
      !match.value.path.includes('()') &&
      other.value.origin.file === match.value.origin.file &&
      other.value.origin.line === match.value.origin.line,
  );
  if (sameOrigin) return { match, vendor: sameOrigin.vendor, confidence: 'high', because: null };
  const here = calls.find(
    ({ match: other }) =>
      other.ref.file === match.ref.file && other.value.rules.some((rule) => match.value.rules.includes(rule)),
  );
  if (here)
    return { match, vendor: here.vendor, confidence: 'medium', because: 'the same file calls the vendor for video' };
  return usesForVideoAlone(vendor)
    ? { match, vendor, confidence: 'low', because: 'the project uses the vendor for nothing but video' }
    : null;
};

export const noteSdk = (proof: Proof, { ref, model }: SdkMatch, vendor: VendorId): void => {
  proof.add(ref.file, vendor);
  if (model?.site) proof.noteSite(model.site, vendor);
};

/** A call that no vendor's symbol fits may be one of any vendor behind the package. */
export const vendorsMeant = ({ rule, vendor, value }: SdkMatch): readonly VendorId[] =>
  rule ? [vendor] : [vendor, ...value.rules.map((one) => one.vendor)];

/** `createMeeting(…).promise()`: what is sent off in the same breath is one request, told where it begins. */
export const withoutSends = (accepted: readonly Accepted<SdkMatch>[]): Accepted<SdkMatch>[] => {
  const known = new Set(accepted.flatMap(({ match }) => (match.rule ? [keyOf(match.ref)] : [])));
  return accepted.filter(({ match: { rule, ref, call } }) => {
    const before = call.callee.kind === 'member' ? call.callee.of : call.callee;
    return rule !== null || before.kind !== 'call' || !known.has(keyOf({ file: ref.file, call: before.call }));
  });
};

export const isForOther = (rules: Rules, match: SdkMatch): boolean =>
  match.state === 'other' || (match.state === 'open' && match.kind === 'call' && topicFor(rules, match) === 'other');
