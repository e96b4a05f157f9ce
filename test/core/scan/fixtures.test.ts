import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../core/scan/types.ts';
import { detectCases } from '../../helpers/detect-cases.ts';
import type { Wanted } from '../../helpers/marks.ts';
import { TextScanner } from '../../helpers/scan-texts.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const scanner = new TextScanner(shippedCatalogue);

const toldOf = (finding: Finding, name: string): string => {
  if (name === 'model') return finding.model ?? '';
  if (name === 'lane') return finding.lane;
  if (name === 'of') return finding.underlyingVendor ?? '';
  return finding.operation ?? '';
};

/** What the mark says of the finding, read off the finding. */
const asMark = (finding: Finding, mark: string | undefined): string => {
  const [, , ...more] = mark?.split(' ') ?? [];
  const told = more.map((part) => {
    const [name = '', value] = part.split('=');
    return value === undefined ? (finding.capability ?? '-') : `${name}=${toldOf(finding, name)}`;
  });
  return [finding.vendor, finding.kind, ...told].join(' ');
};

const place = ({ path, line }: { readonly path: string; readonly line: number }): string => `${path}:${line}`;

interface Line {
  readonly wanted: readonly string[];
  readonly got: readonly string[];
}

const lineOf = (at: string, wants: readonly Wanted[], findings: readonly Finding[]): Line => {
  const wanted = wants.filter((one) => place(one) === at).flatMap(({ expects }) => expects);
  const got = findings
    .filter((one) => place(one) === at)
    .map((one) =>
      asMark(
        one,
        wanted.find((mark) => mark.startsWith(`${one.vendor} ${one.kind}`)),
      ),
    );
  return { wanted: [...wanted].sort(), got: [...new Set(got)].sort() };
};

const agrees = ({ wanted, got }: Line): boolean => wanted.join(', ') === got.join(', ');
const say = (at: string, { wanted, got }: Line): string =>
  `${at}: wanted ${wanted.join(', ') || 'nothing'}; got ${got.join(', ') || 'nothing'}`;

describe('the detector reads marked code', () => {
  it.each(detectCases.map((one) => ({ ...one, toString: () => one.name })))('$name', async ({ texts, wanted }) => {
    const { findings } = await scanner.scan(texts);
    const places = [...new Set([...wanted, ...findings].map(place))];
    const gaps = new Map(wanted.flatMap((one) => (one.gap === null ? [] : [[place(one), one.gap]])));
    const wrong = places.flatMap((at) => {
      const line = lineOf(at, wanted, findings);
      const gap = gaps.get(at);
      if (gap !== undefined) return agrees(line) ? [`${at}: the known gap "${gap}" is closed`] : [];
      return agrees(line) ? [] : [say(at, line)];
    });
    expect(wrong).toEqual([]);
  });
});
