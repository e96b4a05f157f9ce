import type { ReactTable } from '@tanstack/react-table';
import type { features } from './columns.tsx';
import type { SearchableSite } from './rows.ts';
import styles from './SiteTable.module.css';

const sortNames = { asc: 'ascending', desc: 'descending', none: 'none' } as const;
const marks = { asc: ' ↑', desc: ' ↓', none: '' } as const;

/** Column heads; a press sorts, a second turns the order around, a third returns to the order of the code. */
export const TableHead = ({ table }: { readonly table: ReactTable<typeof features, SearchableSite> }) => (
  <thead>
    {table.getHeaderGroups().map((group) => (
      <tr key={group.id} className={styles.head}>
        {group.headers.map((header) => {
          const direction = header.column.getIsSorted() || 'none';
          return (
            <th key={header.id} scope="col" aria-sort={sortNames[direction]}>
              <button type="button" onClick={header.column.getToggleSortingHandler()}>
                <table.FlexRender header={header} />
                <span aria-hidden="true">{marks[direction]}</span>
              </button>
            </th>
          );
        })}
      </tr>
    ))}
  </thead>
);
