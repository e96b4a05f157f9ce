import { useState } from 'react';
import type { DetectionCheck } from '../../../core/accuracy/check.ts';
import { shareText } from '../../../core/accuracy/share-text.ts';
import type { Tally } from '../../../core/accuracy/tally.ts';
import { kindLabels } from '../../../core/report/wording/labels.ts';
import { grouped } from '../../../core/report/wording/numbers.ts';
import type { FindingKind } from '../../../core/scan/types.ts';
import { Select } from '../../ui/controls.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import styles from './Settings.module.css';

const groupLabels = {
  primary: 'Calls, clients, addresses, models',
  import: 'Imports',
  manifest: 'Packages',
  other: 'Names of keys, webhooks',
} as const;

const options = [
  { value: 'group', label: 'group' },
  { value: 'kind', label: 'kind' },
  { value: 'language', label: 'language or format' },
  { value: 'vendor', label: 'vendor' },
  { value: 'repository', label: 'code base' },
] as const;
type By = (typeof options)[number]['value'];

interface Row {
  readonly name: string;
  readonly tally: Tally;
}

const isKind = (name: string): name is FindingKind => Object.hasOwn(kindLabels, name);

const rowsOf = (check: DetectionCheck, by: By, nameOf: (vendor: string) => string): readonly Row[] => {
  const rows: Readonly<Record<By, () => readonly Row[]>> = {
    group: () => check.groups.map(({ group, tally }) => ({ name: groupLabels[group], tally })),
    kind: () => check.kinds.map(({ name, tally }) => ({ name: isKind(name) ? kindLabels[name] : name, tally })),
    language: () => check.languages,
    vendor: () => check.vendors.map(({ name, tally }) => ({ name: nameOf(name), tally })),
    repository: () => check.byRepository.map(({ repo, all }) => ({ name: repo, tally: all })),
  };
  return rows[by]();
};

const columns = ['Labelled', 'Found', 'Missed', 'Wrong', 'Precision', 'Recall'] as const;

const cells = ({ labels, found, wrong, precision, recall }: Tally): readonly string[] => [
  ...[labels, found, labels - found, wrong].map(grouped),
  shareText(precision),
  shareText(recall),
];

/** Precision and recall by what the user picks. */
export const DetectionTable = ({ check }: { readonly check: DetectionCheck }) => {
  const { catalogue } = useWorkspace();
  const [by, setBy] = useState<By>('group');
  const nameOf = (vendor: string): string => catalogue.vendor(vendor)?.name ?? vendor;
  return (
    <>
      <p className={styles.by}>
        By <Select aria-label="Count by" value={by} options={options} onChange={setBy} />
      </p>
      <div className={styles.scroll}>
        <table className={styles.counts} aria-label="Precision and recall">
          <thead>
            <tr>
              <th scope="col">{options.find(({ value }) => value === by)?.label}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(check, by, nameOf).map(({ name, tally }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells(tally).map((text, index) => (
                  <td key={columns[index]} className={styles.number}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
