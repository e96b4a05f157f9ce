import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, type TemporaryFolder, temporaryFolder } from '../../helpers/cli.ts';

const patience = 120_000;

describe('bad input to the command line', () => {
  let place: TemporaryFolder;
  const at = (...parts: string[]): string => path.join(place.folder, ...parts);
  beforeAll(() => {
    place = temporaryFolder({
      'code/index.ts': 'export const answer = 42;\n',
      'empty/': '',
      'taken/': '',
      'file.txt': 'text',
      'not-json.json': 'catalogue?',
      'no-catalogue.json': '{"hello":"world"}',
      'half-catalogue.json':
        '{"version":"1","day":"2026-11-12","vendors":[{"id":"acme"}],"quality":[],"capabilities":[]}',
      'settings.json': '{"hourlyRate":-5}',
    });
  });
  afterAll(() => place.remove());

  /** Exit code 2, one sentence and a next step on stderr, nothing on stdout, no new file. */
  const refused = async (parameters: readonly string[], ...sentences: readonly string[]): Promise<void> => {
    const before = readdirSync(place.folder, { recursive: true });
    const { code, stdout, stderr } = await runCli(parameters, place.folder);
    for (const sentence of sentences) expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('this is a bug');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(place.folder, { recursive: true })).toEqual(before);
  };

  it('names a folder that is not there', { timeout: patience }, () =>
    refused(['scan', 'nowhere'], `There is no folder ${at('nowhere')}.`, 'Check the path'),
  );

  it('tells a file from a folder', { timeout: patience }, () =>
    refused(['scan', 'file.txt'], `${at('file.txt')} is a file, not a folder.`, 'Give the folder'),
  );

  it('says that an empty folder holds nothing to read', { timeout: patience }, () =>
    refused(['scan', 'empty'], `${at('empty')} holds no files to read.`, 'Give the folder'),
  );

  it.each(['2026-02-30', '23.11.2026', 'tomorrow', ''])('does not take %j for a day', { timeout: patience }, (day) =>
    refused(['scan', 'code', '--today', day], `"${day}" is not a day.`, 'YYYY-MM-DD'),
  );

  it.each(['-95', '0', 'much', '1e9'])('does not take %j for a rate', { timeout: patience }, (rate) =>
    refused(['scan', 'code', `--rate=${rate}`], `--rate cannot be "${rate}".`, 'Give a number above 0'),
  );

  it('asks for a currency by its code', { timeout: patience }, () =>
    refused(['scan', 'code', '--currency', 'euro'], '"euro" is not a currency.', '--currency EUR'),
  );

  it('lists the formats it knows', { timeout: patience }, () =>
    refused(['scan', 'code', '--format', 'xml'], '--format cannot be "xml".', 'text, json'),
  );

  it('has no place to write in a folder that is not there', { timeout: patience }, () =>
    refused(
      ['scan', 'code', '--output', 'no/such/out.json'],
      `There is no folder ${at('no', 'such')} to write to.`,
      'Make it first',
    ),
  );

  it('does not write over a folder', { timeout: patience }, () =>
    refused(['scan', 'code', '--output', 'taken'], `${at('taken')} is a folder.`, 'Give the name of a file'),
  );

  it('knows when a report has nowhere to go', { timeout: patience }, () =>
    refused(['report', 'code'], 'There is nothing to write.', '--pdf FILE'),
  );

  it('checks every target of a report before it scans', { timeout: patience }, () =>
    refused(
      ['report', 'code', '--html', 'out.html', '--pdf', 'no/out.pdf'],
      `There is no folder ${at('no')} to write to.`,
    ),
  );

  it('names a catalogue that is not there', { timeout: patience }, () =>
    refused(
      ['scan', 'code', '--catalog', 'nowhere.json'],
      `There is no catalogue file ${at('nowhere.json')}.`,
      'leave --catalog out',
    ),
  );

  it('says why a file is no catalogue', { timeout: patience }, async () => {
    await refused(['scan', 'code', '--catalog', 'not-json.json'], 'not-json.json is not JSON');
    await refused(
      ['catalog', 'list', '--catalog', 'no-catalogue.json'],
      'cannot be used as a catalogue: it is no catalogue file',
    );
    await refused(['scan', 'code', '--catalog', 'half-catalogue.json'], 'cannot be used as a catalogue: vendors.acme.');
  });

  it('names the field of a settings file that is wrong', { timeout: patience }, async () => {
    await refused(['scan', 'code', '--settings', 'settings.json'], 'settings.json is wrong at hourlyRate');
    await refused(['scan', 'code', '--settings', 'not-json.json'], 'not-json.json cannot be read');
  });

  it('guesses what a mistyped command or option was meant to be', { timeout: patience }, async () => {
    await refused(['scna', 'code'], "unknown command 'scna'", 'Did you mean scan?', 'untether --help');
    await refused(['scan', 'code', '--tody', '2026-11-23'], "unknown option '--tody'", 'Did you mean --today?');
    await refused(['scan'], "missing required argument 'folder'");
  });

  it('guesses which vendor was meant', { timeout: patience }, () =>
    refused(['catalog', 'show', 'sora'], 'The catalogue has no vendor "sora".', 'Did you mean', 'openai-sora'),
  );

  it('leaves what it could not replace as it was', () => {
    expect(readFileSync(at('file.txt'), 'utf8')).toBe('text');
  });
});
