import { Fragment, useState } from 'react';
import type { RunCost } from '../../core/cost/types.ts';
import { unitPriceText } from '../../core/report/wording/amounts.ts';
import { counted, grouped } from '../../core/report/wording/numbers.ts';
import { unitPlural } from '../format/units.ts';
import { useNavigation } from '../state/navigation/store.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EvidenceList } from '../ui/EvidenceList.tsx';
import { openLine } from './open.ts';
import styles from './RunCostLines.module.css';

type Line = RunCost['lines'][number];

const perUnit = (unit: string): string => (unit === 'unknown' ? '' : ` a ${unit.replaceAll('-', ' ')}`);

const LineRow = ({ line }: { readonly line: Line }) => {
  const [open, setOpen] = useState(false);
  const go = useNavigation((state) => state.go);
  const { model, volume, unit, evidence } = line;
  const price = unitPriceText(line);
  const summary = (
    <span className={styles.row}>
      <code>{model ?? 'any model'}</code>
      <span>
        {volume === null ? 'volume unknown' : `${grouped(volume)} ${volume === 1 ? unit : unitPlural(unit)} a month`}
      </span>
      <span>{price === null ? 'price unknown' : `${price}${perUnit(unit)}`}</span>
    </span>
  );
  return (
    <Disclosure open={open} onToggle={() => setOpen(!open)} summary={summary}>
      {evidence.length === 0 ? (
        <p className={styles.muted}>The catalogue holds no sourced price for it.</p>
      ) : (
        <EvidenceList evidence={evidence} onOpenCode={openLine} onOpenSettings={() => go('settings')} />
      )}
    </Disclosure>
  );
};

/** What a month costs, line by line down to price, source and day, and why a part is unknown. */
export const RunCostLines = ({ runCost }: { readonly runCost: RunCost }) => (
  <>
    <div>
      {runCost.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
        <LineRow key={index} line={line} />
      ))}
    </div>
    {runCost.unknown.length > 0 && (
      <details className={styles.unknown}>
        <summary>Why it is not known: {counted(runCost.unknown.length, 'reason')}</summary>
        {runCost.unknown.map((reason) => (
          <Fragment key={reason}>
            {reason}
            <br />
          </Fragment>
        ))}
      </details>
    )}
  </>
);
