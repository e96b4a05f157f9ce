import type { Vendor } from '../schema.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const faults = ({ status }: Vendor, today: string): [level: LintMessage['level'], message: string][] => {
  const { state, date } = status;
  if (state === 'shutdown' && date === undefined)
    return [['error', 'a product that was shut down needs the day it ended']];
  if (state === 'shutdown' && date !== undefined && date > today)
    return [['error', `is called shut down, yet ends only on ${date}`]];
  if (state === 'deprecated' && date !== undefined && date <= today)
    return [['error', `ended on ${date}, yet is called deprecated`]];
  if ((state === 'active' || state === 'preview') && date !== undefined)
    return [['error', `is called ${state}, yet has an end on ${date}`]];
  if (state === 'deprecated' && date === undefined && status.note === undefined)
    return [['error', 'a deprecated product without a day needs a note on what was announced']];
  return [];
};

const check = ({ content, today }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) =>
    faults(vendor, today).map(([level, message]) => ({
      path: at(vendor, 'status'),
      level,
      message,
      actual: vendor.status.state,
    })),
  );

/** State and day of the end agree on the day of the check. */
export const statusDate: LintRule = { id: 'status-date', check };
