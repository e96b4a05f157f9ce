import type { VendorId } from '../../catalog/schema.ts';
import type { Project, ProjectFile } from '../resolve/project.ts';
import type { Accepted } from './accepted.ts';
import type { AddressUse, Collected, HashUse, ModelUse } from './collect.ts';
import { decideAddress, decideFollowing, decideHttp, noteHttp } from './decide-http.ts';
import { decideHash, decideModel } from './decide-model.ts';
import { besideVideo, decideInit, decideSdk, isForOther, noteSdk, vendorsMeant, withoutSends } from './decide-sdk.ts';
import { firstProofs } from './first-proofs.ts';
import type { HttpMatch } from './http-calls.ts';
import type { Proof } from './proof.ts';
import type { SdkMatch } from './sdk-calls.ts';

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
