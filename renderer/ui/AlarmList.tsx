import { useState } from 'react';
import type { Alarm } from '../../core/report/types.ts';
import { alarmCount, alarmDay, alarmSentence, alarmSince } from '../../core/report/wording/alarms.ts';
import { counted, noun } from '../../core/report/wording/numbers.ts';
import styles from './AlarmList.module.css';
import { type AlarmGroup, alarmGroups } from './alarm-groups.ts';
import { LinkButton } from './Button.tsx';
import { Source } from './Source.tsx';

const shownAtFirst = 5;

interface Props {
  readonly alarms: readonly Alarm[];
  /** Shows exactly the lines of an alarm, under its sentence. */
  readonly onShowLines: (findings: Alarm['findings'], sentence: string) => void;
}

const Row = ({ alarm, onShowLines }: { readonly alarm: Alarm } & Pick<Props, 'onShowLines'>) => {
  const size = alarm.calls || alarm.findings.length;
  const when = [alarmDay(alarm), alarmSince(alarm)].filter(Boolean).join(' · ');
  return (
    <li className={styles.row}>
      <span>
        <b>{alarmCount(alarm)}</b> {noun(size, 'uses', 'use')} {alarm.subject}
        {alarm.nearest && <span className={styles.nearest}> · nearest living target: {alarm.nearest.name}</span>}
      </span>
      <span className={styles.when}>
        <Source source={alarm.source} seen={alarm.seen} note={alarm.nearest?.gap}>
          {when}
        </Source>
      </span>
      <LinkButton onClick={() => onShowLines(alarm.findings, alarmSentence(alarm))}>Show lines →</LinkButton>
    </li>
  );
};

interface GroupProps extends Pick<Props, 'onShowLines'> {
  readonly group: AlarmGroup;
}

const Group = ({ group: { state, title, alarms }, onShowLines }: GroupProps) => {
  const [all, setAll] = useState(false);
  const shown = all ? alarms : alarms.slice(0, shownAtFirst);
  return (
    <section className={styles.group} data-state={state} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {shown.map((alarm) => (
          <Row key={`${alarm.vendor} ${alarm.subject}`} alarm={alarm} onShowLines={onShowLines} />
        ))}
      </ul>
      {shown.length < alarms.length && (
        <LinkButton onClick={() => setAll(true)}>
          Show {counted(alarms.length - shown.length, 'more alarm', 'more alarms')}
        </LinkButton>
      )}
    </section>
  );
};

/** What is broken, what breaks next and what may break, in words, each with its lines and its source. */
export const AlarmList = ({ alarms, onShowLines }: Props) =>
  alarmGroups(alarms).map((group) => <Group key={group.state} group={group} onShowLines={onShowLines} />);
