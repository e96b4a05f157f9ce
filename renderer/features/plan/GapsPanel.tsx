import type { CapabilityGap } from '../../../core/cost/scenario/types.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { Check } from '../../ui/controls.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useJudged } from '../../workspace/context.ts';
import { withDropped } from './draft.ts';
import styles from './GapsPanel.module.css';
import { usePlan } from './usePlan.ts';

const words: Readonly<Record<CapabilityGap['kind'], string>> = {
  missing: 'missing',
  unknown: 'not known',
  dropped: 'given up',
  call: 'call',
};
const tones: Readonly<Record<CapabilityGap['kind'], Tone>> = {
  missing: 'off',
  unknown: 'plain',
  dropped: 'none',
  call: 'off',
};

const Row = ({ gap }: { readonly gap: CapabilityGap }) => {
  const { latest, nameOf } = useJudged();
  const { draft, change } = usePlan();
  const label = latest.assessment.labels.capabilities[gap.subject] ?? gap.subject;
  const dropped = draft.legs.find(({ from }) => from === gap.from)?.dropped?.includes(gap.subject) ?? false;
  const give = (up: boolean): void =>
    change({ legs: draft.legs.map((leg) => (leg.from === gap.from ? withDropped(leg, gap.subject, up) : leg)) });
  return (
    <li className={styles.row}>
      <Tag tone={tones[gap.kind]}>{words[gap.kind]}</Tag>
      <span>
        <b>{label}</b>
        <span className={styles.muted}>
          {draft.legs.length > 1 && `${nameOf(gap.from)} → ${gap.to === null ? '' : nameOf(gap.to)}: `}
          {gap.reason}
        </span>
      </span>
      {gap.kind !== 'call' && (
        <Check checked={dropped} onChange={give}>
          give it up
        </Check>
      )}
    </li>
  );
};

const finding = (gaps: readonly CapabilityGap[], capability: boolean): string => {
  if (gaps.length === 0) return capability ? 'Every capability in use exists at the target' : 'No gap is known';
  const open = gaps.filter(({ kind }) => kind !== 'dropped').length;
  return open === 0
    ? 'What is missing there is given up'
    : `${counted(open, 'thing')} you use ${open === 1 ? 'is' : 'are'} missing or not known there`;
};

/** What the targets do not give; a capability given up costs no rebuilding. */
export const GapsPanel = () => {
  const { outcome } = usePlan();
  return (
    <Panel
      label="Gaps"
      finding={finding(
        outcome.gaps,
        outcome.legs.some(({ exit }) => exit !== null),
      )}
    >
      <ul>
        {outcome.gaps.map((gap) => (
          <Row key={`${gap.from} ${gap.kind} ${gap.subject}`} gap={gap} />
        ))}
      </ul>
    </Panel>
  );
};
