import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../../build/accuracy/report-markdown.ts';
import { asText, faultLines } from '../../../build/accuracy/report-text.ts';
import { resultOf } from '../../../core/accuracy/result.ts';
import { type Labelled, readLabelSet } from '../../../core/node/accuracy/label-set.ts';
import type { Finding } from '../../../core/scan/types.ts';
import { TextScanner } from '../../helpers/scan-texts.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/repos');
const { repositories, absent } = await readLabelSet(folder, folder);
const scanner = new TextScanner(shippedCatalogue);

const textsOf = ({ folder: root }: Labelled): Map<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(root, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(root, name), 'utf8')]),
  );

const scanned: { repository: Labelled; findings: readonly Finding[] }[] = [];
for (const repository of repositories)
  scanned.push({ repository, findings: (await scanner.scan(textsOf(repository))).findings });

const result = resultOf(
  scanned.map(({ repository: { file }, findings }) => ({ file, findings })),
  (name) => scanner.detector.interest(name)?.language ?? 'other',
);
const primary = result.groups.find(({ group }) => group === 'primary')?.tally;

describe('our own labelled repositories', () => {
  it('each have a folder and labels on lines that exist', () => {
    expect(absent).toEqual([]);
    const outside = repositories.flatMap((one) => {
      const texts = textsOf(one);
      return one.file.labels.filter((label) => label.line > (texts.get(label.path)?.split('\n').length ?? 0));
    });
    expect(outside).toEqual([]);
  });

  it('are found with few misses and no false alarm', () => {
    expect(primary?.wrong, faultLines(result)).toBe(0);
    expect(primary?.recall, faultLines(result)).toBeGreaterThanOrEqual(0.9);
  });

  it('stay silent where no video API is called', () => {
    expect(result.silence).toEqual({ negatives: 1, silent: 1 });
  });
});

describe('the account of accuracy', () => {
  it('prints each table as text, with all that was missed beside it', () => {
    const text = asText('our own', result);
    for (const what of ['group', 'kind', 'language', 'vendor', 'repository']) expect(text).toContain(`\n${what} `);
    expect(faultLines(result).split('\n')).toHaveLength((primary?.labels ?? 0) - (primary?.found ?? 0) + otherMisses());
  });

  it('writes a page with method, limits, day and command, and no path of this machine', () => {
    const page = asMarkdown({ today: '2026-11-25', own: result, corpus: result, absent: ['acme__gone'] });
    for (const part of ['## Method', '## Limits', '2026-11-25', 'npm run accuracy --', 'acme/gone'])
      expect(page).toContain(part);
    expect(page).not.toContain(folder);
  });
});

const otherMisses = (): number =>
  result.groups
    .filter(({ group }) => group !== 'primary')
    .reduce((sum, { tally }) => sum + tally.labels - tally.found + tally.wrong, 0);
