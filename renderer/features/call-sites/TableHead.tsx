import type { ReactTable } from '@tanstack/react-table';
import type { features } from './columns.tsx';
import type { SearchableSite } from './rows.ts';
import styles from './SiteTable.module.css';

const sortNames = { asc: 'ascending', desc: 'descending', none: 'none' } as const;
const marks = { asc: ' ↑', desc: ' ↓', none: '' } as const;

/** Column heads; a press sorts, a second turns the order around, a third returns to the order of the code. */
export const TableHead = ({ table }: { readonly table: ReactTable<typeof features, SearchableSite> }) =>
  table.getHeaderGroups().map((group) => (
    <div key={group.id} className={styles.head} role="row" tabIndex={-1}>
      {group.headers.map((header) => {
        const direction = header.column.getIsSorted() || 'none';
        return (
          <div key={header.id} role="columnheader" tabIndex={-1} aria-sort={sortNames[direction]}>
            <button type="button" onClick={header.column.getToggleSortingHandler()}>
              <table.FlexRender header={header} />
              <span aria-hidden="true">{marks[direction]}</span>
            </button>
          </div>
        );
      })}
    </div>
  ));
