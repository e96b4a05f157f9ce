import { useState } from 'react';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { priceUnits } from '../../../core/catalog/schema.ts';
import { Select } from '../../ui/controls.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import { ParsedField } from './ParsedField.tsx';
import styles from './Settings.module.css';
import { useSettings } from './useSettings.ts';
import { parseVolume } from './validation.ts';
import { type VolumeRow, volumeRows, withVolume } from './volumes.ts';

const units = priceUnits.map((unit) => ({ value: unit, label: unit }));

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
  return (
    <div className={styles.volume}>
      <ParsedField
        label={row.model ?? 'any model'}
        hint={`${unit}s a month`}
        kept={row.perMonth === null ? '' : String(row.perMonth)}
        parse={parseOptional}
        onSave={(perMonth) => change({ volumes: withVolume(settings.volumes, { ...row, unit }, perMonth) })}
      />
      {row.unit === null && (
        <Select aria-label={`Unit for ${name}`} value={chosen} options={units} onChange={setChosen} />
      )}
    </div>
  );
};

/** How much the company uses of each model: running costs follow. */
export const VolumesPanel = () => {
  const { latest, project } = useWorkspace();
  const vendors = latest?.assessment.vendors ?? [];
  return (
    <Panel
      label="Volumes"
      finding={
        vendors.length === 0
          ? 'Volumes can be entered once a vendor is found'
          : 'How much you use in a month; empty means unknown'
      }
    >
      <div className={styles.groups}>
        {vendors.map((vendor) => (
          <section key={vendor.vendor} className={styles.group} aria-label={vendor.name}>
            <h3 className={styles.vendor}>
              <VendorName name={vendor.name} slot={project?.vendorSlots[vendor.vendor]} strong />
            </h3>
            <div className={styles.fields}>
              {volumeRows(vendor).map((row) => (
                <Row key={row.model ?? ''} row={row} name={vendor.name} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Panel>
  );
};
