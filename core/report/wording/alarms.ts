import type { Alarm } from '../types.ts';
import { dayText, sinceText } from './days.ts';
import { counted, noun } from './numbers.ts';

/** What stands in the code: calls where there are any, else the model ids or addresses that name the service. */
export const alarmCount = (alarm: Alarm): string =>
  alarm.calls > 0 ? counted(alarm.calls, 'call') : counted(alarm.findings.length, 'reference');

const size = (alarm: Alarm): number => alarm.calls || alarm.findings.length;

/** `off since 24 Sep 2026`, `ends on 14 Sep 2027`, `end announced, no day given`, `preview, may end without notice`. */
export const alarmDay = ({ state, day }: Pick<Alarm, 'state' | 'day'>): string => {
  if (state === 'preview') return 'preview, may end without notice';
  if (day === null) return state === 'off' ? 'switched off, day unknown' : 'end announced, no day given';
  return state === 'off' ? `off since ${dayText(day)}` : `ends on ${dayText(day)}`;
};

/** `60 days ago`, `in 32 days`; empty where no day is known. */
export const alarmSince = ({ daysSince }: Pick<Alarm, 'daysSince'>): string =>
  daysSince === null ? '' : sinceText(daysSince);

/** The whole alarm in one sentence: `7 calls use OpenAI Sora (sora-2), off since 24 Sep 2026, 60 days ago.` */
export const alarmSentence = (alarm: Alarm): string => {
  const parts = [
    `${alarmCount(alarm)} ${noun(size(alarm), 'uses', 'use')} ${alarm.subject}`,
    alarmDay(alarm),
    alarmSince(alarm),
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
};

export const alarmsIn = (alarms: readonly Alarm[], state: Alarm['state']): readonly Alarm[] =>
  alarms.filter((alarm) => alarm.state === state);

export const callsIn = (alarms: readonly Alarm[]): number => alarms.reduce((sum, alarm) => sum + alarm.calls, 0);
