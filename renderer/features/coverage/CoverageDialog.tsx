import { coverageFinding } from '../../../core/report/wording/findings.ts';
import { diagnosticLabels, skipLabel } from '../../../core/report/wording/labels.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import { useOverlay } from '../../state/overlay/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import styles from './CoverageDialog.module.css';

const shownDiagnostics = 500;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;

/** The complete account of what was looked at: read, left out and why, not understood and where. */
export const CoverageDialog = () => {
  const open = useOverlay((state) => state.open === 'coverage');
  const close = useOverlay((state) => state.close);
  const { latest } = useWorkspace();
  if (!latest) return null;
  const { coverage } = latest.scan;
  const languages = Object.entries(coverage.languages).sort(([, a], [, b]) => b - a);
  return (
    <Dialog open={open} wide title={coverageFinding(latest.assessment)} onClose={close}>
      <p className={styles.muted}>
        {megabytes(coverage.bytesRead)} read; {counted(coverage.parsed, 'file')} held a trace of a vendor and{' '}
        {coverage.parsed === 1 ? 'was' : 'were'} parsed to a syntax tree.
      </p>
      <div className={styles.columns}>
        <section>
          <h3 className={styles.label}>Read, by language or format</h3>
          <ul className={styles.counts}>
            {languages.map(([language, files]) => (
              <li key={language}>
                <span>{language}</span>
                <b>{grouped(files)}</b>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3 className={styles.label}>Left out, by reason</h3>
          <ul className={styles.counts}>
            {coverage.skipped.map(({ reason, count }) => (
              <li key={reason}>
                <span>{skipLabel(reason)}</span>
                <b>{grouped(count)}</b>
              </li>
            ))}
            {coverage.skipped.length === 0 && <li>nothing</li>}
          </ul>
        </section>
      </div>
      {coverage.diagnostics.length > 0 && (
        <section>
          <h3 className={styles.label}>Not read, or not read whole</h3>
          <ul className={styles.diagnostics}>
            {coverage.diagnostics.slice(0, shownDiagnostics).map(({ path, code, detail }) => (
              <li key={`${path} ${code}`}>
                <code>{path || '.'}</code>
                <span>
                  {diagnosticLabels[code]}
                  {detail !== '' && `: ${detail}`}
                </span>
              </li>
            ))}
          </ul>
          {coverage.diagnostics.length > shownDiagnostics && (
            <p className={styles.muted}>
              and {grouped(coverage.diagnostics.length - shownDiagnostics)} more; the JSON export holds them all
            </p>
          )}
        </section>
      )}
    </Dialog>
  );
};
