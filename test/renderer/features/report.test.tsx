import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Channel } from '../../../electron/ipc/contract.ts';
import { done, refused } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { openScanned } from '../harness/render-app.tsx';

freshPage();

const openReport = async () => {
  const app = await openScanned();
  await app.user.keyboard('{Control>}e{/Control}');
  await screen.findByRole('heading', { name: 'Report' });
  const inputOf = (name: Channel): Record<string, string> =>
    // as: report channels take plain objects of texts
    (app.bridge.calls.findLast((call) => call.name === name)?.input ?? {}) as Record<string, string>;
  return { ...app, inputOf };
};

const preview = (): string => screen.getByTitle('Preview of the report').getAttribute('srcdoc') ?? '';

test('the preview is the report itself, without any way to run scripts', async () => {
  await openReport();
  expect(preview()).toContain('Nine calls in production reach services');
  expect(screen.getByTitle('Preview of the report').getAttribute('sandbox')).toBe('');
});

test('title and chapters change the preview as they are chosen', async () => {
  const { user } = await openReport();
  const title = screen.getByLabelText('Title or company');
  await user.clear(title);
  await user.type(title, 'Board of Northwind');
  await user.click(screen.getByRole('checkbox', { name: 'Call sites' }));
  await waitFor(() => expect(preview()).toContain('Board of Northwind'));
  expect(preview()).not.toContain('id="call-sites"');
  expect(preview()).toContain('id="coverage"');
});

test('an exported PDF is announced with its pages and shown in its folder', async () => {
  const { user, bridge, inputOf } = await openReport();
  await user.click(screen.getByRole('button', { name: 'Export PDF' }));
  await screen.findByText('PDF saved, 12 pages.');
  expect(inputOf('export-pdf').suggestedName).toBe('northwind video vendor lock-in 2026-11-23.pdf');
  await user.click(screen.getByRole('button', { name: 'Show in folder' }));
  expect(bridge.calls).toContainEqual({ name: 'show-in-folder', input: { file: '/home/lead/report.pdf' } });
});

test('closing the save dialog says nothing', async () => {
  const { user, bridge } = await openReport();
  bridge.answer('export-pdf', () => done(null));
  await user.click(screen.getByRole('button', { name: 'Export PDF' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Export PDF' })).toHaveProperty('disabled', false));
  expect(screen.queryByText(/PDF saved/)).toBeNull();
});

test('a place that cannot be written says what to do', async () => {
  const { user, bridge } = await openReport();
  bridge.answer('export-pdf', () => refused('write-failed', '/read-only/report.pdf'));
  await user.click(screen.getByRole('button', { name: 'Export PDF' }));
  await screen.findByText('The file could not be written.');
});

test.each([
  ['HTML', '<!doctype html>'],
  ['Markdown', '# Nine calls'],
  ['CSV', 'path,line,column'],
  ['JSON', '{'],
])('%s is saved as it is', async (label, beginning) => {
  const { user, inputOf } = await openReport();
  await user.click(screen.getByRole('button', { name: label }));
  await screen.findByText(`${label} saved.`);
  expect(inputOf('save-text').text?.startsWith(beginning)).toBe(true);
});
