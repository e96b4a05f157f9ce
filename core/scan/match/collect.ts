import { isProseSlot } from '../neutral/prose.ts';
import type { TextUse } from '../neutral/unit.ts';
import { frameOfCall } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { textsOf } from '../resolve/texts.ts';
import type { CallRef, TextValue } from '../resolve/value.ts';
import type { ModelRule } from '../rules/model-rules.ts';
import { type AddressMatch, matchAddress } from './address.ts';
import { type HttpMatch, matchHttpCall } from './http-calls.ts';
import { matchByName } from './named-calls.ts';
import { matchElement } from './page-elements.ts';
import { matchSdkCall, type SdkMatch } from './sdk-calls.ts';

export interface AddressUse {
  readonly file: ProjectFile;
  readonly use: TextUse;
  readonly value: TextValue;
  readonly match: AddressMatch;
}

export interface ModelUse {
  readonly file: ProjectFile;
  readonly use: TextUse;
  readonly id: string;
  readonly rules: readonly ModelRule[];
}

export interface HashUse {
  readonly file: ProjectFile;
  readonly use: TextUse;
}

/** All that may be evidence, before anything is decided. */
export interface Collected {
  readonly sdk: readonly SdkMatch[];
  readonly http: readonly HttpMatch[];
  readonly addresses: readonly AddressUse[];
  readonly models: readonly ModelUse[];
  readonly hashes: readonly HashUse[];
}

/** What is known so far of where a call goes. */
interface Asked {
  readonly match: HttpMatch | null;
  readonly open: boolean;
  readonly tries: number;
  readonly settled: boolean;
}

/** An answer that a circle cut short is asked for again a few times. */
const mostTries = 3;

/** Tells of a call whether it asks a vendor over HTTP, each call worked out once. */
export class HttpCalls {
  private readonly known = new Map<ProjectFile, Map<number, Asked>>();
  private readonly evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.evaluator = evaluator;
    evaluator.asksVendor = (ref) => {
      const match = this.match(ref);
      return match !== null && match.strength !== 'other';
    };
  }

  match(ref: CallRef): HttpMatch | null {
    const ofFile = this.known.get(ref.file) ?? new Map<number, Asked>();
    this.known.set(ref.file, ofFile);
    const before = ofFile.get(ref.call) ?? { match: null, open: false, tries: 0, settled: false };
    if (before.settled || before.open || before.tries >= mostTries) return before.match;
    ofFile.set(ref.call, { ...before, open: true });
    const { result, whole } = this.evaluator.attempt(() => matchHttpCall(this.evaluator, ref));
    ofFile.set(ref.call, { match: result, open: false, tries: before.tries + 1, settled: whole || result !== null });
    return result;
  }

  /** Asked from outside, where nothing cuts the answer short. */
  settle(ref: CallRef): HttpMatch | null {
    const before = this.known.get(ref.file)?.get(ref.call);
    if (before && !before.settled) this.known.get(ref.file)?.delete(ref.call);
    return this.match(ref);
  }
}

const order = { sure: 2, open: 1, other: 0 } as const;

const sdkMatchOf = (evaluator: Evaluator, ref: CallRef): SdkMatch | null => {
  const call = ref.file.unit.calls[ref.call];
  if (!call) return null;
  const frame = frameOfCall(evaluator, ref);
  const found = evaluator
    .evaluate(call.callee, frame)
    .flatMap((value) => (value.kind === 'sdk' ? (matchSdkCall(evaluator, ref, call, value, frame) ?? []) : []));
  return (
    found.sort(
      (a, b) =>
        order[b.state] - order[a.state] ||
        Number(b.rule !== null) - Number(a.rule !== null) ||
        b.value.calls.length - a.value.calls.length,
    )[0] ?? null
  );
};

const readable = (use: TextUse): boolean => use.role !== 'message' && use.role !== 'prose' && !isProseSlot(use.slot);

/** Whether a text may be an address at all, before its parts are followed. */
const mayBeAddress = ({ text }: TextUse): boolean =>
  text.kind === 'text'
    ? /[./]/.test(text.value)
    : text.parts.some((part) => part.kind === 'text' && /[/:.]/.test(part.value));

const addressesIn = (evaluator: Evaluator, file: ProjectFile, use: TextUse): AddressUse[] => {
  if (!mayBeAddress(use)) return [];
  const frame = evaluator.frame(file, use.scope, use.text.line);
  return textsOf(evaluator.evaluate(use.text, frame)).flatMap((value) => {
    const match = matchAddress(evaluator.project.rules, value);
    return match ? [{ file, use, value, match }] : [];
  });
};

const modelsIn = (evaluator: Evaluator, file: ProjectFile, use: TextUse): ModelUse[] => {
  if (use.text.kind !== 'text') return [];
  const id = use.text.value.trim();
  const rules = evaluator.project.rules.models.match(id);
  return rules.length === 0 ? [] : [{ file, use, id, rules }];
};

/** A version of a model by its hash alone, as gateways take it. */
const isVersionHash = ({ text, slot }: TextUse): boolean =>
  text.kind === 'text' && /^[0-9a-f]{64}$/.test(text.value) && /^(model_?)?version(_?id)?$/i.test(slot ?? '');

export const collect = (evaluator: Evaluator): Collected => {
  const http = new HttpCalls(evaluator);
  const found = {
    sdk: [] as SdkMatch[],
    http: [] as HttpMatch[],
    addresses: [] as AddressUse[],
    models: [] as ModelUse[],
    hashes: [] as HashUse[],
  };
  for (const file of evaluator.project.files) {
    file.unit.calls.forEach((made, call) => {
      const ref = { file, call };
      const sdk = sdkMatchOf(evaluator, ref) ?? matchElement(evaluator, ref, made);
      if (sdk) found.sdk.push(sdk);
      const request = sdk ? null : http.settle(ref);
      if (request) found.http.push(request);
      const byName = sdk || request ? null : matchByName(evaluator, ref, made);
      if (byName) found.sdk.push(byName);
    });
    for (const use of file.unit.texts.filter(readable)) {
      found.addresses.push(...addressesIn(evaluator, file, use));
      found.models.push(...modelsIn(evaluator, file, use));
      if (isVersionHash(use)) found.hashes.push({ file, use });
    }
  }
  return found;
};
