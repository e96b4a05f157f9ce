import { useState } from 'react';
import { capitalised } from '../../../core/base/text.ts';
import type { Outage, PriceChange } from '../../../core/cost/scenario/what-if.ts';
import { runCostText } from '../../../core/report/wording/amounts.ts';
import { counted, listed, noun, numberWord } from '../../../core/report/wording/numbers.ts';
import { monthlyText } from '../../../core/report/wording/plan.ts';
import { usePlanStore } from '../../state/plan/store.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Check, Select } from '../../ui/controls.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { useJudged } from '../../workspace/context.ts';
import { openLine, openPlan } from '../../workspace/open.ts';
import { bestTarget } from './draft.ts';
import { usePlan } from './usePlan.ts';
import styles from './WhatIf.module.css';

const placesAtFirst = 12;

const Places = ({ places }: Pick<Outage, 'places'>) => {
  const [all, setAll] = useState(false);
  const shown = all ? places : places.slice(0, placesAtFirst);
  return (
    <p className={styles.places}>
      {shown.map(({ path, line, text }) => (
        <LinkButton key={`${path}:${line}:${text}`} title={text} onClick={() => openLine(path, line)}>
          <code>
            {path}:{line}
          </code>
        </LinkButton>
      ))}
      {shown.length < places.length && (
        <LinkButton onClick={() => setAll(true)}>
          and {counted(places.length - shown.length, 'more place', 'more places')}
        </LinkButton>
      )}
    </p>
  );
};

const useCapabilities = (): ((keys: readonly string[]) => string) => {
  const { labels } = useJudged().latest.assessment;
  return (keys) => listed(keys.map((key) => labels.capabilities[key] ?? key));
};

const OutageFacts = ({ outage }: { readonly outage: Outage }) => {
  const { nameOf } = useJudged();
  const named = useCapabilities();
  return (
    <>
      {outage.lost.length > 0 && (
        <p>
          <b>No other vendor here does:</b> {named(outage.lost)}
        </p>
      )}
      {outage.covered.map(({ capability, by }) => (
        <p key={capability}>
          <b>{capitalised(named([capability]))}</b> is already done by {listed(by.map(nameOf))}
        </p>
      ))}
      <Places places={outage.places} />
    </>
  );
};

const goneFinding = (outage: Outage, name: string): string =>
  `Without ${name}, ${counted(outage.places.length, 'place')} in ${counted(outage.files, 'file')} ${noun(outage.places.length, 'stops', 'stop')} working`;

const GonePanel = () => {
  const { latest, project, nameOf } = useJudged();
  const { answer, draft } = usePlan();
  const { gone, setWhatIf } = usePlanStore();
  const { vendors } = latest.assessment;
  const chosen = gone ?? draft.legs[0]?.from ?? vendors[0]?.vendor;
  const outage = answer.outages.find(({ vendor }) => vendor === chosen);
  if (!outage) return null;
  return (
    <Panel
      label="A vendor is gone"
      finding={goneFinding(outage, nameOf(outage.vendor))}
      action={
        <Button onClick={() => openPlan(project.id, outage.vendor, bestTarget(vendors, outage.vendor))}>
          Plan leaving it
        </Button>
      }
    >
      <div className={styles.content}>
        <Select
          aria-label="Vendor that is gone"
          value={outage.vendor}
          options={vendors.map(({ vendor, name }) => ({ value: vendor, label: name }))}
          onChange={(vendor) => setWhatIf({ gone: vendor })}
        />
        <OutageFacts outage={outage} />
      </div>
    </Panel>
  );
};

const factors = ['0.5', '1.25', '1.5', '2', '3', '5', '10'] as const;
const factorOptions = factors.map((value) => ({ value, label: `× ${value}` }));

const priceFinding = (prices: readonly PriceChange[], factor: number): string => {
  const known = prices.filter(({ before }) => before.amount !== null || before.range != null).length;
  const unknown = prices.length - known;
  if (known === 0) return `What prices × ${factor} would cost is unknown: no month is known yet`;
  return unknown === 0
    ? `What a month costs at prices × ${factor}`
    : `${capitalised(numberWord(known))} ${noun(known, 'month')} known at prices × ${factor}; ${numberWord(unknown)} unknown`;
};

const PriceRow = ({ change }: { readonly change: PriceChange }) => {
  const { project, nameOf } = useJudged();
  const { vendor, before, after, perMonth } = change;
  return (
    <tr>
      <td>
        <VendorName name={nameOf(vendor)} slot={project.vendorSlots[vendor]} />
      </td>
      <td>{runCostText(before)}</td>
      <td>{runCostText(after)}</td>
      <td>
        {perMonth ? monthlyText(perMonth) : <span className={styles.muted}>{before.unknown[0] ?? 'unknown'}</span>}
      </td>
    </tr>
  );
};

const PricePanel = () => {
  const { answer } = usePlan();
  const { factor, setWhatIf } = usePlanStore();
  return (
    <Panel
      label="Prices change"
      finding={priceFinding(answer.prices, factor)}
      action={
        <Select
          aria-label="Prices times"
          value={factors.find((value) => Number(value) === factor) ?? '2'}
          options={factorOptions}
          onChange={(value) => setWhatIf({ factor: Number(value) })}
        />
      }
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Vendor</th>
              <th scope="col">A month now</th>
              <th scope="col">Then</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          <tbody>
            {answer.prices.map((change) => (
              <PriceRow key={change.vendor} change={change} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
};

const regions = new Intl.DisplayNames(['en'], { type: 'region' });
const countryName = (country: string): string => regions.of(country) ?? country;

const RegionPanel = () => {
  const { latest, nameOf } = useJudged();
  const { answer } = usePlan();
  const { blocked, setWhatIf } = usePlanStore();
  const { outages, unknown } = answer.blockade;
  const homes = [...new Set(latest.assessment.vendors.flatMap(({ homeCountry }) => homeCountry ?? []))].sort();
  const toggle = (country: string, on: boolean): void =>
    setWhatIf({ blocked: on ? [...blocked, country] : blocked.filter((one) => one !== country) });
  const places = outages.reduce((sum, outage) => sum + outage.places.length, 0);
  return (
    <Panel
      label="A region is blocked"
      finding={
        blocked.length === 0
          ? 'Choose the countries whose vendors may no longer be used'
          : `${capitalised(numberWord(outages.length))} ${noun(outages.length, 'vendor')} and ${counted(places, 'place')} stop`
      }
    >
      <div className={styles.content}>
        <div className={styles.countries}>
          {homes.map((country) => (
            <Check key={country} checked={blocked.includes(country)} onChange={(on) => toggle(country, on)}>
              {countryName(country)}
            </Check>
          ))}
        </div>
        {outages.map((outage) => (
          <section key={outage.vendor} className={styles.outage} aria-label={nameOf(outage.vendor)}>
            <h3>{goneFinding(outage, nameOf(outage.vendor))}</h3>
            <OutageFacts outage={outage} />
          </section>
        ))}
        {unknown.length > 0 && (
          <p className={styles.muted}>Home unknown to the catalogue: {listed(unknown.map(nameOf))}</p>
        )}
      </div>
    </Panel>
  );
};

/** What stops when a vendor, a price or a region changes. */
export const WhatIf = () => (
  <div className={styles.page}>
    <GonePanel />
    <PricePanel />
    <RegionPanel />
  </div>
);
