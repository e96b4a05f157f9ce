import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { database } from '../../../renderer/db/database.ts';
import { done } from '../harness/fake-bridge.ts';
import { freshPage } from '../harness/page.ts';
import { type OpenApp, openScanned } from '../harness/render-app.tsx';

freshPage();

const openPlan = async (app?: OpenApp): Promise<OpenApp> => {
  const open = app ?? (await openScanned());
  await open.user.click(within(screen.getByRole('navigation')).getByRole('button', { name: /^Plan/ }));
  await screen.findByRole('region', { name: 'Effort' });
  return open;
};

const finding = (): string => {
  const effort = screen.getByRole('region', { name: 'Effort' });
  return within(effort).getByText(/^About .* nine times in ten/).textContent ?? '';
};

const goTo = (): HTMLElement => screen.getByRole('combobox', { name: 'Where to go from OpenAI Sora' });

const keep = async ({ user }: OpenApp): Promise<void> => {
  await user.click(screen.getByRole('button', { name: /^Keep (this plan|as another)/ }));
  await user.click(await screen.findByRole('button', { name: 'Keep' }));
  await screen.findByRole('button', { name: 'Kept' });
};

test('the plan proposes to leave what is switched off, for the target of its quote', async () => {
  await openPlan();
  expect(screen.getByRole('combobox', { name: 'Vendor to leave' })).toHaveProperty('value', 'openai-sora');
  expect(finding()).toMatch(/^About .* days?; nine times in ten no more than/);
});

test('another target is worked out at once, and its calls are judged by it', async () => {
  const { user } = await openPlan();
  await user.selectOptions(goTo(), 'google-vertex-veo');
  expect(await screen.findByRole('region', { name: 'Call by call at Google Veo (Vertex AI)' })).toBeDefined();
  expect(screen.getByRole('radio', { name: /Google Veo \(Vertex AI\)/ })).toHaveProperty('checked', true);
});

test('a model of the target can be chosen for every call, and only living ones are offered', async () => {
  const { user } = await openPlan();
  await user.selectOptions(goTo(), 'google-vertex-veo');
  const model = await screen.findByRole('combobox', { name: 'Model of Google Veo (Vertex AI)' });
  expect(within(model).queryByRole('option', { name: 'veo-3.0-generate-001' })).toBeNull();
  await user.selectOptions(model, 'veo-3.1-fast-generate-001');
  const calls = await screen.findByRole('region', { name: 'Call by call at Google Veo (Vertex AI)' });
  await waitFor(() => expect(calls.textContent).toContain('veo-3.1-fast-generate-001'));
  await user.selectOptions(goTo(), 'fal');
  expect(await screen.findByRole('combobox', { name: 'Model of fal' })).toHaveProperty('value', '');
});

test('a target that is ending is listed with the reason and cannot be chosen', async () => {
  const { user } = await openPlan();
  await user.click(screen.getByRole('button', { name: /^Show all \d+ targets/ }));
  const ending = screen.getByRole('radio', { name: /Amazon Nova Reel/ });
  expect(ending).toHaveProperty('disabled', true);
  expect(within(goTo()).queryByRole('option', { name: /Nova Reel/ })).toBeNull();
});

test('an adapter first adds its own work and says what it does to the lock-in', async () => {
  const { user } = await openPlan();
  await user.click(screen.getByRole('checkbox', { name: /^Adapter first/ }));
  expect(await screen.findByText(/with the adapter$/)).toBeDefined();
  const work = screen.getByRole('region', { name: 'Work items' });
  expect(within(work).getByText('Put an adapter in front')).toBeDefined();
});

test('several vendors can be left in one plan, and a leg taken out again', async () => {
  const { user } = await openPlan();
  const before = finding();
  await user.click(screen.getByRole('button', { name: 'Leave another vendor too' }));
  await waitFor(() => expect(finding()).not.toBe(before));
  expect(screen.getAllByRole('combobox', { name: 'Vendor to leave' })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: /^Take out (?!OpenAI Sora)/ }));
  await waitFor(() => expect(finding()).toBe(before));
});

test('a figure of the team changes the result while it is typed', async () => {
  const { user } = await openPlan();
  const before = finding();
  const focus = screen.getByRole('textbox', { name: 'Focus hours a day' });
  await user.clear(focus);
  await user.type(focus, '2');
  await waitFor(() => expect(finding()).not.toBe(before));
  expect((await database.preferences.get('settings'))?.value).toMatchObject({ focusHoursPerDay: 2 });
});

test('volumes make the difference a month known; without them it is unknown, with why', async () => {
  const { user } = await openPlan();
  const money = (): HTMLElement => screen.getByRole('region', { name: 'Running cost and payback' });
  expect(within(money()).getAllByText('unknown').length).toBeGreaterThan(0);
  expect(within(money()).getAllByText(/so there is no payback/).length).toBeGreaterThan(0);
  await user.selectOptions(goTo(), 'google-vertex-veo');
  const volumes = within(screen.getByRole('region', { name: 'Volumes of OpenAI Sora' })).getAllByRole('textbox');
  for (const volume of volumes) await user.type(volume, '1200');
  expect(await within(money()).findAllByText(/between .* and .* a month$/)).not.toEqual([]);
  const resolutions = screen.getAllByRole('combobox', { name: /^Resolution for OpenAI Sora/ });
  for (const resolution of resolutions) await user.selectOptions(resolution, '720p');
  const kept = resolutions.map(() => ({ unit: 'second', perMonth: 1200, resolution: '720p' }));
  await waitFor(async () =>
    expect((await database.preferences.get('settings'))?.value).toMatchObject({ volumes: kept }),
  );
});

test('the totals open onto the steps that lead to them', async () => {
  const { user } = await openPlan();
  const effort = within(screen.getByRole('region', { name: 'Effort' }));
  await user.click(effort.getByRole('button', { name: /How hours, days and cost are worked out/ }));
  expect(effort.getByText('Packages.')).toBeTruthy();
  expect(effort.getByText(/focused hours a day/)).toBeTruthy();
});

test('an answer to what code cannot tell is kept and moves the plan', async () => {
  const { user } = await openPlan();
  const before = finding();
  const question = 'OpenAI Sora: Are finished videos kept only at the vendor?';
  await user.selectOptions(screen.getByRole('combobox', { name: question }), 'yes');
  await waitFor(() => expect(finding()).not.toBe(before));
});

test('a call opens onto the argument that decides, the limit’s source and the line', async () => {
  const { user, bridge } = await openPlan();
  const calls = screen.getByRole('region', { name: /^Call by call/ });
  await user.click(within(calls).getAllByRole('button', { expanded: false })[0] as HTMLElement); // as: checked by the click
  const [place] = await within(calls).findAllByRole('button', { name: /^[^ ]+:\d+$/ });
  await user.click(place as HTMLElement); // as: found above
  expect(await screen.findByRole('heading', { name: 'Call sites' })).toBeDefined();
  await waitFor(() => expect(bridge.calls.some(({ name }) => name === 'read-source')).toBe(true));
});

test('work items are saved as Markdown, CSV and JSON where the user says', async () => {
  const texts: string[] = [];
  const app = await openPlan(
    await openScanned({
      'save-text': ({ text, suggestedName }) => {
        texts.push(text);
        return done({ file: `/home/lead/${suggestedName}` });
      },
    }),
  );
  for (const format of [/^Markdown/, /^CSV/, /^JSON/]) {
    await app.user.click(screen.getByRole('button', { name: /^Export work items/ }));
    await app.user.click(await screen.findByRole('menuitem', { name: format }));
  }
  await waitFor(() => expect(texts).toHaveLength(3));
  expect(texts[0]).toContain('- [ ] Change');
  expect(texts[1]).toMatch(/^from,to,package,title,hours,path,line,text\r\nopenai-sora,/);
  expect(JSON.parse(texts[2] ?? '').legs[0].from).toBe('openai-sora');
});

test('kept plans stand side by side, open again, and can be taken out', async () => {
  const app = await openPlan();
  await keep(app);
  await app.user.selectOptions(goTo(), 'fal');
  await keep(app);
  await app.user.click(screen.getByRole('tab', { name: 'Side by side (2)' }));
  const table = await screen.findByRole('region', { name: 'Plans side by side' });
  expect(await within(table).findByText(/takes least, about/)).toBeDefined();
  expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
  await app.user.click(within(table).getByRole('button', { name: 'Take out OpenAI Sora → fal' }));
  await screen.findByRole('tab', { name: 'Side by side (1)' });
  expect(await database.scenarios.count()).toBe(1);
});

test('kept plans are there when the window opens again', async () => {
  const app = await openPlan();
  await keep(app);
  await app.reopen();
  await openPlan(app);
  expect(await screen.findByRole('tab', { name: 'Side by side (1)' })).toBeDefined();
});

test('the likely ways out of a vendor are set side by side with one press', async () => {
  const { user } = await openPlan();
  await user.click(screen.getByRole('tab', { name: 'Side by side' }));
  await user.click(await screen.findByRole('button', { name: 'Add the likely ways out of OpenAI Sora' }));
  const table = await screen.findByRole('region', { name: 'Plans side by side' });
  await waitFor(() => expect(within(table).getAllByRole('columnheader').length).toBeGreaterThanOrEqual(3));
  expect(await within(table).findByRole('columnheader', { name: /^Adapter first, then/ })).toBeDefined();
});

test('the what-if bench says what stops without a vendor and under a blocked region', async () => {
  const { user } = await openPlan();
  await user.click(screen.getByRole('tab', { name: 'What if' }));
  const gone = await screen.findByRole('region', { name: 'A vendor is gone' });
  expect(within(gone).getByText(/^Without OpenAI Sora, \d+ places? in \d+ files? stops? working$/)).toBeDefined();
  const region = screen.getByRole('region', { name: 'A region is blocked' });
  await user.click(within(region).getByRole('checkbox', { name: 'United States' }));
  expect(await within(region).findByText(/vendors and \d+ places stop$/)).toBeDefined();
});
