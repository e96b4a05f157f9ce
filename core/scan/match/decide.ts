import type { VendorId } from '../../catalog/schema.ts';
import { chainOf } from '../neutral/expression.ts';
import type { Project, ProjectFile } from '../resolve/project.ts';
import type { CallRef } from '../resolve/value.ts';
import type { Rules } from '../rules/index.ts';
import type { ModelRule } from '../rules/model-rules.ts';
import type { AddressUse, Collected, HashUse, ModelUse } from './collect.ts';
import type { HttpMatch } from './http-calls.ts';
import { Proof } from './proof.ts';
import type { SdkMatch } from './sdk-calls.ts';
import { topicAround, topicOfThing } from './surroundings.ts';

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
  readonly hashes: readonly Accepted<HashUse>[];
  readonly proof: Proof;
  /** Files that use a shared package for something else than video. */
  readonly other: ReadonlySet<ProjectFile>;
  /** Files that make a client of a shared package and show no video. */
  readonly idle: ReadonlySet<ProjectFile>;
}

/** A client counts by itself where it is for video alone or is made for a video model. */
const sdkSure = (match: SdkMatch): boolean =>
  match.speaks || (match.state === 'sure' && (match.kind === 'call' || match.exclusive || match.model !== null));

const firstProofs = (found: Collected, rules: Rules): Proof => {
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

const isHome = (use: ModelUse, vendor: VendorId): boolean =>
  use.rules.some((rule) => rule.vendor === vendor && rule.maker === vendor);

const hasHost = (found: Collected, use: ModelUse, vendor: VendorId): boolean =>
  found.http.some(({ ref, vendors }) => ref.file === use.file && vendors.includes(vendor)) ||
  found.sdk.some(({ ref, vendor: other }) => ref.file === use.file && other === vendor);

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

const decideSdk = (
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
const besideVideo = (
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
const decideInit = (
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

const noteSdk = (proof: Proof, { ref, model }: SdkMatch, vendor: VendorId): void => {
  proof.add(ref.file, vendor);
  if (model?.site) proof.noteSite(model.site, vendor);
};

const noteHttp = (proof: Proof, { ref, address }: HttpMatch, vendor: VendorId): void => {
  proof.add(ref.file, vendor);
  if (address) proof.noteAddress(address, vendor);
};

const decideHttp = (match: HttpMatch, proof: Proof): Accepted<HttpMatch> | null => {
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

/** A call that no vendor's symbol fits may be one of any vendor behind the package. */
const vendorsMeant = ({ rule, vendor, value }: SdkMatch): readonly VendorId[] =>
  rule ? [vendor] : [vendor, ...value.rules.map((one) => one.vendor)];

/** `createMeeting(…).promise()`: what is sent off in the same breath is one request, told where it begins. */
const withoutSends = (accepted: readonly Accepted<SdkMatch>[]): Accepted<SdkMatch>[] => {
  const known = new Set(accepted.flatMap(({ match }) => (match.rule ? [keyOf(match.ref)] : [])));
  return accepted.filter(({ match: { rule, ref, call } }) => {
    const before = call.callee.kind === 'member' ? call.callee.of : call.callee;
    return rule !== null || before.kind !== 'call' || !known.has(keyOf({ file: ref.file, call: before.call }));
  });
};

const isForOther = (rules: Rules, match: SdkMatch): boolean =>
  match.state === 'other' || (match.state === 'open' && match.kind === 'call' && topicFor(rules, match) === 'other');

const keyOf = ({ file, call }: CallRef): string => `${file.index} ${call}`;

const mostRounds = 4;

/** Requests to addresses that came with an answer count with the request that was answered. */
const decideFollowing = (found: readonly HttpMatch[], accepted: Accepted<HttpMatch>[]): void => {
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

const decideAddress = (use: AddressUse, proof: Proof): Accepted<AddressUse> | null => {
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

/** Sells other makers' models too, so that an id alone does not name it. */
const resells = (rules: Rules, { vendor, maker, own }: ModelRule): boolean =>
  !own &&
  (['aggregator', 'open-weights'].includes(rules.vendors.get(vendor)?.category ?? '') ||
    (maker !== null && maker !== vendor));

/** Gateways in use beside an id that is written as gateways write ids, though none of them is known to list it. */
const gatewaysBeside = (use: ModelUse, proof: Proof, rules: Rules): readonly VendorId[] =>
  use.id.includes('/')
    ? proof.vendorsBeside(use.file).filter((vendor) => rules.vendors.get(vendor)?.category === 'aggregator')
    : [];

const decideModel = (use: ModelUse, proof: Proof, rules: Rules): Accepted<ModelUse> | null => {
  const own = use.rules.find((rule) => rule.own);
  const listing = use.rules.map(({ vendor }) => vendor);
  const home = use.rules.find(({ vendor, maker }) => vendor === maker)?.vendor;
  const here = listing.filter((vendor) => proof.inFile(use.file, vendor));
  const { line, column } = use.use.text;
  const given = listing.filter((vendor) => proof.usesSite({ file: use.file, line, column }, vendor));
  const beside = [
    ...listing.filter((vendor) => proof.inFolder(use.file, vendor)),
    ...gatewaysBeside(use, proof, rules),
  ];
  const near = listing.filter((vendor) => proof.inProject(vendor));
  const proven =
    own?.vendor ?? preferred(given, home) ?? preferred(here, home) ?? preferred(beside, home) ?? preferred(near, home);
  const telling = use.rules.filter((rule) => rule.telling && !resells(rules, rule));
  const makers = new Set(use.rules.filter((rule) => rule.telling).map(({ maker }) => maker));
  const [maker] = makers;
  const alone =
    telling.length === 1 ? telling[0]?.vendor : telling.find(({ vendor, maker }) => vendor === maker)?.vendor;
  const made =
    makers.size === 1 &&
    use.rules.some(({ basis }) => basis === 'exact') &&
    maker &&
    rules.vendors.has(maker) &&
    !use.id.includes('/')
      ? maker
      : undefined;
  const vendor = proven ?? alone ?? made;
  if (vendor === undefined) return null;
  const exact = use.rules.some(({ basis }) => basis === 'exact');
  const confidence = here.length > 0 && exact ? 'high' : exact || here.length > 0 ? 'medium' : 'low';
  const because = proven === undefined || own ? null : 'the vendor is used for video elsewhere in the project';
  return { match: use, vendor, confidence, because };
};

const preferred = (vendors: readonly VendorId[], home: VendorId | undefined): VendorId | undefined =>
  home !== undefined && vendors.includes(home) ? home : vendors[0];

/** A bare hash counts where one gateway alone is used for video in the file. */
const decideHash = (use: HashUse, proof: Proof, rules: Rules): Accepted<HashUse> | null => {
  const gateways = [...proof.vendorsIn(use.file)].filter(
    (vendor) => rules.vendors.get(vendor)?.category === 'aggregator',
  );
  const [vendor] = gateways;
  return gateways.length === 1 && vendor !== undefined
    ? { match: use, vendor, confidence: 'medium', because: 'the same file uses the vendor for video' }
    : null;
};

const present = <Value>(value: Value | null): value is Value => value !== null;

/** Files that work with a shared package or address and show no video there. */
const idleFiles = (found: Collected, project: Project, proof: Proof): ReadonlySet<ProjectFile> => {
  const idle = new Set<ProjectFile>();
  for (const file of project.files)
    for (const { module } of file.unit.imports)
      if (project.sdkRules(file, module).some(({ shared, vendor }) => shared && !proof.inFile(file, vendor)))
        idle.add(file);
  for (const { file, match } of found.addresses) if (!proof.inFile(file, match.rule.vendor)) idle.add(file);
  return idle;
};

/** Decides what counts: what speaks for itself first, then what stands beside it. */
export const decide = (found: Collected, project: Project): Decided => {
  const { rules } = project;
  const proof = firstProofs(found, rules);
  const mixed = new Set(found.sdk.filter((match) => isForOther(rules, match)).flatMap(vendorsMeant));
  const sdkCalls = found.sdk.map((match) => decideSdk(match, proof, mixed, rules)).filter(present);
  for (const { match, vendor } of sdkCalls) noteSdk(proof, match, vendor);
  sdkCalls.push(...besideVideo(found, sdkCalls, proof, rules));
  const http = found.http.map((match) => decideHttp(match, proof)).filter(present);
  for (const { match, vendor } of http) noteHttp(proof, match, vendor);
  decideFollowing(found.http, http);
  const usesForVideoAlone = (vendor: VendorId): boolean => proof.inProject(vendor) && !mixed.has(vendor);
  const inits = found.sdk.map((match) => decideInit(match, sdkCalls, usesForVideoAlone)).filter(present);
  for (const { match, vendor } of inits) proof.add(match.ref.file, vendor);
  return {
    sdk: [...withoutSends(sdkCalls), ...inits],
    http,
    addresses: found.addresses.map((use) => decideAddress(use, proof)).filter(present),
    hashes: found.hashes.map((use) => decideHash(use, proof, rules)).filter(present),
    models: found.models.map((use) => decideModel(use, proof, rules)).filter(present),
    proof,
    idle: idleFiles(found, project, proof),
    other: new Set(found.sdk.filter(({ state }) => state === 'other').map(({ ref }) => ref.file)),
  };
};
