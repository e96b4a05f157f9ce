import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Group, groups } from '../../../core/accuracy/groups.ts';
import type { LabelFile } from '../../../core/accuracy/label-file.ts';
import { type Claim, score } from '../../../core/accuracy/score.ts';
import { meanOf, tallyOf } from '../../../core/accuracy/tally.ts';
import { readLabelSet } from '../../../core/node/accuracy/label-set.ts';

const labels = path.resolve(import.meta.dirname, '../../../../shared/corpus');
const scorer = path.join(labels, 'score.mjs');
const work = mkdtempSync(path.join(os.tmpdir(), 'untether-reference-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Claims that are nearly right, each in another way: some lost, some lines off, another kind or vendor, some made up. */
const nearlyRight = ({ labels: all }: LabelFile): Claim[] =>
  all.flatMap(({ path: file, line, vendor, kind }, index): Claim[] => {
    const claim: Claim = { path: file, line, vendor, kind, confidence: 'high' };
    if (index % 7 === 3) return [];
    if (index % 7 === 4) return [{ ...claim, line: line + (index % 5) }];
    if (index % 7 === 5) return [claim, { ...claim, line: line + 40, kind: 'call' }];
    if (index % 11 === 6) return [{ ...claim, vendor: 'google-gemini-omni' }];
    if (index % 13 === 6) return [{ ...claim, kind: 'model-id' }];
    return [claim];
  });

interface Reference {
  readonly groups: Readonly<
    Record<
      Group,
      Readonly<Record<'labels' | 'tp' | 'fp' | 'neutral' | 'exactKind' | 'exactVendor', number>> & {
        readonly macroPrecision: number | null;
        readonly macroRecall: number | null;
      }
    >
  >;
}

/** What the reference scorer says of the findings in a folder. */
const reference = (findings: string): Reference => {
  const { stdout } = spawnSync(process.execPath, [scorer, '--all', '--json', findings, labels], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
};

it.skipIf(!existsSync(scorer))(
  'gives the figures of the reference scorer for findings that are nearly right (skipped where the labels are not at hand)',
  async () => {
    const { absent } = await readLabelSet(labels, path.join(work, 'repos'));
    for (const name of absent) mkdirSync(path.join(work, 'repos', name), { recursive: true });
    mkdirSync(path.join(work, 'findings'));
    const { repositories } = await readLabelSet(labels, path.join(work, 'repos'));
    const scores = repositories.map(({ name, file }) => {
      const claims = nearlyRight(file);
      writeFileSync(path.join(work, 'findings', `${name}.json`), JSON.stringify(claims));
      return score(claims, file);
    });
    const { groups: theirs } = reference(path.join(work, 'findings'));
    for (const group of groups) {
      const { labels: all, found, wrong, neutral, exactKind, exactVendor } = tallyOf(scores, group);
      const { tp, fp, ...same } = theirs[group];
      expect({ labels: all, found, wrong, neutral, exactKind, exactVendor }).toEqual({
        labels: same.labels,
        found: tp,
        wrong: fp,
        neutral: same.neutral,
        exactKind: same.exactKind,
        exactVendor: same.exactVendor,
      });
      const mean = meanOf(scores, group);
      expect(mean.precision ?? 0).toBeCloseTo(same.macroPrecision ?? 0, 10);
      expect(mean.recall ?? 0).toBeCloseTo(same.macroRecall ?? 0, 10);
    }
  },
);
