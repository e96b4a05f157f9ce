import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import type { ProjectRecord } from '../../db/records.ts';
import { type Grouping, useCallSiteView } from '../../state/call-site-view/store.ts';
import { columnsFor, features } from './columns.tsx';
import { GroupRow } from './GroupRow.tsx';
import { siteByKey } from './moves.ts';
import { groupRows, type SearchableSite } from './rows.ts';
import styles from './SiteTable.module.css';
import { TableHead } from './TableHead.tsx';

interface Props {
  readonly sites: readonly SearchableSite[];
  readonly grouping: Grouping;
  readonly slots: ProjectRecord['vendorSlots'];
  /** Ages are counted up to this day. */
  readonly today: Day;
  readonly onOpen: (site: SearchableSite) => void;
}

const rowHeight = 32;

const useToggles = () => {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string): void =>
    setClosed((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  return { closed, toggle };
};

/** Sorted, grouped and drawn as far as in view. */
const useRows = ({ sites, grouping, slots, today }: Props) => {
  const [sorting, setSorting] = useState<SortingState>([]);
  const { closed, toggle } = useToggles();
  const columns = useMemo(() => columnsFor(slots, today), [slots, today]);
  const data = useMemo(() => [...sites], [sites]);
  const table = useTable({ features, columns, data, state: { sorting }, onSortingChange: setSorting });
  const sorted = table.getRowModel().rows;
  const rowOf = useMemo(() => new Map(sorted.map((row) => [row.original.id, row])), [sorted]);
  const rows = useMemo(
    () =>
      groupRows(
        sorted.map((row) => row.original),
        grouping,
        closed,
      ),
    [sorted, grouping, closed],
  );
  return { table, rows, rowOf, toggle };
};

/** Rows of any number: only those in view are drawn. Takes the focus, since arrow keys move and Enter opens in the editor. */
export const SiteTable = (props: Props) => {
  const { onOpen } = props;
  const { table, rows, rowOf, toggle } = useRows(props);
  const selected = useCallSiteView((state) => state.selected);
  const select = useCallSiteView((state) => state.select);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const index = useMemo(
    () => rows.findIndex((row) => row.type === 'site' && row.site.id === selected),
    [rows, selected],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index);
  }, [index, virtual]);
  useEffect(() => grid.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[index];
    const next = siteByKey(rows, event.key, index);
    if (event.key === 'Enter' && row?.type === 'site' && event.target === event.currentTarget) onOpen(row.site);
    if (next === null) return;
    event.preventDefault();
    select(next);
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={grid}
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen with the arrow keys
        role="grid"
        aria-label="Call sites"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={index >= 0 ? `site-${index}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <TableHead table={table} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            const place = { transform: `translateY(${item.start}px)`, height: item.size };
            if (!row) return null;
            if (row.type === 'group') return <GroupRow key={row.key} group={row} place={place} onToggle={toggle} />;
            const { site } = row;
            return (
              <tr
                key={site.id}
                id={`site-${item.index}`}
                className={styles.row}
                aria-rowindex={item.index + 2}
                aria-selected={site.id === selected}
                data-decision={site.decision?.state}
                style={place}
                onClick={() => select(site.id)}
                onDoubleClick={() => onOpen(site)}
              >
                {rowOf
                  .get(site.id)
                  ?.getAllCells()
                  .map((cell) => (
                    <td key={cell.id}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
