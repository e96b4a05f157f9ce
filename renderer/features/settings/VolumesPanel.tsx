import { useId, useState } from 'react';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { priceUnits } from '../../../core/catalog/schema.ts';
import { Select, TextInput } from '../../ui/controls.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import styles from './Settings.module.css';
import { unitPlural } from './units.ts';
import { useDraft } from './useDraft.ts';
import { useSettings } from './useSettings.ts';
import { parseVolume } from './validation.ts';
import { type VolumeRow, volumeRows, withVolume } from './volumes.ts';

const units = priceUnits.map((unit) => ({ value: unit, label: unitPlural(unit) }));

/** Empty = unknown. */
const parseOptional = (text: string): Result<number | null, string> => {
  if (text.trim() === '') return ok(null);
  const parsed = parseVolume(text);
  return parsed.ok ? parsed : err(parsed.error);
};

const Row = ({ row, name }: { readonly row: VolumeRow; readonly name: string }) => {
  const { settings, change } = useSettings();
  const [chosen, setChosen] = useState<(typeof priceUnits)[number]>('second');
  const unit = row.unit ?? chosen;
  const id = useId();
  const { text, error, edit, leave } = useDraft(
    row.perMonth === null ? '' : String(row.perMonth),
    parseOptional,
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

/** How much the company uses of each model: running costs follow. */
export const VolumesPanel = () => {
  const { latest, project } = useWorkspace();
  const vendors = latest?.assessment.vendors ?? [];
  const finding =
    vendors.length === 0
      ? 'Volumes can be entered once a vendor is found'
      : 'How much you use in a month; empty means unknown';
  return (
    <Panel label="Volumes" finding={finding}>
      {vendors.map((vendor) => (
        <section key={vendor.vendor} className={styles.group} aria-label={vendor.name}>
          <h3 className={styles.vendor}>
            <VendorName name={vendor.name} slot={project?.vendorSlots[vendor.vendor]} strong />
          </h3>
          <div>
            {volumeRows(vendor).map((row) => (
              <Row key={row.model ?? ''} row={row} name={vendor.name} />
            ))}
          </div>
        </section>
      ))}
    </Panel>
  );
};
