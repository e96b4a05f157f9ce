import { useEffect, useMemo, useState } from 'react';
import type { Difference } from '../../../core/history/difference.ts';
import type { BroughtBy, Tracked } from '../../../core/history/types.ts';
import {
  changeText,
  isTold,
  originText,
  placeText,
  subjectText,
} from '../../../core/report/formats/history/difference-lines.ts';
import { differenceMarkdown } from '../../../core/report/formats/history/difference-markdown.ts';
import type { DifferenceReport } from '../../../core/report/history-types.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { call } from '../../api.ts';
import { stateName } from '../../charts/history-trend/data.ts';
import { failureSentences } from '../../failure-sentences.ts';
import { useToasts } from '../../state/toasts/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import type { TrendState } from '../../workspace/trend.ts';
import { compareStates } from './compare.ts';
import styles from './History.module.css';
import { VendorBars } from './VendorBars.tsx';
import { VendorChanges } from './VendorChanges.tsx';
import { differenceSentence } from './words.ts';

interface Props {
  readonly before: TrendState;
  readonly after: TrendState;
}

const asked = 400;
const shown = 200;

/** What came or asks somebody else now, in production: whose lines are worth a name. */
const arrivals = ({ added, changed }: Difference): readonly Tracked[] =>
  [
    ...added.map(({ finding }) => finding),
    ...changed.filter(({ change }) => change === 'vendor' || change === 'model').map(({ after }) => after),
  ]
    .filter(isTold)
    .slice(0, asked);

const originsOf = async (root: string, since: string | null, commit: string, came: readonly Tracked[]) => {
  const places = came.map(({ finding: { path, line } }) => ({ path, line }));
  const answer = places.length === 0 ? null : await call('explain-lines', { root, commit, since, places });
  const origins = answer?.ok ? answer.value : [];
  return new Map(
    came.flatMap(({ identity }, index): readonly [string, BroughtBy][] => {
      const origin = origins[index];
      return origin ? [[identity, origin]] : [];
    }),
  );
};

interface Compared {
  readonly key: string;
  /** Null where the findings of one state were not kept. */
  readonly difference: Difference | null;
  readonly broughtBy: ReadonlyMap<string, BroughtBy>;
}

/** Undefined while it is being worked out. */
const useComparison = ({ before, after }: Props): Compared | undefined => {
  const { project } = useJudged();
  const [compared, setCompared] = useState<Compared>();
  const key = `${before.id} ${after.id}`;
  useEffect(() => {
    let over = false;
    const show = (next: Compared): void => {
      if (!over) setCompared(next);
    };
    const work = async (): Promise<void> => {
      const difference = await compareStates(project.id, before, after);
      show({ key, difference, broughtBy: new Map() });
      if (difference === null || after.commit === null) return;
      show({
        key,
        difference,
        broughtBy: await originsOf(project.root, before.commit, after.commit, arrivals(difference)),
      });
    };
    void work();
    return () => {
      over = true;
    };
  }, [project.id, project.root, before, after, key]);
  return compared?.key === key ? compared : undefined;
};

const figuresOf = ({ calls, concentration }: TrendState) => ({
  calls,
  testCalls: 0,
  concentration,
  hardest: null,
  vendors: [],
});

const useReport = ({ before, after }: Props, compared: Compared | undefined): DifferenceReport | null => {
  const { project, latest, catalogue } = useJudged();
  return useMemo(() => {
    const difference = compared?.difference;
    if (!difference) return null;
    const { toolVersion, catalogueVersion, catalogueDay } = latest.scan;
    const side = (state: TrendState) => ({
      name: state.source.type === 'scan' ? state.label.replace('scan', `scan of ${state.day}`) : state.label,
      commit: state.commit,
      day: state.day,
      figures: figuresOf(state),
    });
    const names = Object.fromEntries(catalogue.catalogue.vendors.map(({ id, name }) => [id, name]));
    return {
      name: project.name,
      toolVersion,
      catalogueVersion,
      catalogueDay,
      today: latest.assessment.today,
      before: side(before),
      after: side(after),
      difference,
      broughtBy: compared.broughtBy,
      notes: [],
      names,
    };
  }, [before, after, compared, project.name, latest, catalogue]);
};

const copy = async (report: DifferenceReport): Promise<void> => {
  const { show } = useToasts.getState();
  try {
    await navigator.clipboard.writeText(differenceMarkdown(report));
    show({ tone: 'plain', title: 'The difference is on the clipboard.', detail: 'As Markdown.' });
  } catch {
    show({ tone: 'problem', title: 'The clipboard could not be used.', detail: 'Use the command line: diff.' });
  }
};

const save = async (report: DifferenceReport): Promise<void> => {
  const { show } = useToasts.getState();
  const suggestedName = `${report.name} from ${report.before.name} to ${report.after.name}.md`.replaceAll('/', '-');
  const answer = await call('save-text', { text: differenceMarkdown(report), suggestedName });
  if (!answer.ok) {
    const { what, remedy } = failureSentences[answer.error.code];
    show({ tone: 'problem', title: what, detail: remedy });
  } else if (answer.value !== null) {
    const { file } = answer.value;
    const action = { label: 'Show in folder', run: () => void call('show-in-folder', { file }) };
    show({ tone: 'plain', title: 'Saved as Markdown.', detail: file, action });
  }
};

interface Line {
  readonly key: string;
  readonly place: string;
  readonly what: string;
  readonly who: string | null;
}

const List = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <>
      <h3 className={styles.group}>
        {title}, {counted(lines.length, 'call')}
      </h3>
      <ul className={styles.list}>
        {lines.slice(0, shown).map(({ key, place, what, who }) => (
          <li key={key} className={styles.item}>
            <code>{place}</code>
            <span>{what}</span>
            <span className={styles.muted}>{who}</span>
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <p className={styles.muted}>{counted(lines.length - shown, 'more call')}: save as Markdown to have all.</p>
      )}
    </>
  );

const Lists = ({ report }: { readonly report: DifferenceReport }) => {
  const { added, removed, changed } = report.difference;
  const line = (one: Tracked, what: string): Line => ({
    key: one.identity,
    place: placeText(one),
    what,
    who: originText(report, one),
  });
  const came = added.filter(({ finding }) => isTold(finding));
  const others = added.length + removed.length - came.length - removed.filter(isTold).length;
  return (
    <>
      <List
        title="Added"
        lines={came.map(({ finding, back }) =>
          line(finding, `${subjectText(report, finding)}${back ? ' (back again)' : ''}`),
        )}
      />
      <List title="Removed" lines={removed.filter(isTold).map((one) => line(one, subjectText(report, one)))} />
      <List
        title="Changed"
        lines={changed
          .filter(({ after }) => isTold(after))
          .map((pair) => line(pair.after, `${subjectText(report, pair.after)}: ${changeText(report, pair)}`))}
      />
      {others > 0 && (
        <p className={styles.notes}>
          {counted(others, 'further trace')} came or went: imports, settings, addresses and tests.
        </p>
      )}
    </>
  );
};

/** What lies between two states: figures by vendor with what moved them, then every call, with who brought it. */
export const DifferencePanel = ({ before, after }: Props) => {
  const compared = useComparison({ before, after });
  const report = useReport({ before, after }, compared);
  const label = `From ${stateName(before)} to ${stateName(after)}`;
  if (compared === undefined) return <Panel label={label} finding="Comparing" />;
  if (report === null) return <Panel label={label} finding="The findings of one of these states were not kept" />;
  return (
    <Panel
      label={label}
      finding={differenceSentence(report.difference)}
      action={
        <span className={styles.actions}>
          <Button onClick={() => void copy(report)}>Copy as Markdown</Button>
          <Button onClick={() => void save(report)}>Save as Markdown</Button>
        </span>
      }
    >
      <VendorBars report={report} />
      <VendorChanges report={report} />
      <Lists report={report} />
    </Panel>
  );
};
