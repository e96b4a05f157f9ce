import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { OwnershipReport, PlaceOwnership } from '../../../core/history/ownership.ts';
import { freshPage } from '../harness/page.ts';
import { openScanned } from '../harness/render-app.tsx';

freshPage();

const written = (author: string, day: string) => ({ commit: 'c'.repeat(40), author, day, summary: 'Make films' });

const places = (count: number): readonly PlaceOwnership[] =>
  Array.from({ length: count }, (_, index) =>
    index === 0
      ? {
          owners: [{ owner: '@shop/video', line: 2, section: null }],
          origin: written('Ada', '2025-11-23'),
          uncommitted: false,
        }
      : { owners: [], origin: index === 1 ? written('Mara', '2026-11-11') : null, uncommitted: index === 2 },
  );

const report = (asked: readonly { path: string }[], complete = true): OwnershipReport => ({
  commit: 'c'.repeat(40),
  ownersFile: { path: '.github/CODEOWNERS', flavour: 'github', problems: [] },
  places: places(asked.length),
  since: '2025-11-23',
  changes: [{ path: asked[0]?.path ?? '', commits: 7, authors: 2 }],
  notes: [],
  complete,
});

const open = async (where: RegExp) => {
  const opened = await openScanned();
  await opened.user.click(await screen.findByRole('button', { name: where }));
  const asked = await waitFor(() => {
    const call = opened.bridge.calls.find(({ name }) => name === 'start-ownership');
    if (!call) throw new Error('not asked yet');
    // The bridge keeps inputs as they were given.
    return (call.input as { readonly places: readonly { path: string }[] }).places;
  });
  return { ...opened, asked };
};

test('call sites get owners and ages as soon as git tells, and can be filtered and grouped by owner', async () => {
  const { bridge, user, asked } = await open(/^Call sites/);
  expect(screen.getByRole('status', { name: '' }).textContent).toContain('reading owners');
  bridge.emit('ownership-told', { job: 'ownership-1', report: report(asked) });
  const owner = await screen.findByLabelText<HTMLSelectElement>('Owner');
  await user.selectOptions(owner, [...owner.options].find(({ text }) => text.startsWith('@shop/video'))?.value ?? '');
  const grid = screen.getByRole('grid', { name: 'Call sites' });
  await waitFor(() => expect(within(grid).getAllByRole('row')).toHaveLength(2));
  expect(within(grid).getByText('video')).toBeDefined();
  expect(within(grid).getByText('12 months')).toBeDefined();
  await user.selectOptions(owner, '');
  await user.selectOptions(screen.getByLabelText('Grouping'), 'owner');
  await user.click(await within(grid).findByRole('button', { name: /Nobody \d+ findings/ }));
  expect(await within(grid).findByRole('button', { name: /@shop\/video 1 finding/ })).toBeDefined();
  expect(within(grid).getByRole('button', { name: /Mara 1 finding/ })).toBeDefined();
});

test('what is known so far is shown while git is still being asked', async () => {
  const { bridge, asked } = await open(/^Call sites/);
  bridge.emit('ownership-told', { job: 'ownership-1', report: report(asked, false) });
  await screen.findByLabelText('Owner');
  expect(screen.getByText(/reading owners/)).toBeDefined();
});

test('hot spots come with their definition and lead to the findings of the file', async () => {
  const { bridge, user, asked } = await open(/^History/);
  bridge.emit('ownership-told', { job: 'ownership-1', report: report(asked) });
  const panel = await screen.findByRole('region', { name: 'Hot spots' });
  const file = await within(panel).findByRole('button', { name: asked[0]?.path ?? '' });
  expect(within(panel).getByText(/A hot spot is a file that holds vendor code and changes often/)).toBeDefined();
  await user.click(file);
  expect(await screen.findByRole('heading', { level: 1, name: 'Call sites' })).toBeDefined();
});

test('without git the hot spots say so', async () => {
  const { bridge, asked } = await open(/^History/);
  bridge.emit('ownership-told', {
    job: 'ownership-1',
    report: { ...report(asked), commit: null, ownersFile: null, changes: [], notes: ['no-git'] },
  });
  expect(await screen.findByText(/There is no git history to read here/)).toBeDefined();
});
