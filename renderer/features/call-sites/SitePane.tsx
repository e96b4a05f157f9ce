import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import { confidenceLabels, kindLabels, laneLabels } from '../../../core/report/wording/labels.ts';
import { ageText } from '../../../core/report/wording/ownership.ts';
import type { ArgumentValue } from '../../../core/scan/types.ts';
import { Button } from '../../ui/Button.tsx';
import { useJudged } from '../../workspace/context.ts';
import { copySite, openInEditor } from './actions.ts';
import { CodePane } from './CodePane.tsx';
import { DismissDialog } from './DismissDialog.tsx';
import { decideOn, takeBack } from './decisions.ts';
import type { SearchableSite } from './rows.ts';
import styles from './SitePane.module.css';

const argumentText = (value: ArgumentValue): string =>
  value.known ? JSON.stringify(value.value) : `unknown, ${value.reason}`;

const Arguments = ({ values }: { readonly values: Readonly<Record<string, ArgumentValue>> }) => (
  <details className={styles.details}>
    <summary>Arguments</summary>
    <dl className={styles.arguments}>
      {Object.entries(values).map(([name, value]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <code>{argumentText(value)}</code>
          </dd>
        </div>
      ))}
    </dl>
  </details>
);

const Decision = ({ site }: { readonly site: SearchableSite }) => {
  const { project } = useJudged();
  const [asking, setAsking] = useState<'dismissed' | 'accepted' | null>(null);
  if (site.decision)
    return (
      <p className={styles.decision}>
        <b>{site.decision.state === 'dismissed' ? 'Dismissed' : 'Accepted'}:</b> {site.decision.reason}{' '}
        <Button look="quiet" onClick={() => void takeBack(project.id, site)}>
          Take back
        </Button>
      </p>
    );
  return (
    <>
      <Button onClick={() => setAsking('accepted')}>Accept…</Button>
      <Button onClick={() => setAsking('dismissed')}>Dismiss…</Button>
      {asking && (
        <DismissDialog
          state={asking}
          onClose={() => setAsking(null)}
          onDecide={(reason) => {
            setAsking(null);
            void decideOn(project.id, site, { state: asking, reason });
          }}
        />
      )}
    </>
  );
};

const facts = ({ finding, vendorName }: SearchableSite, nameOf: (id: string) => string): string =>
  [
    `${vendorName} ${kindLabels[finding.kind]}`,
    finding.underlyingVendor && finding.underlyingVendor !== finding.vendor
      ? `model by ${nameOf(finding.underlyingVendor)}`
      : '',
    finding.model ?? '',
    laneLabels[finding.lane],
    `${confidenceLabels[finding.confidence]} confidence`,
  ]
    .filter(Boolean)
    .join(' · ');

/** Who owns the line and who wrote it, in one sentence; empty until it is known. */
const ownershipText = ({ ownership }: SearchableSite, today: Day): string => {
  if (ownership === undefined) return '';
  const { owners, origin, uncommitted } = ownership;
  const owned = owners.length === 0 ? [] : [`Owned by ${owners.map(({ owner }) => owner).join(', ')}`];
  const commit = origin?.commit.slice(0, 8);
  const written = origin
    ? [
        `written by ${origin.author}, ${dayText(origin.day)} (${ageText(origin.day, today)}), ${commit}: ${origin.summary}`,
      ]
    : uncommitted
      ? ['not committed yet']
      : [];
  const [first = '', ...rest] = [...owned, ...written];
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ');
};

/** One finding: what it is, how it was concluded, its code, and what can be done. */
export const SitePane = ({ site }: { readonly site: SearchableSite }) => {
  const { project, latest, nameOf } = useJudged();
  const { finding } = site;
  const owned = ownershipText(site, latest.assessment.today);
  return (
    <section className={styles.pane} aria-label="Selected call site">
      <div>
        <h2 className={styles.title}>
          <code>{finding.symbol}</code>
        </h2>
        <p className={styles.muted}>{facts(site, nameOf)}</p>
        {owned !== '' && <p className={styles.muted}>{owned}</p>}
      </div>
      <ol className={styles.chain} aria-label="How it was concluded">
        {finding.via.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {finding.arguments && Object.keys(finding.arguments).length > 0 && <Arguments values={finding.arguments} />}
      <p className={styles.path}>
        <code>
          {finding.path}:{finding.line}
        </code>
      </p>
      <CodePane root={project.root} path={finding.path} line={finding.line} endLine={finding.endLine} />
      <div className={styles.actions}>
        <Button keys="Enter" onClick={() => void openInEditor(project.root, finding.path, finding.line)}>
          Open in editor
        </Button>
        <Button onClick={() => void copySite(site)} title="Copy as Markdown">
          Copy
        </Button>
        <Decision site={site} />
      </div>
    </section>
  );
};

/** A line that holds no finding: evidence of a score or a cost. */
export const LinePane = ({ path, line }: { readonly path: string; readonly line: number }) => {
  const { project } = useJudged();
  return (
    <section className={styles.pane} aria-label="Line of evidence">
      <p className={styles.path}>
        <code>
          {path}:{line}
        </code>
      </p>
      <CodePane root={project.root} path={path} line={line} endLine={line} />
      <div className={styles.actions}>
        <Button onClick={() => void openInEditor(project.root, path, line)}>Open in editor</Button>
      </div>
    </section>
  );
};
