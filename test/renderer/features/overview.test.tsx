import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { freshPage } from '../harness/page.ts';
import { openScanned } from '../harness/render-app.tsx';

freshPage();

test('what is switched off comes first, in words, with the number of calls and the day', async () => {
  await openScanned();
  const broken = within(screen.getByRole('region', { name: /Broken today: 9 calls reach/ }));
  const row = broken.getAllByRole('listitem')[0];
  expect(row?.textContent).toMatch(/7 calls use .*sora-2/);
  expect(row?.textContent).toMatch(/off since 24\s?Sep\s?2026 · 60 days ago/);
});

test('an alarm leads to exactly its lines', async () => {
  const { user } = await openScanned();
  const broken = within(screen.getByRole('region', { name: /Broken today/ }));
  await user.click(broken.getAllByRole('button', { name: /Show lines/ })[0] as HTMLElement); // as: asserted above
  expect(screen.getByRole('heading', { name: 'Call sites' })).toBeDefined();
  expect(screen.getByText(/7 calls use .*, off since/)).toBeDefined();
  expect(screen.getByRole('status').textContent).toMatch(/^7 of /);
});

test('the day of an alarm opens onto its source', async () => {
  const { user } = await openScanned();
  await user.click(screen.getByRole('button', { name: /off since 24\s?Sep\s?2026/ }));
  expect((await screen.findByRole('dialog')).textContent).toContain('deprecations');
});

test('a vendor of the table opens the vendor', async () => {
  const { user } = await openScanned();
  await user.click(screen.getByRole('button', { name: 'LiveKit' }));
  expect(screen.getByRole('heading', { level: 1, name: 'LiveKit' })).toBeDefined();
});

test('a part of a score bar opens that cause on the vendor', async () => {
  const { user } = await openScanned();
  const bar = within(screen.getByRole('group', { name: 'Lock-in of LiveKit, by cause' }));
  await user.click(bar.getByRole('button', { name: /^Spread/ }));
  expect(screen.getByRole('heading', { level: 1, name: 'LiveKit' })).toBeDefined();
  expect(screen.getByRole('button', { name: /^▾?\s*Spread/, expanded: true })).toBeDefined();
});

test('arrow keys walk along the parts of a score bar', async () => {
  const { user } = await openScanned();
  const parts = within(screen.getByRole('group', { name: 'Lock-in of LiveKit, by cause' })).getAllByRole('button');
  parts[0]?.focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(parts[1]);
});

test('a running cost without volumes is unknown and says what would make it known', async () => {
  await openScanned();
  const figure = screen.getByRole('button', { name: /Running cost/ });
  expect(figure.textContent).toContain('unknown');
  expect(figure.textContent).toContain('enter your monthly volumes');
});

test('the bubble chart gives the same numbers as a table', async () => {
  const { user } = await openScanned();
  const panel = within(screen.getByRole('region', { name: 'Lock-in against days to leave' }));
  await user.click(panel.getByRole('button', { name: 'Show as table' }));
  expect(panel.getByRole('row', { name: /LiveKit/ }).textContent).toMatch(/21$/);
});
