import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type HtmlOptions, reportHtml } from '../../../core/report/formats/html.ts';
import { headline } from '../../../core/report/wording/headline.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextInput } from '../../ui/controls.tsx';
import { Field } from '../../ui/Field.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useJudged } from '../../workspace/context.ts';
import { exportPdf, exportText } from './exports.ts';
import { textFormats } from './formats.ts';
import styles from './Report.module.css';
import { reportFont } from './report-font.ts';

const extents = [
  { value: 'full', label: 'Full audit' },
  { value: 'executive', label: 'One page for executives' },
] as const;
type Extent = (typeof extents)[number]['value'];

/** The font once it is read; the report is complete without it. */
const useReportFont = (): string | undefined => {
  const [font, setFont] = useState<string>();
  useEffect(() => {
    void reportFont()
      .then(setFont)
      .catch(() => undefined);
  }, []);
  return font;
};

const useOptions = () => {
  const { project } = useJudged();
  const [organisation, setOrganisation] = useState(project.name);
  const [classification, setClassification] = useState('Confidential');
  const [extent, setExtent] = useState<Extent>('full');
  const font = useReportFont();
  const options = useMemo(
    (): HtmlOptions => ({
      organisation,
      classification,
      vendorSlots: project.vendorSlots,
      executiveOnly: extent === 'executive',
      ...(font === undefined ? {} : { font }),
    }),
    [organisation, classification, extent, project.vendorSlots, font],
  );
  return { options, organisation, setOrganisation, classification, setClassification, extent, setExtent };
};

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
  const { options, ...fields } = useOptions();
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
          <Button look="primary" disabled={busy} onClick={() => void run(exportPdf(assessment, options))}>
            {busy ? 'Working…' : 'Export PDF'}
          </Button>
          <ul className={styles.formats} aria-label="Other formats">
            {textFormats.map((format) => (
              <li key={format.extension}>
                <Button disabled={busy} onClick={() => void run(exportText(format, assessment, options))}>
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
        <Preview options={preview} />
      </div>
    </div>
  );
};
