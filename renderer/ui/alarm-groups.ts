import type { Alarm } from '../../core/report/types.ts';
import { alarmsIn, callsIn } from '../../core/report/wording/alarms.ts';
import { counted, noun } from '../../core/report/wording/numbers.ts';

export interface AlarmGroup {
  readonly state: Alarm['state'];
  readonly title: string;
  readonly alarms: readonly Alarm[];
}

const reach = (alarms: readonly Alarm[]): string => {
  const calls = callsIn(alarms);
  const references = alarms.reduce((sum, { findings }) => sum + findings.length, 0);
  return calls > 0
    ? `${counted(calls, 'call')} ${noun(calls, 'reaches', 'reach')}`
    : `${counted(references, 'reference')} ${noun(references, 'names', 'name')}`;
};

const titles: Readonly<Record<Alarm['state'], (alarms: readonly Alarm[]) => string>> = {
  off: (alarms) => `Broken today: ${reach(alarms)} something that is switched off`,
  ending: (alarms) => `Breaks next: ${reach(alarms)} something with an announced end`,
  preview: (alarms) => `On preview: ${reach(alarms)} something that may end without notice`,
};

/** Alarms by urgency: switched off, ending, preview. Empty groups are left out. */
export const alarmGroups = (alarms: readonly Alarm[]): readonly AlarmGroup[] =>
  (['off', 'ending', 'preview'] as const)
    .map((state) => ({ state, alarms: alarmsIn(alarms, state) }))
    .filter(({ alarms: own }) => own.length > 0)
    .map(({ state, alarms: own }) => ({ state, alarms: own, title: titles[state](own) }));
