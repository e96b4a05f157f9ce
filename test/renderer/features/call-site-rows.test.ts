import { expect, test } from 'vitest';
import { grammarOf } from '../../../renderer/features/call-sites/highlight.ts';
import { markdownOf } from '../../../renderer/features/call-sites/markdown.ts';
import { siteByKey } from '../../../renderer/features/call-sites/moves.ts';
import { filterSites, groupRows, searchable } from '../../../renderer/features/call-sites/rows.ts';
import { noFilter } from '../../../renderer/state/call-site-view/store.ts';
import { placeId } from '../../../renderer/workspace/context.ts';
import { finding } from '../../helpers/finding.ts';

const findings = [
  finding({ vendor: 'fal', path: 'a.ts', line: 1, model: 'kling' }),
  finding({ vendor: 'fal', path: 'b.ts', line: 2, lane: 'test' }),
  finding({ vendor: 'mux', path: 'b.ts', line: 3, kind: 'import', symbol: '@mux/mux-node' }),
];
const sites = searchable(
  findings.map((one, index) => ({ id: placeId(one), key: String(index), finding: one, decision: null })),
  (vendor) => vendor.toUpperCase(),
);
const lines = (shown: typeof sites): number[] => shown.map((site) => site.finding.line);

test('each filter narrows, and together they narrow further', () => {
  expect(lines(filterSites(sites, { ...noFilter, vendor: 'fal' }))).toEqual([1, 2]);
  expect(lines(filterSites(sites, { ...noFilter, vendor: 'fal', lane: 'test' }))).toEqual([2]);
  expect(lines(filterSites(sites, { ...noFilter, kind: 'import' }))).toEqual([3]);
  expect(lines(filterSites(sites, { ...noFilter, model: 'kling' }))).toEqual([1]);
});

test('a search takes words in any order and any case, in path, symbol, model and vendor', () => {
  expect(lines(filterSites(sites, { ...noFilter, text: 'KLING a.ts' }))).toEqual([1]);
  expect(lines(filterSites(sites, { ...noFilter, text: 'mux-node' }))).toEqual([3]);
  expect(lines(filterSites(sites, { ...noFilter, text: 'b.ts:2' }))).toEqual([2]);
  expect(lines(filterSites(sites, { ...noFilter, text: '.*' }))).toEqual([]);
});

test('production comes before tests, and a call before an import', () => {
  expect(lines(sites)).toEqual([1, 3, 2]);
});

test('dismissed findings are left out until they are asked for', () => {
  const decision = { projectId: 'p', findingKey: '0', state: 'dismissed', reason: 'dead', at: 1 } as const;
  const decided = sites.map((site, index) => (index === 0 ? { ...site, decision } : site));
  expect(lines(filterSites(decided, noFilter))).toEqual([3, 2]);
  expect(lines(filterSites(decided, { ...noFilter, decision: 'dismissed' }))).toEqual([1]);
  expect(lines(filterSites(decided, { ...noFilter, decision: 'all' }))).toEqual([1, 3, 2]);
});

test('groups come largest first and closed ones show only their head', () => {
  const rows = groupRows(sites, 'vendor', new Set(['FAL']));
  expect(rows.map((row) => (row.type === 'group' ? `${row.title} ${row.size}` : row.site.finding.line))).toEqual([
    'FAL 2',
    'MUX 1',
    3,
  ]);
});

test('keys move over heads of groups and stop at the ends', () => {
  const rows = groupRows(sites, 'file', new Set());
  const first = siteByKey(rows, 'ArrowDown', -1);
  expect(first).toBe(rows[1]?.type === 'site' ? rows[1].site.id : '');
  expect(siteByKey(rows, 'End', 1)).toBe(sites[0]?.id);
  expect(siteByKey(rows, 'ArrowDown', rows.length - 1)).toBe(sites[0]?.id);
  expect(siteByKey(rows, 'x', 1)).toBeNull();
});

test('a row as Markdown names place, kind and chain, and cannot close its own code mark', () => {
  const [odd] = searchable(
    [{ id: 'x', key: 'k', finding: finding({ symbol: 'a`b', via: ['one', 'two'] }), decision: null }],
    () => 'fal',
  );
  expect(odd && markdownOf(odd)).toBe(
    "- `src/video.ts:1` fal call `a'b` (production, high confidence)\n  - one\n  - two",
  );
});

test('the grammar follows the name of the file; unknown ones stay plain', () => {
  expect(grammarOf('src/a.tsx')).toBe('tsx');
  expect(grammarOf('deploy/Dockerfile')).toBe('docker');
  expect(grammarOf('.env.example')).toBe('dotenv');
  expect(grammarOf('notes.txt')).toBeNull();
  expect(grammarOf('constructor')).toBeNull();
});
