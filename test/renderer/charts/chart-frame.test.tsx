import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ChartFrame } from '../../../renderer/charts/frame/ChartFrame.tsx';

afterEach(() => vi.restoreAllMocks());

test('two rows and two columns of one name stand side by side in the table, each with its own figures', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const rows = [
    ['fal', '3', '4'],
    ['fal', '5', '6'],
  ];
  render(
    <ChartFrame label="Calls by vendor" table={{ columns: ['Vendor', 'Calls', 'Calls'], rows }}>
      <canvas />
    </ChartFrame>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(rows.flat());
  expect(complaints).not.toHaveBeenCalled();
});
