import { useState } from 'react';
import type { CallFit } from '../../../core/cost/fit/call-fits.ts';
import type { FitItem, Verdict } from '../../../core/cost/fit/types.ts';
import { counted, listedUpTo } from '../../../core/report/wording/numbers.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Source } from '../../ui/Source.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useJudged } from '../../workspace/context.ts';
import { openLine } from '../../workspace/open.ts';
import styles from './FitPanel.module.css';
import { usePlan } from './usePlan.ts';

const order = ['impossible', 'map', 'unknown', 'fits'] as const satisfies readonly Verdict[];

const words: Readonly<Record<Verdict, string>> = {
  impossible: 'impossible',
  map: 'needs mapping',
  unknown: 'unknown',
  fits: 'fits',
};

const tones: Readonly<Record<Verdict, Tone>> = { impossible: 'off', map: 'soon', unknown: 'plain', fits: 'none' };

const countOf = (calls: readonly CallFit[], verdict: Verdict): number =>
  calls.filter((call) => call.verdict === verdict).reduce((sum, { sites }) => sum + sites.length, 0);

/** `Of 7 calls, 4 need mapping and 3 fit as they are`. */
export const fitFinding = (calls: readonly CallFit[]): string => {
  const total = calls.reduce((sum, { sites }) => sum + sites.length, 0);
  const parts = order.flatMap((verdict) => {
    const count = countOf(calls, verdict);
    return count === 0
      ? []
      : [
          `${count} ${verdict === 'map' ? (count === 1 ? 'needs mapping' : 'need mapping') : verdict === 'fits' ? (count === 1 ? 'fits' : 'fit') : count === 1 ? `is ${words[verdict]}` : `are ${words[verdict]}`}`,
        ];
  });
  return total === 0
    ? 'No call that makes or changes a clip was found'
    : `Of ${counted(total, 'call')} that make or change a clip, ${parts.join(', ')}`;
};

const Item = ({ item }: { readonly item: FitItem }) => (
  <li className={styles.item}>
    <code>{item.parameter}</code>
    <Tag tone={tones[item.verdict]}>{words[item.verdict]}</Tag>
    <span>
      {item.reason}
      {item.limit && (
        <>
          {' · '}
          <Source source={item.limit.source} seen={item.limit.seen}>
            limit
          </Source>
        </>
      )}
    </span>
  </li>
);

const whyUnknown = 'The catalogue holds no parameter facts for this call or for the target, so it is not judged.';

const Places = ({ sites }: Pick<CallFit, 'sites'>) => (
  <p className={styles.places}>
    {sites.map(({ path, line }) => (
      <LinkButton key={`${path}:${line}`} onClick={() => openLine(path, line)}>
        <code>
          {path}:{line}
        </code>
      </LinkButton>
    ))}
  </p>
);

const reasonsOf = ({ items, verdict }: CallFit): string =>
  listedUpTo(
    items.filter((item) => item.verdict === verdict && verdict !== 'fits').map(({ parameter }) => parameter),
    4,
  );

const Call = ({ call }: { readonly call: CallFit }) => {
  const [open, setOpen] = useState(false);
  const [site] = call.sites;
  if (!site) return null;
  const more = call.sites.length - 1;
  const summary = (
    <span className={styles.row}>
      <Tag tone={tones[call.verdict]}>{words[call.verdict]}</Tag>
      <span className={styles.where}>
        <code>
          {site.path}:{site.line}
        </code>
        <span className={styles.muted}>
          {site.symbol}
          {more > 0 && ` · and ${counted(more, 'call')} like it`}
        </span>
      </span>
      <span className={styles.muted}>{reasonsOf(call)}</span>
      <span className={styles.muted}>{call.target ? (call.target.model ?? call.target.operation) : ''}</span>
    </span>
  );
  return (
    <Disclosure open={open} onToggle={() => setOpen(!open)} summary={summary}>
      <Places sites={call.sites} />
      {call.items.length === 0 ? (
        <p className={styles.muted}>{whyUnknown}</p>
      ) : (
        <ul className={styles.items}>
          {call.items.map((item) => (
            <Item key={item.parameter} item={item} />
          ))}
        </ul>
      )}
    </Disclosure>
  );
};

/** Every call against the target, argument by argument, with the limit that decides and its source. */
export const FitPanel = () => {
  const { nameOf } = useJudged();
  const { outcome, leg } = usePlan();
  const exit = outcome.legs.find((one) => one.leg.from === leg?.leg.from)?.exit;
  if (!exit || exit.target === null) return null;
  const calls = exit.breakdown.calls.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return (
    <Panel label={`Call by call at ${nameOf(exit.target)}`} finding={fitFinding(calls)}>
      {calls.map((call) => (
        <Call key={`${call.sites[0]?.path}:${call.sites[0]?.line}:${call.sites[0]?.column}`} call={call} />
      ))}
    </Panel>
  );
};
