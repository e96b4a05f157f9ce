import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import { kindLabels, laneLabels } from '../../../core/report/wording/labels.ts';
import type { ProjectRecord } from '../../db/records.ts';
import { VendorName } from '../../ui/VendorName.tsx';
import type { SearchableSite } from './rows.ts';
import styles from './SiteTable.module.css';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

const helper = createColumnHelper<typeof features, SearchableSite>();

type Slots = ProjectRecord['vendorSlots'];

/** Places sort by path, then line, as people read them. */
const placeKey = ({ finding }: SearchableSite): string =>
  `${finding.path}\u0000${String(finding.line).padStart(7, '0')}`;

const confidenceOrder = { high: 0, medium: 1, low: 2 } as const;

export const columnsFor = (slots: Slots) =>
  helper.columns([
    helper.accessor('vendorName', {
      header: 'Vendor',
      sortFn: 'basic',
      cell: ({ row }) => <VendorName name={row.original.vendorName} slot={slots[row.original.finding.vendor]} />,
    }),
    helper.accessor(({ finding }) => kindLabels[finding.kind], { id: 'kind', header: 'Kind', sortFn: 'basic' }),
    helper.accessor(({ finding }) => finding.symbol, {
      id: 'symbol',
      header: 'Evidence',
      sortFn: 'basic',
      cell: ({ row }) => <code>{row.original.finding.symbol}</code>,
    }),
    helper.accessor(({ finding }) => finding.model ?? '', { id: 'model', header: 'Model', sortFn: 'basic' }),
    helper.accessor(placeKey, {
      id: 'place',
      header: 'Place',
      sortFn: 'basic',
      cell: ({ row }) => (
        <code className={styles.place}>
          <bdi>
            {row.original.finding.path}:{row.original.finding.line}
          </bdi>
        </code>
      ),
    }),
    helper.accessor(({ finding }) => laneLabels[finding.lane], { id: 'lane', header: 'Lane', sortFn: 'basic' }),
    helper.accessor(({ finding }) => confidenceOrder[finding.confidence], {
      id: 'confidence',
      header: 'Sure',
      sortFn: 'basic',
      cell: ({ row }) => row.original.decision?.state ?? row.original.finding.confidence,
    }),
  ]);
