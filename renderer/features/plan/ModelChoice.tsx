import { useMemo } from 'react';
import type { Leg } from '../../../core/cost/scenario/types.ts';
import { Select } from '../../ui/controls.tsx';
import { useJudged } from '../../workspace/context.ts';
import styles from './LegsPanel.module.css';
import { targetModels } from './target-models.ts';

const fitting = '';

interface Props {
  readonly leg: Leg;
  readonly onChange: (model: string | null) => void;
}

/** One model of the target for every call and its price; without a choice each call takes the model that fits it best. */
export const ModelChoice = ({ leg, onChange }: Props) => {
  const { catalogue, latest, nameOf } = useJudged();
  const { today } = latest.assessment;
  const { to, model = null } = leg;
  const living = useMemo(() => (to === null ? [] : targetModels(catalogue, to, today)), [catalogue, to, today]);
  if (to === null || living.length < 2) return null;
  const own = model === null || living.includes(model) ? [] : [model];
  const options = [
    { value: fitting, label: 'what fits each call best' },
    ...[...living, ...own].map((id) => ({ value: id, label: id })),
  ];
  return (
    <div className={styles.choice}>
      <span aria-hidden="true">Model</span>
      <Select
        aria-label={`Model of ${nameOf(to)}`}
        value={model ?? fitting}
        options={options}
        onChange={(chosen) => onChange(chosen === fitting ? null : chosen)}
      />
    </div>
  );
};
