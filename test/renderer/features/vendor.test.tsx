import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { done } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { openScanned } from '../harness/render-app.tsx';

freshPage();

const openVendor = async (name: string) => {
  const app = await openScanned({ 'read-source': () => done({ text: 'line one\n'.repeat(80), truncated: false }) });
  await app.user.click(screen.getByRole('button', { name }));
  return app;
};

test('a sub-score opens onto its explanation and the lines behind it, and a line opens its code', async () => {
  const { user, bridge } = await openVendor('LiveKit');
  const score = within(screen.getByRole('region', { name: 'Lock-in, by cause' }));
  await user.click(score.getByRole('button', { name: /spread over many files/ }));
  const lines = score.getAllByRole('button', { name: /meet\/src\/room\/stage-\d+\.tsx:\d+/ });
  await user.click(lines[0] as HTMLElement); // as: getAllByRole gives at least one
  expect(screen.getByRole('heading', { name: 'Call sites' })).toBeDefined();
  expect(await screen.findByRole('region', { name: 'Line of evidence' })).toBeDefined();
  expect(bridge.calls).toContainEqual({
    name: 'read-source',
    input: { root: '/app/sample-company', path: expect.stringMatching(/^meet\/src\/room/) },
  });
});

test('only one sub-score stands open at a time, and a second press closes it', async () => {
  const { user } = await openVendor('LiveKit');
  const score = within(screen.getByRole('region', { name: 'Lock-in, by cause' }));
  await user.click(score.getByRole('button', { name: /spread over many files/ }));
  await user.click(score.getByRole('button', { name: /outside one wrapper/ }));
  expect(score.getAllByRole('button', { expanded: true })).toHaveLength(1);
  await user.click(score.getByRole('button', { name: /outside one wrapper/ }));
  expect(score.queryByRole('button', { expanded: true })).toBeNull();
});

test('a cost package opens onto its explanation and the figures of the model with their sources', async () => {
  const { user } = await openVendor('LiveKit');
  const cost = within(screen.getByRole('region', { name: 'Cost to leave' }));
  await user.click(cost.getByRole('button', { name: /Learn the target/ }));
  const figures = within(cost.getByRole('list', { name: 'Figures of the model' }));
  await user.click(figures.getAllByRole('button')[0] as HTMLElement); // as: getAllByRole gives at least one
  expect((await screen.findByRole('dialog')).textContent).toContain('Source');
});

test('models in use show the day of their end and their price', async () => {
  await openVendor('OpenAI Sora');
  const models = within(screen.getByRole('region', { name: 'Models and capabilities in use' }));
  const row = models.getByRole('row', { name: /sora-2-pro/ });
  expect(row.textContent).toMatch(/off since 24\s?Sep\s?2026/);
  expect(row.textContent).toMatch(/USD a second/);
});

test('every replacement says whether it will last', async () => {
  await openVendor('OpenAI Sora');
  const alternatives = within(screen.getByRole('region', { name: 'Alternatives' }));
  const rows = alternatives.getAllByRole('row').slice(1);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row.textContent).toMatch(/active|switched off|end announced|preview/);
});

test('the list of vendors leads from one to the next', async () => {
  const { user } = await openVendor('LiveKit');
  const list = within(screen.getByRole('list', { name: 'Vendors, hardest to leave first' }));
  await user.click(list.getByRole('button', { name: /Mux/ }));
  expect(screen.getByRole('heading', { level: 1, name: 'Mux' })).toBeDefined();
});
