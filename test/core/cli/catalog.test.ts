import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { runCli } from '../../helpers/cli.ts';

const patience = 120_000;

describe('the command line', () => {
  it('prints its version and nothing else', { timeout: patience }, async () => {
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });

  it('explains itself', { timeout: patience }, async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const command of ['scan', 'report', 'catalog']) expect(stdout).toContain(command);
  });

  it('lists every product of the catalogue', { timeout: patience }, async () => {
    const text = await runCli(['catalog', 'list']);
    const json = await runCli(['catalog', 'list', '--format', 'json']);
    const { vendors } = JSON.parse(json.stdout);
    expect(text.code).toBe(0);
    expect(vendors.length).toBeGreaterThan(100);
    for (const { id } of vendors) expect(text.stdout).toContain(`\n${id}`.slice(0, 27));
  });

  it('shows one product with its models, sources and end', { timeout: patience }, async () => {
    const { code, stdout } = await runCli(['catalog', 'show', 'openai-sora']);
    expect(code).toBe(0);
    for (const words of ['OpenAI Sora (openai-sora)', 'switched off 2026-09-24', 'sora-2-pro', 'Source: https://'])
      expect(stdout).toContain(words);
  });
});
