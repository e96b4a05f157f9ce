import { useState } from 'react';
import { capitalised } from '../../../core/base/text.ts';
import type { Unlock } from '../../../core/cost/scenario/unlock.ts';
import { effortParts } from '../../../core/report/wording/amounts.ts';
import { counted, noun, numberWord } from '../../../core/report/wording/numbers.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { openLine } from '../../workspace/open.ts';
import styles from './UnlockPanel.module.css';
import { usePlan } from './usePlan.ts';

const shownPlaces = 24;

const Row = ({ unlock }: { readonly unlock: Unlock }) => {
  const [open, setOpen] = useState(false);
  const { focusHoursPerDay } = useJudged().preferences.settings;
  const { title, hours, places, files, scoreBefore, scoreAfter, exitBefore, exitAfter } = unlock;
  const saved = (exitBefore - exitAfter) / focusHoursPerDay;
  const summary = (
    <span className={styles.row}>
      <span>
        <b>{title}</b>
        <span className={styles.line}>
          {counted(files, 'file')} · {effortParts(hours).join(' – ')} hours of its own
        </span>
      </span>
      <span className={styles.effect}>
        {Math.abs(saved) < 0.05 ? 'same days' : `${saved > 0 ? '−' : '+'}${Math.abs(saved).toFixed(1)} days`}
        <span className={styles.line}>
          lock-in {Math.round(scoreBefore)} → {Math.round(scoreAfter)}
        </span>
      </span>
    </span>
  );
  return (
    <Disclosure open={open} onToggle={() => setOpen(!open)} summary={summary}>
      <p className={styles.places}>
        {places.slice(0, shownPlaces).map(({ path, line, text }) => (
          <LinkButton key={`${path}:${line}:${text}`} title={text} onClick={() => openLine(path, line)}>
            <code>
              {path}:{line}
            </code>
          </LinkButton>
        ))}
        {places.length > shownPlaces && (
          <span>and {counted(places.length - shownPlaces, 'more place', 'more places')}</span>
        )}
      </p>
    </Disclosure>
  );
};

/** Edits that keep the vendor and make it easier to leave for this target, most effect an hour first. */
export const UnlockPanel = () => {
  const { nameOf } = useJudged();
  const { answer, leg } = usePlan();
  const found = answer.unlocks.find(({ from }) => from === leg?.leg.from);
  if (!found) return null;
  const { unlocks } = found;
  return (
    <Panel
      label={`Cheapest unlock: ${nameOf(found.from)}`}
      finding={
        unlocks.length === 0
          ? 'No edit is known that would make it easier to leave'
          : `${capitalised(numberWord(unlocks.length))} ${noun(unlocks.length, 'edit')} would make it easier to leave, most effect an hour first`
      }
    >
      {unlocks.map((unlock) => (
        <Row key={unlock.id} unlock={unlock} />
      ))}
    </Panel>
  );
};
