import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSaveDialog } from './harness/dialogs.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';
import { type MainWindow, mainWindow } from './pages/main-window.ts';
import { type PlanPage, planPage } from './pages/plan.ts';

const targets = ['Google Veo (Vertex AI)', 'Alibaba Wan', 'fal'] as const;

/** A lead weighs the ways out of what is switched off: each step goes on from the one before. */
describe('planning to leave Sora', () => {
  let running: RunningApp;
  let window: MainWindow;
  let plan: PlanPage;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'untether-plan-'));
    running = await launchApp();
    window = mainWindow(running.page);
    plan = planPage(running.page);
    await window.exploreSample();
    await window.heading('Overview').waitFor();
    await window.snapshots(1);
    await window.goTo('Plan');
  });
  afterAll(async () => {
    await running.close();
    await removeProfile(running.profile);
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins with what is switched off and gives its effort as a range', async () => {
    await window.page.getByRole('combobox', { name: 'Where to go from OpenAI Sora' }).waitFor();
    expect(await plan.effort()).toMatch(/^About [\d.]+ days?; nine times in ten no more than [\d.]+$/);
  });

  it('keeps three targets and an adapter first, and sets them side by side', async () => {
    for (const target of targets) {
      await plan.goTo('OpenAI Sora', target);
      await plan.keep();
    }
    await plan.goTo('OpenAI Sora', targets[0]);
    await plan.adapterFirst();
    await plan.keep();
    await plan.openView('Side by side');
    const compared = await plan.compared();
    expect([...compared.keys()]).toEqual([
      ...targets.map((target) => `OpenAI Sora → ${target}`),
      `Adapter first, then OpenAI Sora → ${targets[0]}`,
    ]);
    for (const days of compared.values()) expect(days).toMatch(/^[\d.]+\s–\s[\d.]+\s–\s[\d.]+$/);
  });

  it('follows the volumes of the user, and says between which ends a month may differ', async () => {
    await plan.openView('This plan');
    await plan.setVolumes('OpenAI Sora', ['9600', '1200']);
    const money = window.page.getByRole('region', { name: 'Running cost and payback' });
    await money
      .getByText(/between .* a month$/)
      .first()
      .waitFor();
  });

  it('saves the work items where the user says', async () => {
    const file = path.join(folder, 'work.md');
    await answerSaveDialog(running, file);
    await plan.exportWork(/^Markdown/);
    expect(readFileSync(file, 'utf8')).toMatch(/- \[ \] Make \d+ places call/);
  });

  it('says what stops when a vendor is gone', async () => {
    await plan.openView('What if');
    await window.page.getByText(/^Without OpenAI Sora, \d+ places? in \d+ files? stops? working$/).waitFor();
    expect(running.complaints).toEqual([]);
  });
});
