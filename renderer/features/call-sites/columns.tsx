import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import type { Day } from '../../../core/base/day.ts';
import { kindLabels, laneLabels } from '../../../core/report/wording/labels.ts';
import { ageText } from '../../../core/report/wording/ownership.ts';
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

/** `@northwind-media/studio` as `studio`: all teams of a company share what stands before. */
const shortOwner = (owner: string): string => owner.replaceAll(/(^|\s)@[\w.-]+\//g, '$1');

/** A line that is in no commit yet is the newest of all. */
const ageOf = ({ ownership }: SearchableSite, today: Day): string => {
  if (ownership?.uncommitted) return 'not in git';
  return ownership?.origin ? ageText(ownership.origin.day, today) : '';
};

const writtenKey = ({ ownership }: SearchableSite): string =>
  ownership?.uncommitted ? '9' : (ownership?.origin?.day ?? '');

export const columnsFor = (slots: Slots, today: Day) =>
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
    helper.accessor('owner', {
      header: 'Owner',
      sortFn: 'basic',
      cell: ({ row }) => <span title={row.original.owner}>{shortOwner(row.original.owner)}</span>,
    }),
    helper.accessor(writtenKey, {
      id: 'age',
      header: 'Age',
      sortFn: 'basic',
      cell: ({ row }) => ageOf(row.original, today),
    }),
    helper.accessor(({ finding }) => laneLabels[finding.lane], { id: 'lane', header: 'Lane', sortFn: 'basic' }),
    helper.accessor(({ finding }) => confidenceOrder[finding.confidence], {
      id: 'confidence',
      header: 'Sure',
      sortFn: 'basic',
      cell: ({ row }) => row.original.decision?.state ?? row.original.finding.confidence,
    }),
  ]);
