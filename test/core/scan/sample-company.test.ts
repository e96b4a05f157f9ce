import { describe, expect, it } from 'vitest';
import { readPatches, replay } from '../../../build/sample-company/replay.ts';
import type { Finding, FindingKind } from '../../../core/scan/types.ts';
import {
  type Evidence,
  expectedOfSampleCompany,
  historyFolder,
  lineOf,
  primaryKinds,
} from '../../helpers/sample-company.ts';
import { scanTexts } from '../../helpers/scan-texts.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const { head } = replay(readPatches(historyFolder));
const texts = new Map([...head].map(([path, { text }]) => [path, text]));
const { evidence, traps } = expectedOfSampleCompany();
const { findings } = await scanTexts(texts, shippedCatalogue);

const line = (anchor: { readonly path: string; readonly text: string }): number =>
  lineOf(texts.get(anchor.path) ?? '', anchor.text);
const group = (kind: FindingKind): string => (primaryKinds.includes(kind) ? 'primary' : kind);
const keyOf = (path: string, at: number, vendor: string, kind: FindingKind): string =>
  `${path}:${at} ${vendor} ${group(kind)}`;
const keyOfEvidence = (one: Evidence): string => keyOf(one.path, line(one), one.vendor, one.kind);
const keyOfFinding = (one: Finding): string => keyOf(one.path, one.line, one.vendor, one.kind);

const found = new Set(findings.map(keyOfFinding));
const places = new Set(evidence.map((one) => `${one.path}:${line(one)} ${one.vendor}`));
const required = evidence.filter((one) => !one.optional);
const isFound = (one: Evidence): boolean => found.has(keyOfEvidence(one));

interface Gap {
  readonly why: string;
  readonly holds: (one: Evidence) => boolean;
}
const language = (name: string): Gap => ({ why: `${name} is not read yet`, holds: (one) => one.language === name });
const isGap = (one: Evidence): boolean => gaps.some(({ holds }) => holds(one));

/** What is known not to be found, or to be judged wrong, and why. A gap that closes must leave the list. */
const gaps: readonly Gap[] = [language('shell')];

interface Pair {
  readonly one: Evidence;
  readonly best: Finding;
}
const pairs: readonly Pair[] = required.flatMap((one) => {
  const at = findings.filter((other) => keyOfFinding(other) === keyOfEvidence(one));
  const best = at.find(({ kind }) => kind === one.kind) ?? at[0];
  return best === undefined ? [] : [{ one, best }];
});

/** An aspect is right where nobody expects anything of it. */
const aspects = {
  lane: ({ one, best }: Pair) => one.lane === best.lane,
  kind: ({ one, best }: Pair) => one.kind === best.kind,
  model: ({ one, best }: Pair) => (one.model ?? best.model) === best.model,
  underlyingVendor: ({ one, best }: Pair) => (one.underlyingVendor ?? best.underlyingVendor) === best.underlyingVendor,
  operation: ({ one, best }: Pair) => one.kind !== 'call' || (one.operation ?? best.operation) === best.operation,
};
const isRight = (pair: Pair): boolean => Object.values(aspects).every((isRightIn) => isRightIn(pair));

describe('a scan of the sample company', () => {
  it('finds all that a person found, but for the known gaps', () => {
    const missing = required.filter((one) => !isFound(one) && !isGap(one));
    expect(missing.map(keyOfEvidence)).toEqual([]);
  });

  it.each(Object.entries(aspects))('says the right %s of each place, but for the known gaps', (aspect, isRightIn) => {
    const wrong = pairs.filter((pair) => !isGap(pair.one) && !isRightIn(pair));
    expect(wrong.map(({ one, best }) => `${keyOfEvidence(one)}: ${best[aspect as keyof Finding]}`)).toEqual([]);
  });

  it.each(gaps)('still has the gap: $why', ({ holds }) => {
    const missed = required.some((one) => holds(one) && !isFound(one));
    expect(missed || pairs.some((pair) => holds(pair.one) && !isRight(pair))).toBe(true);
  });

  it('finds nothing that a person did not find', () => {
    const invented = findings.filter((one) => !places.has(`${one.path}:${one.line} ${one.vendor}`));
    expect(invented.map(keyOfFinding)).toEqual([]);
  });

  it('falls into no trap', () => {
    const trapped = new Map(traps.map((trap) => [`${trap.path}:${line(trap)}`, trap.why]));
    const hit = findings.filter((one) => trapped.has(`${one.path}:${one.line}`));
    expect(hit.map((one) => `${keyOfFinding(one)}: ${trapped.get(`${one.path}:${one.line}`)}`)).toEqual([]);
  });
});
