import { useState } from 'react';
import {
  type Edits,
  effortCoefficients,
  lockInCoefficients,
  modelsOf,
  type UsedCoefficient,
} from '../../../core/catalog/coefficients.ts';
import type { Catalogue } from '../../../core/catalog/types.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { optional, parseCoefficient } from '../../format/typed-number.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ParsedField } from '../../ui/ParsedField.tsx';
import { Source } from '../../ui/Source.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import { withEntry } from '../../workspace/own-prices.ts';
import { useSettings } from '../../workspace/useSettings.ts';
import styles from './Coefficients.module.css';

type Figure = UsedCoefficient<string>;

interface Group {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** As the catalogue has them. */
  readonly shipped: Readonly<Record<string, { readonly value: number }>>;
}

const groupsOf = (catalogue: Catalogue, edits: Edits | undefined): readonly Group[] => {
  const { lockin, effort } = modelsOf(catalogue);
  const lockIn = lockInCoefficients(lockin, edits);
  const cost = effortCoefficients(effort, edits);
  // as: Object.keys gives plain strings; these are the keys of the very record
  const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];
  return [
    { title: 'Lock-in', figures: keysOf(lockin.coefficients).map(lockIn.used), shipped: lockin.coefficients },
    { title: 'Cost to leave', figures: keysOf(effort.coefficients).map(cost.used), shipped: effort.coefficients },
  ];
};

const FigureRow = ({ figure, shipped }: { readonly figure: Figure; readonly shipped: number }) => {
  const { settings, change } = useSettings();
  const { key, label, unit, source, seen, note, edited, value } = figure;
  const set = (own: number | null) => change({ coefficients: withEntry(settings.coefficients, key, own) });
  return (
    <li className={styles.row} data-edited={edited}>
      <span>
        {label}
        {edited && <b> · your own figure</b>}
      </span>
      <Source source={source} seen={seen} note={note}>
        {shipped} {unit}
      </Source>
      <ParsedField
        label={`Own value of ${label}`}
        hideLabel
        kept={edited ? String(value) : ''}
        parse={optional(parseCoefficient)}
        onSave={set}
      />
      {edited ? <LinkButton onClick={() => set(null)}>Reset</LinkButton> : <span />}
    </li>
  );
};

const GroupRows = ({ title, figures, shipped }: Group) => {
  const [open, setOpen] = useState(false);
  const edited = figures.filter((figure) => figure.edited).length;
  return (
    <Disclosure
      open={open}
      onToggle={() => setOpen(!open)}
      summary={
        <span className={styles.summary}>
          <b>{title}</b>
          <span>
            {counted(figures.length, 'figure')}
            {edited > 0 && `, ${edited} of your own`}
          </span>
        </span>
      }
    >
      <ul className={styles.list} aria-label={`Figures of ${title}`}>
        {figures.map((figure) => (
          <FigureRow key={figure.key} figure={figure} shipped={shipped[figure.key]?.value ?? figure.value} />
        ))}
      </ul>
    </Disclosure>
  );
};

/** The numbers of the models, each with its source, and the team's own in their place where it knows better. */
export const CoefficientsPanel = () => {
  const { catalogue } = useWorkspace();
  const { settings, change } = useSettings();
  const groups = groupsOf(catalogue.catalogue, settings.coefficients);
  const edited = groups.flatMap(({ figures }) => figures).filter((figure) => figure.edited).length;
  const finding =
    edited === 0
      ? 'Every score and cost uses the figures of the catalogue'
      : `${counted(edited, 'figure')} of your own, named wherever a number rests on one`;
  return (
    <Panel
      label="Figures of the model"
      finding={finding}
      action={edited > 0 && <Button onClick={() => change({ coefficients: {} })}>Reset all</Button>}
    >
      {groups.map((group) => (
        <GroupRows key={group.title} {...group} />
      ))}
    </Panel>
  );
};
