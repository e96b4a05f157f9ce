import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configuration from '../../.dependency-cruiser.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');

/** A file, what it wrongly imports, and the rule that must notice. */
const offences = [
  ['core/base/a.ts', 'core/catalog/types.ts', 'base-stands-alone'],
  ['core/catalog/a.ts', 'core/scan/types.ts', 'catalog-knows-base'],
  ['core/scan/a.ts', 'core/lockin/types.ts', 'scan-knows-facts'],
  ['core/lockin/a.ts', 'core/scan/match.ts', 'lockin-knows-findings'],
  ['core/cost/a.ts', 'core/report/types.ts', 'cost-knows-scores'],
  ['core/report/a.ts', 'core/scan/match.ts', 'report-shows'],
  ['core/report/b.ts', 'core/lockin/score.ts', 'formats-see-types-only'],
  ['core/history/a.ts', 'core/scan/match.ts', 'history-compares-results'],
  ['core/node/a.ts', 'core/report/types.ts', 'core-node-is-headless'],
  ['core/node/b.ts', 'core/cli/main.ts', 'cli-is-the-end'],
  ['core/scan/b.ts', 'node:fs', 'core-is-pure'],
  ['core/scan/c.ts', 'electron/ipc/contract.ts', 'core-knows-no-host'],
  ['electron/ipc/contract.ts', 'core/node/scanner.ts', 'contract-is-plain'],
  ['electron/ipc/contract.ts', 'node:path', 'contract-asks-no-system'],
  ['electron/preload.ts', 'electron/window/menu.ts', 'preload-builds-from-contract'],
  ['electron/a.ts', 'renderer/api.ts', 'host-knows-no-screen'],
  ['electron/handlers/a.ts', 'core/node/scanner.ts', 'node-engine-in-its-process'],
  ['renderer/a.ts', 'core/node/scanner.ts', 'screen-is-a-page'],
  ['renderer/b.ts', 'node:fs', 'screen-asks-no-system'],
  ['renderer/c.ts', 'electron/window/menu.ts', 'screen-is-a-page'],
  ['renderer/features/one/a.ts', 'renderer/features/two/b.ts', 'features-stand-apart'],
  ['renderer/ui/a.ts', 'renderer/features/two/b.ts', 'parts-know-no-feature'],
  ['core/node/c.ts', 'node:https', 'nothing-reaches-out'],
  ['electron/b.ts', 'test/helpers/finding.ts', 'nothing-imports-tests'],
  ['electron/c.ts', 'build/say.ts', 'nothing-imports-build'],
] as const;

const write = (folder: string, file: string, line: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), line, { flag: 'a' });
};

const importLine = (from: string, to: string, index: number): string => {
  const target = to.startsWith('node:') ? to : path.relative(path.dirname(from), to);
  const specifier = target.startsWith('.') || to.startsWith('node:') ? target : `./${target}`;
  return `import * as x${index} from '${specifier}';\nexport const y${index} = x${index};\n`;
};

describe('a boundary', () => {
  let folder: string;
  let violations: readonly string[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'untether-boundaries-'));
    writeFileSync(path.join(folder, 'tsconfig.json'), '{}');
    for (const [index, [from, to]] of offences.entries()) {
      write(folder, from, importLine(from, to, index));
      if (!to.startsWith('node:')) write(folder, to, `export const z${index} = ${index};\n`);
    }
    const tool = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const config = path.join(root, '.dependency-cruiser.mjs');
    const folders = ['core', 'electron', 'renderer', 'test', 'build'];
    const { stdout } = spawnSync(process.execPath, [tool, '--config', config, '--output-type', 'json', ...folders], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const found: { from: string; to: string; rule: { name: string } }[] = JSON.parse(stdout).summary.violations;
    violations = found.map(({ from, to, rule }) => `${from} ${to} ${rule.name}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(offences)('stops %s from importing %s', (from, to, rule) => {
    expect(violations).toContain(`${from} ${to.replace('node:', '')} ${rule}`);
  });

  it('gives its reason in a sentence', () => {
    for (const { name, comment } of configuration.forbidden) {
      expect(comment, name).toMatch(/^[A-Z].{20,}\.$/);
    }
  });
});
