import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCalibration } from '../../../build/calibrate/tool.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'calibrate-'));
const repository = join(folder, 'owner+name');
const data = join(folder, 'migrations.json');

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    cwd: repository,
    encoding: 'utf8',
  }).trim();

const commit = (files: Readonly<Record<string, string>>): string => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(repository, path, '..'), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  git('add', '-A');
  git('commit', '-q', '-m', 'step');
  return git('rev-parse', 'HEAD');
};

const run = async (...args: readonly string[]) => {
  const said: string[] = [];
  let printed = '';
  const host = {
    root,
    say: (text: string) => void said.push(text),
    print: (text: string) => {
      printed += text;
    },
  };
  const code = await runCalibration(host, args);
  return { code, said, printed };
};

beforeAll(() => {
  mkdirSync(repository, { recursive: true });
  git('init', '-q');
  commit({
    'src/video.ts': "import { Acme } from 'acme';\n// acme in a comment\nexport const make = () => Acme.create();\n",
    'src/page.ts': "import { make } from './video';\n",
    'src/other.ts': "const name = 'acme';\n",
    '.env.example': 'ACME_KEY=\n',
    'README.md': 'We use acme.\n',
  });
  const first = commit({
    'src/video.ts': "import { Other } from 'other-video';\nexport const make = () => Other.create();\n",
    '.env.example': 'OTHER_VIDEO_KEY=\n',
    'README.md': 'We use other-video.\n',
  });
  const last = commit({ 'src/player.ts': "import 'other-video/player';\n" });
  const record = {
    id: 'x1',
    repo: 'owner/name',
    from: 'Acme',
    to: 'Other',
    commits: [first, last],
    vendor_files_changed: 3,
    vendor_lines_added: 4,
    vendor_lines_removed: 4,
    old_regex: 'acme',
    new_regex: 'other-video|OTHER_VIDEO',
  };
  writeFileSync(
    data,
    JSON.stringify({ migrations: [record, { ...record, id: 'x2', repo: 'owner/absent', extra: 'kept out' }] }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('calibration on a file of records', () => {
  it('predicts a record it has never seen from the commit before it, by the shipped coefficients', async () => {
    const { code, printed } = await run('--data', data, '--repos', folder, '--format', 'json');
    const { records, summary, missing } = JSON.parse(printed);
    expect(code).toBe(0);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ id: 'x1', predictedFiles: 3, actualFiles: 3, actualLines: 8 });
    expect(records[0].p10).toBeLessThan(records[0].p50);
    expect(records[0].p50).toBe(records[0].predictedLines);
    expect(records[0].p90).toBeGreaterThan(records[0].p50);
    expect(summary).toMatchObject({ bandOf: 1, filesMdape: 0 });
    expect(summary.filePrecision).toBeCloseTo(2 / 3, 3);
    expect(summary.fileRecall).toBeCloseTo(2 / 3, 3);
    expect(missing).toEqual(['x2 (owner/absent)']);
  });

  it('prints a table for people and names what it could not read', async () => {
    const { printed, said } = await run('--data', data, '--repos', folder);
    expect(printed).toContain('Acme → Other');
    expect(printed).toContain('lines: median error');
    expect(said.join('\n')).toContain('x2 (owner/absent) cannot be read');
    expect(said.join('\n')).toContain('docs/estimates.md is left as it is');
  });

  it('fails with a sentence where nothing was found or an argument is missing', async () => {
    expect((await run('--data', data, '--repos', join(folder, 'nowhere'))).code).toBe(2);
    const { code, said } = await run('--data', data);
    expect(code).toBe(2);
    expect(said[0]).toContain('usage:');
  });
});
