import { describe, expect, it } from 'vitest';
import { fileLengthProblem, mostLines } from '../../build/checks/file-lengths.mjs';
import { fileNameProblem } from '../../build/checks/file-names.mjs';
import { unfinishedProblems } from '../../build/checks/unfinished.mjs';

describe('a file name', () => {
  it.each([
    'core/scan/call-site.ts',
    'test/core/scan/call-site.test.ts',
    'renderer/features/vendor/VendorTable.tsx',
    'renderer/ui/Button.module.css',
    'renderer/app/useTheme.ts',
    'test/renderer/VendorTable.test.tsx',
    'test/helpers/finding.ts',
    'catalog/vendors/avatar/d-id.json',
    'README.md',
    '.ci/run',
    'test/fixtures/repos/Any Name.PY',
  ])('is fine: %s', (path) => {
    expect(fileNameProblem(path)).toBeNull();
  });

  it.each([
    'core/scan/callSite.ts',
    'core/scan/CallSite.ts',
    'core/scan/utils.ts',
    'core/scan/string-utils.ts',
    'electron/window-manager.ts',
    'core/common/result.ts',
    'renderer/ui/button_group.tsx',
    'electron/useTheme.ts',
  ])('is refused: %s', (path) => {
    expect(fileNameProblem(path)).toContain(path);
  });
});

describe('a file’s length', () => {
  it('may reach the limit and not pass it', () => {
    expect(fileLengthProblem('core/a.ts', 'x\n'.repeat(mostLines))).toBeNull();
    expect(fileLengthProblem('core/a.ts', 'x\n'.repeat(mostLines + 1))).toContain('core/a.ts');
  });

  it('is free where it is data or a test', () => {
    expect(fileLengthProblem('catalog/vendors/x.json', 'x\n'.repeat(5000))).toBeNull();
  });
});

describe('unfinished marks', () => {
  it.each([
    ['core/a.ts', ['// TO', 'DO: later'].join('')],
    ['README.md', ['coming', 'soon'].join(' ')],
    ['test/a.test.ts', ['it.', "skip('x')"].join('')],
  ])('are found in %s', (path, line) => {
    expect(unfinishedProblems(path, `fine\n${line}`)).toEqual([expect.stringContaining(`${path}:2`)]);
  });

  it('are not looked for in fixtures', () => {
    expect(unfinishedProblems('test/fixtures/a.ts', ['// TO', 'DO'].join(''))).toEqual([]);
  });
});
