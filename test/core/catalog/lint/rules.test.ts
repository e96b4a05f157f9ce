import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkCatalogue } from '../../../../build/catalog/check.ts';
import { describeMessage, lintCatalogue, lintRules } from '../../../../core/catalog/lint/rules.ts';
import { lintInput, sampleVendor, today } from '../sample.ts';

const folder = (path: string): Promise<string[]> => readdir(new URL(path, import.meta.url));

test('the catalogue breaks no rule', async () => {
  const messages = await checkCatalogue(today);
  expect(messages.filter(({ level }) => level === 'error').map(describeMessage)).toEqual([]);
});

test('every rule is a file of its name, is listed once and has a test of its own', async () => {
  const infrastructure = ['message.ts', 'facts.ts', 'rules.ts'];
  const files = (await folder('../../../../core/catalog/lint/')).filter((name) => !infrastructure.includes(name));
  const tests = (await folder('./')).filter((name) => name !== 'rules.test.ts');
  const ids = lintRules.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(files.map((name) => name.replace('.ts', '')).toSorted());
  expect(tests.map((name) => name.replace('.test.ts', '')).toSorted()).toEqual(ids.toSorted());
});

test('a message names the rule, what is there and what to do', () => {
  const [message] = lintCatalogue(lintInput([sampleVendor({ capabilities: { teleport: true } })]));
  expect(message && describeMessage(message)).toBe(
    'error vendors/video-generation/acme.json: capabilities: is no word of the capability vocabulary got teleport (use a key of capabilities.json) [capability-known]',
  );
});
