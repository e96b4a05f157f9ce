import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import {
  type HtmlOptions,
  type ReportFont,
  type ReportSection,
  reportHtml,
  reportSections,
} from '../../../core/report/formats/html.ts';
import { headline } from '../../../core/report/wording/headline.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, Select, TextInput } from '../../ui/controls.tsx';
import { Field } from '../../ui/Field.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useJudged } from '../../workspace/context.ts';
import { useKeptPlans } from '../../workspace/useKeptPlans.ts';
import { exportPdf, exportText } from './exports.ts';
import { textFormats } from './formats.ts';
import styles from './Report.module.css';
import { reportFonts } from './report-fonts.ts';

const extents = [
  { value: 'full', label: 'Full audit' },
  { value: 'executive', label: 'One page for executives' },
] as const;
type Extent = (typeof extents)[number]['value'];

/** Undefined while the fonts are being read: a preview in other letters would mislead about what is printed. */
const useReportFonts = (): readonly ReportFont[] | undefined => {
  const [fonts, setFonts] = useState<readonly ReportFont[]>();
  useEffect(() => {
    void reportFonts().then(setFonts);
  }, []);
  return fonts;
};

const useOptions = () => {
  const { project } = useJudged();
  const [organisation, setOrganisation] = useState(project.name);
  const [classification, setClassification] = useState('Confidential');
  const [extent, setExtent] = useState<Extent>('full');
  const [sections, setSections] = useState<readonly ReportSection[]>(reportSections);
  const fonts = useReportFonts();
  const plans = useKeptPlans();
  const options = useMemo(
    (): HtmlOptions => ({
      organisation,
      classification,
      vendorSlots: project.vendorSlots,
      executiveOnly: extent === 'executive',
      sections,
      plans,
      fonts: fonts ?? [],
    }),
    [organisation, classification, extent, sections, plans, project.vendorSlots, fonts],
  );
  return {
    options,
    ready: fonts !== undefined,
    organisation,
    setOrganisation,
    classification,
    setClassification,
    extent,
    setExtent,
    sections,
    setSections,
  };
};

const sectionNames: Readonly<Record<ReportSection, string>> = {
  alarms: 'Alarms',
  overview: 'Vendors side by side',
  plan: 'Kept plans',
  vendors: 'Each vendor',
  'call-sites': 'Call sites',
  coverage: 'What was read',
  method: 'Method and settings',
  sources: 'Sources and days',
};

interface SectionsProps {
  readonly chosen: readonly ReportSection[];
  readonly onChange: (sections: readonly ReportSection[]) => void;
}

const Sections = ({ chosen, onChange }: SectionsProps) => (
  <fieldset className={styles.sections}>
    <legend>Chapters</legend>
    {reportSections.map((section) => (
      <Check
        key={section}
        checked={chosen.includes(section)}
        onChange={(wanted) =>
          onChange(reportSections.filter((one) => (one === section ? wanted : chosen.includes(one))))
        }
      >
        {sectionNames[section]}
      </Check>
    ))}
  </fieldset>
);

const Preview = ({ options }: { readonly options: HtmlOptions }) => {
  const { assessment } = useJudged().latest;
  const html = useMemo(() => reportHtml(assessment, options), [assessment, options]);
  return (
    <div className={styles.paper}>
      <iframe className={styles.frame} title="Preview of the report" sandbox="" srcDoc={html} />
    </div>
  );
};

/** The report as it will be, and the ways to hand it over. */
export const Report = () => {
  const { latest } = useJudged();
  const { assessment, dismissed } = latest;
  const { options, ready, ...fields } = useOptions();
  const preview = useDeferredValue(options);
  const [busy, setBusy] = useState(false);
  const run = async (work: Promise<void>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return (
    <div className={styles.page}>
      <PageHeader title="Report">{headline(assessment)}</PageHeader>
      <div className={styles.columns}>
        <aside className={styles.options} aria-label="Options">
          <Field label="Title or company">
            {({ id }) => (
              <TextInput
                id={id}
                value={fields.organisation}
                maxLength={80}
                onChange={(event) => fields.setOrganisation(event.target.value)}
              />
            )}
          </Field>
          <Field label="Marking">
            {({ id }) => (
              <TextInput
                id={id}
                value={fields.classification}
                maxLength={40}
                onChange={(event) => fields.setClassification(event.target.value)}
              />
            )}
          </Field>
          <Field label="Extent">
            {({ id }) => <Select id={id} value={fields.extent} options={extents} onChange={fields.setExtent} />}
          </Field>
          {fields.extent === 'full' && <Sections chosen={fields.sections} onChange={fields.setSections} />}
          <Button look="primary" disabled={busy || !ready} onClick={() => void run(exportPdf(assessment, options))}>
            {busy ? 'Working…' : 'Export PDF'}
          </Button>
          <ul className={styles.formats} aria-label="Other formats">
            {textFormats.map((format) => (
              <li key={format.extension}>
                <Button disabled={busy || !ready} onClick={() => void run(exportText(format, assessment, options))}>
                  {format.label}
                </Button>
                <span>{format.about}</span>
              </li>
            ))}
          </ul>
          {dismissed > 0 && (
            <p className={styles.note}>{counted(dismissed, 'dismissed finding')} left out of every number.</p>
          )}
        </aside>
        {ready && <Preview options={preview} />}
      </div>
    </div>
  );
};
