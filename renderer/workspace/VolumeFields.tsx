import { useId, useState } from 'react';
import { priceUnits } from '../../core/catalog/schema.ts';
import type { VendorAssessment } from '../../core/report/types.ts';
import { optional, parseVolume } from '../format/typed-number.ts';
import { unitPlural } from '../format/units.ts';
import { Select, TextInput } from '../ui/controls.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { useSettings } from './useSettings.ts';
import styles from './VolumeFields.module.css';
import { type VolumeRow, volumeRows, withVolume } from './volumes.ts';

const units = priceUnits.map((unit) => ({ value: unit, label: unitPlural(unit) }));

const Row = ({ row, name }: { readonly row: VolumeRow; readonly name: string }) => {
  const { settings, change } = useSettings();
  const [chosen, setChosen] = useState<(typeof priceUnits)[number]>('second');
  const unit = row.unit ?? chosen;
  const id = useId();
  const { text, error, edit, leave } = useDraft(
    row.perMonth === null ? '' : String(row.perMonth),
    optional(parseVolume),
    (perMonth) => change({ volumes: withVolume(settings.volumes, { ...row, unit }, perMonth) }),
  );
  return (
    <div className={styles.volume}>
      <label htmlFor={id}>{row.model ?? 'any model'}</label>
      <TextInput
        id={id}
        inputMode="decimal"
        placeholder="unknown"
        aria-invalid={error !== undefined}
        value={text}
        onChange={(event) => edit(event.target.value)}
        onBlur={leave}
      />
      <span>
        {row.unit === null ? (
          <Select
            aria-label={`Unit for ${name}, ${row.model ?? 'any model'}`}
            value={chosen}
            options={units}
            onChange={setChosen}
          />
        ) : (
          unitPlural(unit)
        )}{' '}
        a month
      </span>
      {error !== undefined && (
        <p className={styles.volumeError} role="alert">
          {error}
        </p>
      )}
    </div>
  );
};

/** How much is used of each model of a vendor in a month; empty means unknown. */
export const VolumeFields = ({ vendor }: { readonly vendor: VendorAssessment }) =>
  volumeRows(vendor).map((row) => <Row key={row.model ?? ''} row={row} name={vendor.name} />);
