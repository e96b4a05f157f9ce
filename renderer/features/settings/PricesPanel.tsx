import type { VendorAssessment } from '../../../core/report/types.ts';
import { optional, parseFee, parsePrice } from '../../format/typed-number.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ParsedField } from '../../ui/ParsedField.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import { ownPriceOf, withEntry, withPrice } from '../../workspace/own-prices.ts';
import { useSettings } from '../../workspace/useSettings.ts';
import { type VolumeRow, volumeRows } from '../../workspace/volumes.ts';
import styles from './Settings.module.css';

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const PriceField = ({ row }: { readonly row: VolumeRow & { readonly unit: string } }) => {
  const { settings, change } = useSettings();
  return (
    <ParsedField
      label={`${row.model ?? 'any model'}, USD a ${row.unit}`}
      kept={shown(ownPriceOf(settings.prices, row))}
      parse={optional(parsePrice)}
      onSave={(usd) => change({ prices: withPrice(settings.prices, row, usd) })}
    />
  );
};

const hasUnit = (row: VolumeRow): row is VolumeRow & { readonly unit: string } => row.unit !== null;

const VendorPrices = ({ vendor, slot }: { readonly vendor: VendorAssessment; readonly slot: number | undefined }) => {
  const { settings, change } = useSettings();
  return (
    <section className={styles.group} aria-label={`Prices of ${vendor.name}`}>
      <h3 className={styles.vendor}>
        <VendorName name={vendor.name} slot={slot} strong />
      </h3>
      <div className={styles.fields}>
        {volumeRows(vendor)
          .filter(hasUnit)
          .map((row) => (
            <PriceField key={row.model ?? ''} row={row} />
          ))}
        <ParsedField
          label="Fixed fee, USD a month"
          kept={shown(settings.fixedFees?.[vendor.vendor])}
          parse={optional(parseFee)}
          onSave={(usd) => change({ fixedFees: withEntry(settings.fixedFees, vendor.vendor, usd) })}
        />
      </div>
    </section>
  );
};

/** Prices and fees the team has agreed with a vendor: they go before the list prices, and are said to be its own. */
export const PricesPanel = () => {
  const { latest, project, preferences } = useWorkspace();
  const vendors = latest?.assessment.vendors ?? [];
  const { prices = [], fixedFees = {} } = preferences.settings;
  const own = prices.length + Object.keys(fixedFees).length;
  return (
    <Panel
      label="Your prices"
      finding={
        own === 0
          ? 'List prices hold; enter what you have agreed instead'
          : `${own} of your own; list prices for the rest`
      }
    >
      {vendors.map((vendor) => (
        <VendorPrices key={vendor.vendor} vendor={vendor} slot={project?.vendorSlots[vendor.vendor]} />
      ))}
    </Panel>
  );
};
