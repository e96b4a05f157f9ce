import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { freshPage } from '../harness/page.ts';
import { type OpenApp, openScanned } from '../harness/render-app.tsx';

freshPage();

const openPlan = async (): Promise<OpenApp> => {
  const app = await openScanned();
  await app.user.click(within(screen.getByRole('navigation')).getByRole('button', { name: /^Plan/ }));
  await screen.findByRole('region', { name: 'Effort' });
  return app;
};

test('the plan proposes to leave what is switched off, for the target of its quote', async () => {
  await openPlan();
  expect(screen.getByRole('combobox', { name: 'Vendor to leave' })).toHaveProperty('value', 'openai-sora');
  expect(screen.getByText(/^About .* days; nine times in ten no more than/)).toBeDefined();
});
