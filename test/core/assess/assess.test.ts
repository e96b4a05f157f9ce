import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/assess/assess.ts';
import { CatalogueModels } from '../../../core/catalog/model-schema.ts';
import type { Catalogue } from '../../../core/catalog/types.ts';
import { defaultSettings } from '../../../core/cost/types.ts';
import type { Finding } from '../../../core/scan/types.ts';
import { scanOf } from '../../helpers/assessment.ts';
import { catalogueOf, vendorEntry } from '../../helpers/catalogue.ts';
import { finding } from '../../helpers/finding.ts';

const model = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../catalog/${name}-model.json`, import.meta.url), 'utf8'));

const catalogue: Catalogue = {
  ...catalogueOf(
    vendorEntry('gone', {
      status: { state: 'shutdown', date: '2026-09-24', source: 'https://example.com/end' },
      equivalents: [
        { id: 'acme', gap: 'clips of 12 s' },
        { id: 'beta', gap: 'sound' },
      ],
      capabilities: { text_to_video: true },
    }),
    vendorEntry('acme', { capabilities: { text_to_video: true }, equivalents: [{ id: 'beta', gap: 'sound' }] }),
    vendorEntry('beta', { capabilities: { text_to_video: true }, equivalents: [{ id: 'acme', gap: '' }] }),
  ),
  models: CatalogueModels.parse({ lockin: model('lockin'), effort: model('effort'), quality: model('quality') }),
};

const assessed = (findings: readonly Finding[]) =>
  assess({ scan: scanOf(findings), catalogue, settings: defaultSettings, today: '2026-11-23' });

const calls = (vendor: string, count: number, part: Partial<Finding> = {}): Finding[] =>
  Array.from({ length: count }, (_, index) =>
    finding({ vendor, path: `src/${vendor}-${index}.ts`, line: index + 1, ...part }),
  );

describe('an assessment', () => {
  it('of nothing has no vendor, no alarm and no concentration', () => {
    expect(assessed([])).toMatchObject({
      vendors: [],
      alarms: [],
      concentration: null,
      hardest: null,
      productionCalls: 0,
    });
  });

  it('leaves out vendors that only tests or documents use, and counts their calls', () => {
    const assessment = assessed([...calls('acme', 2, { lane: 'test' }), ...calls('beta', 1, { lane: 'docs' })]);
    expect(assessment.vendors).toEqual([]);
    expect(assessment.testCalls).toBe(2);
  });

  it('calls no vendor the hardest to leave that code names and never calls, while it calls another', () => {
    const named = { kind: 'model-id', symbol: 'beta-1', operation: null } as const;
    const both = assessed([...calls('beta', 9, named), ...calls('acme', 1)]);
    expect(both.vendors.map(({ vendor }) => vendor)).toEqual(['acme', 'beta']);
    expect(both.hardest?.vendor).toBe('acme');
    expect(assessed(calls('beta', 9, named)).hardest?.vendor).toBe('beta');
  });

  it('ranks vendors by lock-in and shares the calls out', () => {
    const { vendors, hardest, productionCalls } = assessed([...calls('acme', 1), ...calls('beta', 9)]);
    expect(vendors.map(({ vendor }) => vendor)).toEqual(['beta', 'acme']);
    expect(hardest?.vendor).toBe('beta');
    expect(vendors.map(({ share }) => share)).toEqual([0.9, 0.1]);
    expect(productionCalls).toBe(10);
  });

  it('counts two findings of one call as one', () => {
    expect(assessed([finding(), finding({ underlyingVendor: 'beta' })]).productionCalls).toBe(1);
  });

  it('names one target in score, quote and alarm', () => {
    const { vendors, alarms } = assessed(calls('gone', 3));
    const [gone] = vendors;
    expect(gone?.lockIn.bestTarget).toBe('acme');
    expect(gone?.exit.target).toBe('acme');
    expect(alarms[0]?.nearest).toEqual({ vendor: 'acme', name: 'Acme', gap: 'clips of 12 s' });
    expect(gone?.alarms).toEqual(alarms);
  });

  it('quotes a range that contains the likely value, in hours, days and money', () => {
    const [acme] = assessed(calls('acme', 4)).vendors;
    const { hours, days, money } = acme?.exit ?? expect.fail('no vendor');
    expect(hours.low).toBeLessThan(hours.likely);
    expect(hours.likely).toBeLessThan(hours.high);
    expect(days.likely).toBeCloseTo(hours.likely / 6);
    expect(money.likely.micro / 1e6).toBeCloseTo(hours.likely * 95, 3);
  });

  it('keeps run cost unknown where no volume is set', () => {
    expect(assessed(calls('acme', 1)).vendors[0]?.runCost.amount).toBeNull();
  });

  it('shows a vendor that the catalogue has lost by its id, without a target', () => {
    const [stranger] = assessed(calls('stranger', 1)).vendors;
    expect(stranger).toMatchObject({ name: 'stranger', company: 'unknown', alternatives: [], exit: { target: null } });
  });

  it('recomputes what gathering calls in one module would change', () => {
    const [acme] = assessed(calls('acme', 8)).vendors;
    const advice = acme?.advice.find(({ id }) => id === 'one-wrapper');
    expect(advice?.scoreBefore).toBe(acme?.lockIn.score);
    expect(advice?.scoreAfter).toBeLessThan(advice?.scoreBefore ?? 0);
    expect(advice?.daysAfter).toBeLessThanOrEqual(advice?.daysBefore ?? 0);
    expect(advice?.files).toBe(7);
  });

  it('advises no wrapper where one module makes every call already', () => {
    const [acme] = assessed(calls('acme', 8, { path: 'src/adapter.ts' })).vendors;
    expect(acme?.advice.map(({ id }) => id)).not.toContain('one-wrapper');
  });

  it('has a name for every vendor it mentions', () => {
    const assessment = assessed([...calls('gone', 1, { underlyingVendor: 'beta' }), ...calls('acme', 1)]);
    const mentioned = assessment.vendors.flatMap(({ vendor, underlyingVendors, alternatives }) => [
      vendor,
      ...underlyingVendors,
      ...alternatives.map((one) => one.vendor),
    ]);
    expect(mentioned.filter((id) => assessment.labels.vendors[id] === undefined)).toEqual([]);
  });

  it('does not depend on the order of findings', () => {
    const findings = [...calls('acme', 3), ...calls('beta', 3), ...calls('gone', 2)];
    const shown = ({ vendors, alarms, concentration }: ReturnType<typeof assessed>) => ({
      vendors: vendors.map(({ vendor, lockIn, exit }) => [vendor, lockIn.score, exit.hours]),
      alarms: alarms.map(({ vendor, calls: count, day }) => [vendor, count, day]),
      concentration,
    });
    expect(shown(assessed(findings.toReversed()))).toEqual(shown(assessed(findings)));
  });
});
