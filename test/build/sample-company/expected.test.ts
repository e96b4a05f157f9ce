import { describe, expect, it } from 'vitest';
import { readPatches, replay } from '../../../build/sample-company/replay.ts';
import { countOf, expectedOfSampleCompany, historyFolder, lineOf } from '../../helpers/sample-company.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const { head } = replay(readPatches(historyFolder));
const { evidence, traps, signals } = expectedOfSampleCompany();
const text = (path: string): string => head.get(path)?.text ?? '';
const vendors = new Map(shippedCatalogue.vendors.map((vendor) => [vendor.id, vendor]));
const required = evidence.filter((one) => !one.optional);

describe('what is expected of the sample company', () => {
  it('is anchored in places that exist exactly once', () => {
    const anchors = [...evidence, ...traps, ...signals];
    const astray = anchors.filter((anchor) => countOf(text(anchor.path), anchor.text) !== 1);
    expect(astray.map((anchor) => `${anchor.path}: ${anchor.text}`)).toEqual([]);
  });

  it('names vendors of the catalogue only', () => {
    const named = [...evidence, ...signals].map(({ vendor }) => vendor);
    const underlying = evidence.flatMap(({ underlyingVendor }) => underlyingVendor ?? []);
    expect([...named, ...underlying].filter((id) => !vendors.has(id))).toEqual([]);
  });

  it('names models that the catalogue has facts about, or leaves them out', () => {
    const unknown = evidence.filter(
      ({ vendor, model }) => model !== undefined && !vendors.get(vendor)?.models.some(({ id }) => id === model),
    );
    expect([...new Set(unknown.map(({ model }) => model))]).toEqual([]);
  });

  it('expects nothing on the line of a trap', () => {
    const lines = new Set(evidence.map((one) => `${one.path}:${lineOf(text(one.path), one.text)}`));
    expect(traps.filter((trap) => lines.has(`${trap.path}:${lineOf(text(trap.path), trap.text)}`))).toEqual([]);
  });

  it('says nothing twice', () => {
    const keys = evidence.map(({ path, text: anchor, vendor, kind }) => [path, anchor, vendor, kind].join('\n'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells the story that the screens show: dead paths, a favourite, and one vendor all over the place', () => {
    const calls = (vendor: string): number =>
      required.filter((one) => one.vendor === vendor && one.kind === 'call' && one.lane === 'production').length;
    expect([calls('openai-sora'), calls('google-veo'), calls('amazon-nova-reel')]).toEqual([7, 3, 2]);
    expect(calls('fal')).toBe(34);
    expect(new Set(signals.filter(({ kind }) => kind === 'leaked-type').map(({ path }) => path)).size).toBe(15);
  });

  it('has something to find in every language that the company writes', () => {
    expect([...new Set(required.map(({ language }) => language))].sort()).toEqual([
      'env',
      'go',
      'hcl',
      'java',
      'json',
      'kotlin',
      'nginx',
      'notebook',
      'python',
      'ruby',
      'shell',
      'toml',
      'typescript',
      'xml',
      'yaml',
    ]);
  });
});
