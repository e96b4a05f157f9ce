import type { Alarm } from '../../../core/report/types.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import type { Tone } from '../../ui/Tag.tsx';

export interface NextEnd {
  readonly tone: Tone;
  readonly text: string;
}

const ending = ({ models, daysSince }: Alarm): string => {
  const what = models.length > 1 ? `${models.length} ids end` : 'ends';
  return daysSince === null ? `${what}, no day given` : `${what} in ${counted(-daysSince, 'day')}`;
};

/** The most urgent end of a vendor in a few words: what is off first, then what ends next, then previews. */
export const nextEnd = (alarms: readonly Alarm[]): NextEnd => {
  const off = alarms.find(({ state }) => state === 'off');
  if (off) return { tone: 'off', text: off.daysSince === null ? 'off' : `off ${counted(off.daysSince, 'day')}` };
  const next = alarms.find(({ state }) => state === 'ending');
  if (next) return { tone: 'soon', text: ending(next) };
  return alarms.length > 0 ? { tone: 'plain', text: 'preview' } : { tone: 'none', text: 'none known' };
};
