import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { done } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { northwindScan, openScanned } from '../harness/render-app.tsx';

freshPage();

const source = { 'read-source': () => done({ text: 'const one = 1;\n'.repeat(120), truncated: false }) };

const openCallSites = async () => {
  const app = await openScanned(source);
  await app.user.keyboard('3');
  const grid = within(await screen.findByRole('grid', { name: 'Call sites' }));
  return { ...app, grid };
};

const places = (grid: Awaited<ReturnType<typeof openCallSites>>['grid']): string[] =>
  grid.getAllByRole('row').map((row) => row.children[4]?.textContent ?? '');

test('the search keeps rows that hold every word and says how many', async () => {
  const { user } = await openCallSites();
  await user.keyboard('/');
  await user.keyboard('trailer sora');
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^2 of /));
});

test('filters by vendor, kind and lane add up', async () => {
  const { user } = await openCallSites();
  await user.selectOptions(screen.getByLabelText('Vendor'), 'livekit');
  await user.selectOptions(screen.getByLabelText('Lane'), 'test');
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^1 of /));
  await user.selectOptions(screen.getByLabelText('Kind'), 'manifest-dependency');
  await screen.findByText('No finding fits this filter');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await screen.findByRole('grid');
});

test('a column head sorts, turns the order around, and returns to the order of the code', async () => {
  const { user, grid } = await openCallSites();
  const original = places(grid);
  const place = grid.getByRole('button', { name: /Place/ });
  await user.click(place);
  expect(grid.getByRole('columnheader', { name: /Place/ }).getAttribute('aria-sort')).toBe('ascending');
  expect(places(grid)[1]).toMatch(/^ads\//);
  await user.click(place);
  expect(places(grid)[1]).toMatch(/^studio\//);
  await user.click(place);
  expect(places(grid)).toEqual(original);
});

test('grouping by vendor shows a head with its number, which closes and opens its rows', async () => {
  const { user, grid } = await openCallSites();
  await user.selectOptions(screen.getByLabelText('Grouping'), 'vendor');
  const head = grid.getByRole('button', { name: /fal 60 findings/ });
  await user.click(head);
  expect(grid.getByRole('button', { name: /fal 60 findings/, expanded: false })).toBeDefined();
  expect(grid.getByRole('button', { name: /LiveKit 23 findings/, expanded: true })).toBeDefined();
});

test('arrow keys choose a row and Enter opens it in the editor', async () => {
  const { user, bridge } = await openCallSites();
  screen.getByRole('grid').focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(await screen.findByRole('region', { name: 'Selected call site' })).toBeDefined();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(bridge.calls.some(({ name }) => name === 'open-in-editor')).toBe(true));
});

test('a chosen finding shows how it was concluded and its code', async () => {
  const { user, grid } = await openCallSites();
  await user.click(grid.getAllByRole('row')[1] as HTMLElement); // as: the head is the first of at least two
  const pane = await screen.findByRole('region', { name: 'Selected call site' });
  const chain = within(pane).getByRole('list', { name: 'How it was concluded' });
  expect(chain.textContent).toContain('client made at line 1');
  await waitFor(() => expect(pane.textContent).toContain('const one = 1;'));
});

test('the code of the first row stands beside the list from the start, calls in production before the rest', async () => {
  const { grid } = await openCallSites();
  expect((await screen.findByRole('region', { name: 'Selected call site' })).textContent).toContain('const one = 1;');
  expect(grid.getAllByRole('row')[1]?.getAttribute('aria-selected')).toBe('true');
  expect(grid.getAllByRole('row')[1]?.textContent).toMatch(/call.*production/);
});

test('a file that is gone says so instead of showing nothing', async () => {
  const { user, grid, bridge } = await openCallSites();
  bridge.answer('read-source', () => ({ ok: false, error: { code: 'file-unreadable', detail: 'meet/stage.tsx' } }));
  await user.click(grid.getAllByRole('row')[9] as HTMLElement); // as: there are more than nine
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be read any more');
});

test('dismissing needs a reason, takes the finding out of every number, and can be undone', async () => {
  const { user, grid } = await openCallSites();
  expect(screen.getByText(/^99 production calls/)).toBeDefined();
  await user.click(grid.getAllByRole('row')[1] as HTMLElement); // as: the head is the first of at least two
  await user.click(await screen.findByRole('button', { name: 'Dismiss…' }));
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Say why');
  await user.type(screen.getByLabelText('Reason'), 'dead code');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await screen.findByText(/^98 production calls/);
  // The question closes after the numbers have changed; until then only it takes the pointer.
  await waitFor(() => expect(document.body.style.pointerEvents).not.toBe('none'));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText(/^99 production calls/);
});

test('a decision survives the next scan, also when the line has moved', async () => {
  const { user, grid, bridge, finishScan } = await openCallSites();
  await user.click(grid.getAllByRole('row')[1] as HTMLElement); // as: the head is the first of at least two
  await user.click(await screen.findByRole('button', { name: 'Dismiss…' }));
  await user.type(screen.getByLabelText('Reason'), 'dead code');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await screen.findByText(/^98 production calls/);
  await user.keyboard('{Control>}r{/Control}');
  await waitFor(() => expect(bridge.calls.filter(({ name }) => name === 'start-scan')).toHaveLength(2));
  const scan = northwindScan();
  finishScan({ ...scan, findings: scan.findings.map((one) => ({ ...one, line: one.line + 3 })) });
  await screen.findByText('2 snapshots');
  expect(screen.getByText(/^98 production calls/)).toBeDefined();
});

test('the rows on screen are saved as CSV with every filter honoured', async () => {
  const { user, bridge } = await openCallSites();
  await user.selectOptions(screen.getByLabelText('Vendor'), 'amazon-nova-reel');
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^2 of /));
  await user.click(screen.getByRole('button', { name: 'Export CSV' }));
  await screen.findByText('Saved as CSV.');
  const saved = bridge.calls.find(({ name }) => name === 'save-text')?.input as { text: string }; // as: the input of save-text
  expect(saved.text.trim().split('\r\n')).toHaveLength(3);
});
