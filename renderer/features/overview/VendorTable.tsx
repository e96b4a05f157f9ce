import { useState } from 'react';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';
import { hasEffort } from '../../../core/report/wording/amounts.ts';
import { grouped } from '../../../core/report/wording/numbers.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { RangeBar } from '../../ui/RangeBar.tsx';
import { RangeText } from '../../ui/RangeText.tsx';
import { ScoreBar } from '../../ui/ScoreBar.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { openVendorFindings } from '../../workspace/open.ts';
import { nextEnd } from './next-end.ts';
import styles from './VendorTable.module.css';

interface Props {
  readonly vendors: readonly VendorAssessment[];
  readonly slots: Readonly<Record<VendorId, number>>;
}

const shownAtFirst = 8;

interface RowProps {
  readonly vendor: VendorAssessment;
  readonly slot: number | undefined;
  readonly maxDays: number;
}

const Row = ({ vendor: { vendor, name, productionCalls, lockIn, exit, alarms }, slot, maxDays }: RowProps) => {
  const goToVendor = useNavigation((state) => state.goToVendor);
  const end = nextEnd(alarms);
  return (
    <tr>
      <td>
        <button type="button" className={styles.open} onClick={() => goToVendor(vendor)}>
          <VendorName name={name} slot={slot} strong />
        </button>
      </td>
      <td className={styles.number}>
        <button type="button" className={styles.open} onClick={() => openVendorFindings(vendor)}>
          {grouped(productionCalls)}
        </button>
      </td>
      <td className={styles.bar}>
        <ScoreBar score={lockIn} name={name} onOpen={(metric) => goToVendor(vendor, metric)} />
      </td>
      <td className={styles.number}>
        <b>{Math.round(lockIn.score)}</b>
      </td>
      <td>
        {hasEffort(exit) ? (
          <span className={styles.range}>
            <RangeBar range={exit.days} max={maxDays} />
            <RangeText range={exit.days} />
          </span>
        ) : (
          <span className={styles.unknown}>unknown, no target known</span>
        )}
      </td>
      <td>
        <Tag tone={end.tone}>{end.text}</Tag>
      </td>
    </tr>
  );
};

/** Vendors by lock-in: why it is high, what leaving takes, what ends next. Each cell opens. */
export const VendorTable = ({ vendors, slots }: Props) => {
  const [all, setAll] = useState(false);
  const shown = all ? vendors : vendors.slice(0, shownAtFirst);
  const maxDays = Math.max(0, ...vendors.filter(({ exit }) => hasEffort(exit)).map(({ exit }) => exit.days.high));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Vendor</th>
            <th scope="col" className={styles.number}>
              Calls
            </th>
            <th scope="col">Lock-in, by cause</th>
            <th scope="col">
              <span className="visually-hidden">Score</span>
            </th>
            <th scope="col">Days to leave, 80 %</th>
            <th scope="col">Next end</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((vendor) => (
            <Row key={vendor.vendor} vendor={vendor} slot={slots[vendor.vendor]} maxDays={maxDays} />
          ))}
        </tbody>
      </table>
      {shown.length < vendors.length && (
        <LinkButton className={styles.more} onClick={() => setAll(true)}>
          Show all {vendors.length} vendors
        </LinkButton>
      )}
    </div>
  );
};
