import { type ReactNode, useState } from 'react';
import { LinkButton } from '../../ui/Button.tsx';
import styles from './ChartFrame.module.css';

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  /** What the picture shows, in a sentence. */
  readonly label: string;
  readonly table: ChartTable;
  readonly children: ReactNode;
}

/** Two vendors, days or models may share a name: a cell is told by its place, and holds nothing that could be mixed up. */
const placed = (cells: readonly string[]): readonly { readonly place: number; readonly cell: string }[] =>
  cells.map((cell, place) => ({ place, cell }));

const NumbersTable = ({ table: { columns, rows }, label }: Pick<Props, 'table' | 'label'>) => (
  <div className={styles.scroll}>
    <table className={styles.table}>
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {placed(columns).map(({ place, cell }) => (
            <th key={place} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .map((cells, place) => ({ place, cells }))
          .map(({ place, cells }) => (
            <tr key={place}>
              {placed(cells).map((one) => (
                <td key={one.place}>{one.cell}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  </div>
);

/** A picture and, one press away, the same numbers as a table. */
export const ChartFrame = ({ label, table, children }: Props) => {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.frame}>
      {asTable ? (
        <NumbersTable table={table} label={label} />
      ) : (
        <div className={styles.picture} role="img" aria-label={label}>
          {children}
        </div>
      )}
      <figcaption className={styles.foot}>
        <LinkButton onClick={() => setAsTable(!asTable)}>{asTable ? 'Show as picture' : 'Show as table'}</LinkButton>
      </figcaption>
    </figure>
  );
};
