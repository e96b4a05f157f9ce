import type { VendorId } from '../../../core/catalog/schema.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';
import { grouped, percent } from '../../../core/report/wording/numbers.ts';
import { slotColour } from '../../ui/slot-colour.ts';
import { VendorName } from '../../ui/VendorName.tsx';
import { openVendorFindings } from '../../workspace/open.ts';
import styles from './CallShares.module.css';

interface Props {
  readonly vendors: readonly VendorAssessment[];
  readonly slots: Readonly<Record<VendorId, number>>;
}

/** Production calls by vendor, largest first; the length of a bar is its share of all calls. */
export const CallShares = ({ vendors, slots }: Props) => (
  <ul className={styles.list}>
    {vendors
      .filter(({ productionCalls }) => productionCalls > 0)
      .toSorted((a, b) => b.productionCalls - a.productionCalls)
      .map(({ vendor, name, productionCalls, share }) => (
        <li key={vendor}>
          <button type="button" className={styles.row} onClick={() => openVendorFindings(vendor)}>
            <VendorName name={name} slot={slots[vendor]} />
            <span className={styles.track} aria-hidden="true">
              <i style={{ width: `${share * 100}%`, background: `var(${slotColour(slots[vendor])})` }} />
            </span>
            <b className={styles.number}>{grouped(productionCalls)}</b>
            <span className={styles.share}>{percent(share)}</span>
          </button>
        </li>
      ))}
  </ul>
);
