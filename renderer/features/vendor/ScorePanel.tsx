import { capitalised } from '../../../core/base/text.ts';
import type { Metric, MetricId } from '../../../core/lockin/types.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';
import { mainCause, pointsOf, vendorFinding } from '../../../core/report/wording/findings.ts';
import { bandLabels, metricCauses, metricLabels } from '../../../core/report/wording/labels.ts';
import { bandRisk } from '../../format/band.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { CoefficientList } from '../../ui/CoefficientList.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScoreBar } from '../../ui/ScoreBar.tsx';
import { openLine } from '../../workspace/open.ts';
import styles from './ScorePanel.module.css';

interface RowProps {
  readonly metric: Metric;
  readonly index: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const Row = ({ metric, index, open, onToggle }: RowProps) => {
  const go = useNavigation((state) => state.go);
  const summary = (
    <span className={styles.row}>
      <i className={styles.swatch} style={{ background: `var(--p${index + 1})` }} aria-hidden="true" />
      <span className={styles.name}>{capitalised(metricLabels[metric.id])}</span>
      <span className={styles.meaning}>{metricCauses[metric.id]}</span>
      <span className={styles.track} aria-hidden="true">
        <i style={{ width: `${metric.value}%`, background: `var(--p${index + 1})` }} />
      </span>
      <span className={styles.points}>
        <b>{pointsOf(metric).toFixed(1)}</b> of {metric.weight}
      </span>
    </span>
  );
  return (
    <Disclosure open={open} onToggle={onToggle} summary={summary}>
      <p className={styles.explanation}>{metric.explanation}</p>
      {metric.unknown?.map((sentence) => (
        <p key={sentence} className={styles.unknown}>
          Unknown: {sentence}
        </p>
      ))}
      <EvidenceList evidence={metric.evidence} onOpenCode={openLine} onOpenSettings={() => go('settings')} />
      {metric.coefficients && <CoefficientList coefficients={metric.coefficients} />}
    </Disclosure>
  );
};

/** The score taken apart: seven causes, each opens onto its explanation, its lines and the figures of the model. */
export const ScorePanel = ({ vendor }: { readonly vendor: VendorAssessment }) => {
  const { metric: open, openMetric } = useNavigation();
  const { lockIn, name } = vendor;
  const toggle = (id: MetricId): void => openMetric(open === id ? null : id);
  return (
    <Panel label="Lock-in, by cause" finding={vendorFinding(vendor)}>
      <div className={styles.total}>
        <span className={styles.score}>
          {Math.round(lockIn.score)} <small>/ 100</small>
        </span>
        <span className={styles.band} style={{ color: `var(--r${bandRisk[lockIn.band]})` }}>
          {bandLabels[lockIn.band]}
        </span>
        <span className={styles.cause}>mainly: {mainCause(vendor)}</span>
      </div>
      <ScoreBar score={lockIn} name={name} wide onOpen={openMetric} />
      <div className={styles.rows}>
        {lockIn.metrics.map((metric, index) => (
          <Row
            key={metric.id}
            metric={metric}
            index={index}
            open={open === metric.id}
            onToggle={() => toggle(metric.id)}
          />
        ))}
      </div>
    </Panel>
  );
};
