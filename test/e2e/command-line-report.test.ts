import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, type TemporaryFolder, temporaryFolder } from '../helpers/cli.ts';

const files = {
  'code/package.json': '{"dependencies":{"openai":"^6.0.0"}}\n',
  'code/src/video.ts':
    "import OpenAI from 'openai';\nconst client = new OpenAI();\nexport const make = (prompt: string) => client.videos.create({ model: 'sora-2', prompt });\n",
};

describe('the report printed from the command line', () => {
  let place: TemporaryFolder;
  beforeAll(() => {
    place = temporaryFolder(files);
  });
  afterAll(() => place.remove());

  it('is a tagged PDF with an outline, written by Electron, with nothing left beside it', async () => {
    const { code, stdout } = await runCli(
      ['report', 'code', '--pdf', 'report.pdf', '--today', '2026-11-23'],
      place.folder,
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const pdf = readFileSync(path.join(place.folder, 'report.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(readdirSync(place.folder).sort()).toEqual(['code', 'report.pdf']);
  });

  it('replaces an older report as a whole', async () => {
    const file = path.join(place.folder, 'old.pdf');
    writeFileSync(file, 'an older report');
    await runCli(['report', 'code', '--pdf', 'old.pdf', '--executive'], place.folder);
    expect(readFileSync(file, 'latin1').startsWith('%PDF-')).toBe(true);
  });
});
