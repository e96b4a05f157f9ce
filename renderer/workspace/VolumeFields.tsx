import { useId, useMemo, useState } from 'react';
import { priceUnits } from '../../core/catalog/schema.ts';
import { pricedResolutions } from '../../core/cost/run/resolutions.ts';
import type { VendorAssessment } from '../../core/report/types.ts';
import { optional, parseVolume } from '../format/typed-number.ts';
import { unitPlural } from '../format/units.ts';
import { Select, TextInput } from '../ui/controls.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { useJudged } from './context.ts';
import { useSettings } from './useSettings.ts';
import styles from './VolumeFields.module.css';
import { resolutionOf, type VolumeRow, volumeRows, withVolume } from './volumes.ts';

const units = priceUnits.map((unit) => ({ value: unit, label: unitPlural(unit) }));

const anyResolution = 'any';

interface ResolutionProps {
  readonly unit: string;
  readonly value: string | null;
  readonly label: string;
  readonly onChange: (resolution: string | null) => void;
}

/** Which list price applies, where prices in this unit depend on the resolution. */
const Resolution = ({ unit, value, label, onChange }: ResolutionProps) => {
  const { catalogue } = useJudged();
  const offered = useMemo(() => pricedResolutions(catalogue.catalogue, unit), [catalogue, unit]);
  if (offered.length === 0) return null;
  const options = [
    { value: anyResolution, label: 'any resolution' },
    ...offered.map((resolution) => ({ value: resolution, label: resolution })),
  ];
  return (
    <Select
      aria-label={label}
      value={value ?? anyResolution}
      options={options}
      onChange={(chosen) => onChange(chosen === anyResolution ? null : chosen)}
    />
  );
};

const Row = ({ row, name }: { readonly row: VolumeRow; readonly name: string }) => {
  const { settings, change } = useSettings();
  const [chosen, setChosen] = useState<(typeof priceUnits)[number]>('second');
  const [resolution, setResolution] = useState(() => resolutionOf(settings.volumes, row));
  const unit = row.unit ?? chosen;
  const keep = (perMonth: number | null, at: string | null) =>
    change({ volumes: withVolume(settings.volumes, { ...row, unit }, perMonth, at) });
  const choose = (at: string | null) => {
    setResolution(at);
    if (row.perMonth !== null) keep(row.perMonth, at);
  };
  const id = useId();
  const { text, error, edit, leave } = useDraft(
    row.perMonth === null ? '' : String(row.perMonth),
    optional(parseVolume),
    (perMonth) => keep(perMonth, resolution),
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
      <Resolution
        unit={unit}
        value={resolution}
        label={`Resolution for ${name}, ${row.model ?? 'any model'}`}
        onChange={choose}
      />
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
