import { describe, expect, it } from 'vitest';
import { lockInScore } from '../../../core/lockin/score.ts';
import { usageOf } from '../../helpers/usage.ts';
import { exampleA, exampleB } from '../../helpers/worked-examples.ts';

const metric = (input: Parameters<typeof lockInScore>[0], id: string) =>
  lockInScore(input).metrics.find((found) => found.id === id);

describe('the lock-in score', () => {
  it('is zero and says "not used" without evidence', () => {
    const found = lockInScore({ ...exampleA, usage: usageOf({ files: [] }) });
    expect(found.score).toBe(0);
    expect(found.metrics.every(({ value, explanation }) => value === 0 && explanation.startsWith('Not used'))).toBe(
      true,
    );
  });

  it('adds nothing for custody nobody has answered, and says what a yes would add', () => {
    const open = metric({ ...exampleB, settings: {} }, 'data-gravity');
    expect(open?.value).toBe(40);
    expect(open?.unknown).toEqual([
      'Whether masters exist only at the vendor: a yes adds 40.',
      'Whether the library is over 1 TB or 5 000 assets: a yes adds 20.',
    ]);
  });

  it('takes copies made by the code as proof that masters exist elsewhere too', () => {
    const usage = { ...exampleB.usage, outputsCopied: [{ path: 'src/copy.ts', line: 4, text: 's3.putObject' }] };
    const found = metric({ ...exampleB, usage, settings: {} }, 'data-gravity');
    expect(found?.explanation).toContain('masters exist elsewhere too');
    expect(found?.unknown).toHaveLength(1);
  });

  it('lets the answer of the user override what the code shows, and says both', () => {
    const usage = { ...exampleB.usage, outputsCopied: [{ path: 'src/copy.ts', line: 4, text: 's3.putObject' }] };
    const settings = { custody: { [usage.vendor]: { mastersOnlyAtVendor: true } } };
    const found = metric({ ...exampleB, usage, settings }, 'data-gravity');
    expect(found?.value).toBe(80);
    expect(found?.explanation).toContain(
      'by your answer masters exist only at the vendor, although the code copies results to storage of its own in 1 place',
    );
  });

  it('asks nobody about masters of a vendor that does not keep files', () => {
    const vendors = exampleB.catalogue.vendors.map((vendor) =>
      vendor.id === exampleB.usage.vendor ? { ...vendor, coupling: { ...vendor.coupling, retentionDays: 1 } } : vendor,
    );
    const found = metric({ ...exampleB, catalogue: { ...exampleB.catalogue, vendors }, settings: {} }, 'data-gravity');
    expect(found?.value).toBe(40);
    expect(found?.explanation).toContain('the vendor does not keep files for good');
    expect(found?.unknown).toEqual(['Whether the library is over 1 TB or 5 000 assets: a yes adds 20.']);
  });

  it('tells addresses of results from other stored ids', () => {
    const storedIds = ['mux_asset_id', 'result-url', 'result-url'].map((text, line) => ({
      path: 'db.sql',
      line,
      text,
    }));
    const found = metric({ ...exampleB, usage: { ...exampleB.usage, storedIds } }, 'data-gravity');
    expect(found?.explanation).toContain('3 places store ids of the vendor, 2 of them the address of a result');
  });

  it('counts a capability the catalogue does not mention as missing and names it', () => {
    const usage = { ...exampleA.usage, capabilities: [{ key: 'never_heard_of', sites: [] }] };
    const found = metric({ ...exampleA, usage }, 'uniqueness');
    expect(found?.value).toBe(100);
    expect(found?.unknown?.[0]).toContain('never heard of');
  });

  it('never measures against a target that is ending', () => {
    const ending = exampleA.catalogue.vendors.map((vendor) =>
      vendor.id === 'other'
        ? { ...vendor, status: { ...vendor.status, state: 'deprecated' as const, date: '2027-01-01' } }
        : vendor,
    );
    const found = lockInScore({ ...exampleA, catalogue: { ...exampleA.catalogue, vendors: ending } });
    expect(found.bestTarget).toBeNull();
    expect(found.metrics[2]?.value).toBe(100);
  });

  it('uses weights a team has changed, brought back to 100, and marks them', () => {
    const settings = { ...exampleA.settings, coefficients: { 'lockin.weight.spread': 120 } };
    const found = lockInScore({ ...exampleA, settings });
    expect(found.metrics[0]?.weight).toBe(60);
    expect(found.metrics[0]?.coefficients?.[0]).toMatchObject({
      key: 'lockin.weight.spread',
      edited: true,
      value: 120,
    });
    expect(found.metrics.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 9);
  });

  it('measures concentration by spend where it is known', () => {
    const found = metric({ ...exampleB, spend: { acme: 500, third: 500 } }, 'concentration');
    expect(found?.value).toBe(50);
    expect(found?.explanation).toContain('monthly spend');
  });
});
