import type { CSSProperties } from 'react';
import { counted } from '../../../core/report/wording/numbers.ts';
import type { Row } from './rows.ts';
import styles from './SiteTable.module.css';

interface Props {
  readonly group: Extract<Row, { type: 'group' }>;
  readonly place: CSSProperties;
  readonly onToggle: (key: string) => void;
}

export const GroupRow = ({ group: { key, title, size, open }, place, onToggle }: Props) => (
  <tr className={styles.group} style={place}>
    <td>
      <button type="button" aria-expanded={open} onClick={() => onToggle(key)}>
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> <b>{title}</b> <span>{counted(size, 'finding')}</span>
      </button>
    </td>
  </tr>
);
