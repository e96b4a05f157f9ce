import { useState } from 'react';
import type { PlannedPackage, WorkItem } from '../../../core/cost/scenario/types.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { plannedLabels } from '../../../core/report/wording/plan.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { openLine } from '../../workspace/open.ts';
import { exportPlan, planFormats } from './exports.ts';
import { usePlan } from './usePlan.ts';
import { usePlanReport } from './usePlanReport.ts';
import styles from './WorkItemsPanel.module.css';

const hoursText = (hours: number): string => `${hours.toFixed(hours < 10 ? 1 : 0)} h`;

const hoursOf = (items: readonly WorkItem[]): number => items.reduce((sum, { hours }) => sum + hours, 0);

interface Group {
  readonly key: string;
  readonly from: string;
  readonly id: PlannedPackage;
  readonly items: readonly WorkItem[];
}

/** By leg and package, in the order of work. */
const workGroups = (items: readonly WorkItem[]): readonly Group[] => {
  const groups = new Map<string, WorkItem[]>();
  for (const item of items) {
    const key = `${item.from} ${item.package}`;
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].flatMap(([key, own]) =>
    own[0] === undefined ? [] : [{ key, from: own[0].from, id: own[0].package, items: own }],
  );
};

const Item = ({ item }: { readonly item: WorkItem }) => (
  <li className={styles.item}>
    <span className={styles.title}>
      {item.title}
      <span className={styles.places}>
        {item.places.map(({ path, line, text }) => (
          <LinkButton key={`${path}:${line}:${text}`} title={text} onClick={() => openLine(path, line)}>
            <code>{item.path === path ? `line ${line}` : `${path}:${line}`}</code>
          </LinkButton>
        ))}
      </span>
    </span>
    <span className={styles.hours}>{hoursText(item.hours)}</span>
  </li>
);

const GroupRow = ({ group, several }: { readonly group: Group; readonly several: boolean }) => {
  const { nameOf } = useJudged();
  const [open, setOpen] = useState(false);
  const files = group.items.filter(({ path }) => path !== null).length;
  const places = group.items.reduce((sum, one) => sum + one.places.length, 0);
  const summary = (
    <span className={styles.row}>
      <span>
        <b>{plannedLabels[group.id]}</b>
        {several && <span className={styles.muted}> · {nameOf(group.from)}</span>}
      </span>
      <span className={styles.muted}>
        {files > 0
          ? `${counted(files, 'file')}, ${counted(places, 'place')}`
          : places > 0
            ? counted(places, 'place')
            : ''}
      </span>
      <span className={styles.hours}>{hoursText(hoursOf(group.items))}</span>
    </span>
  );
  return (
    <Disclosure open={open} onToggle={() => setOpen(!open)} summary={summary}>
      <ul>
        {group.items.map((item) => (
          <Item key={`${item.title} ${item.path}`} item={item} />
        ))}
      </ul>
    </Disclosure>
  );
};

/** Saves the work in the form a tracker takes. */
const ExportWork = () => {
  const plan = usePlanReport();
  return (
    <Menu align="end" trigger={<Button>Export work items ▾</Button>}>
      {planFormats.map((format) => (
        <MenuItem key={format.extension} onSelect={() => void exportPlan(format, plan)}>
          {format.label}
        </MenuItem>
      ))}
    </Menu>
  );
};

/** What there is to do, package by package and file by file, each line a press away. */
export const WorkItemsPanel = () => {
  const { outcome } = usePlan();
  const { workItems, legs } = outcome;
  const files = new Set(workItems.flatMap(({ path }) => path ?? [])).size;
  return (
    <Panel
      label="Work items"
      finding={
        workItems.length === 0
          ? 'Nothing to do'
          : `${counted(workItems.length, 'work item')}; ${counted(files, 'file')} to change`
      }
      action={workItems.length > 0 && <ExportWork />}
    >
      {workGroups(workItems).map((group) => (
        <GroupRow key={group.key} group={group} several={legs.length > 1} />
      ))}
      {workItems.length > 0 && (
        <p className={styles.note}>Hours are likely values with the team factor; the range of the whole is above.</p>
      )}
    </Panel>
  );
};
