import { useMemo } from 'react';
import { compareText } from '../../../core/base/order.ts';
import { type HotSpot, hotSpots } from '../../../core/history/hot-spots.ts';
import { type OwnershipReport, ownerName } from '../../../core/history/ownership.ts';
import { counted, listedUpTo, percent } from '../../../core/report/wording/numbers.ts';
import { hotSpotDefinition, ownershipSentences, sinceSentence } from '../../../core/report/wording/ownership.ts';
import type { Finding } from '../../../core/scan/types.ts';
import { failureSentences } from '../../failure-sentences.ts';
import { useCallSiteView } from '../../state/call-site-view/store.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { type KnownOwnership, useOwnership } from '../../workspace/useOwnership.ts';
import styles from './History.module.css';

const shown = 10;

const showFile = (path: string): void => {
  useCallSiteView.getState().showOnly({ text: path }, null);
  useNavigation.getState().go('call-sites');
};

/** Whom to ask about each file: who owns most of the lines with findings. */
const fileOwners = (findings: readonly Finding[], { places }: OwnershipReport): ReadonlyMap<string, string> => {
  const lines = new Map<string, Map<string, number>>();
  for (const [index, { path }] of findings.entries()) {
    const place = places[index];
    const owner = place && ownerName(place);
    if (!owner) continue;
    const counts = lines.get(path) ?? new Map<string, number>();
    lines.set(path, counts.set(owner, (counts.get(owner) ?? 0) + 1));
  }
  const most = (counts: ReadonlyMap<string, number>): string =>
    [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? '';
  return new Map([...lines].map(([path, counts]) => [path, most(counts)]));
};

interface Shown {
  readonly spots: readonly HotSpot[];
  readonly owners: ReadonlyMap<string, string>;
}

const Row = ({ spot, most, owner }: { readonly spot: HotSpot; readonly most: number; readonly owner: string }) => {
  const { nameOf } = useJudged();
  return (
    <tr>
      <td className={styles.heat}>
        <span className={styles.heatText}>{percent(spot.heat)}</span>
        <span className={styles.heatBar} style={{ inlineSize: `${(64 * spot.heat) / most}px` }} aria-hidden="true" />
      </td>
      <td className={styles.file}>
        <LinkButton onClick={() => showFile(spot.path)}>{spot.path}</LinkButton>
      </td>
      <td className={styles.number}>{spot.sites}</td>
      <td className={styles.number}>{spot.commits}</td>
      <td className={styles.number}>{spot.authors}</td>
      <td>{listedUpTo(spot.vendors.map(nameOf), 2)}</td>
      <td>{owner}</td>
    </tr>
  );
};

const Table = ({ spots, owners }: Shown) => (
  <div className={styles.wide}>
    <table className={styles.spots}>
      <thead>
        <tr>
          <th scope="col">Share</th>
          <th scope="col">File</th>
          <th scope="col" className={styles.number}>
            Lines
          </th>
          <th scope="col" className={styles.number}>
            Commits
          </th>
          <th scope="col" className={styles.number}>
            Authors
          </th>
          <th scope="col">Vendors</th>
          <th scope="col">Owner</th>
        </tr>
      </thead>
      <tbody>
        {spots.slice(0, shown).map((spot) => (
          <Row key={spot.path} spot={spot} most={spots[0]?.heat ?? 1} owner={owners.get(spot.path) ?? ''} />
        ))}
      </tbody>
    </table>
  </div>
);

const findingOf = (spots: readonly HotSpot[], { report, failure }: KnownOwnership): string => {
  if (failure) return failureSentences[failure.code].what;
  if (!report) return 'Reading how often files change';
  const [first, second, third] = spots;
  if (!first) return 'No file with vendor code changed in the last twelve months';
  const share = first.heat + (second?.heat ?? 0) + (third?.heat ?? 0);
  return spots.length > 3
    ? `${percent(share)} of the change in vendor code is in three of ${counted(spots.length, 'file')}`
    : `${counted(spots.length, 'file')} with vendor code changed in the last twelve months`;
};

/** Where vendor code changes most, with what that means and where it is known from. */
export const HotSpots = () => {
  const { latest } = useJudged();
  const known = useOwnership();
  const { report } = known;
  const { assessment } = latest;
  const spots = useMemo(() => (report ? hotSpots(assessment.scan.findings, report.changes) : []), [report, assessment]);
  const owners = useMemo(() => (report ? fileOwners(latest.scan.findings, report) : new Map()), [report, latest.scan]);
  return (
    <Panel label="Hot spots" finding={findingOf(spots, known)}>
      {spots.length > 0 && <Table spots={spots} owners={owners} />}
      {spots.length > shown && (
        <p className={styles.notes}>
          The hottest {shown} of {counted(spots.length, 'file')}.
        </p>
      )}
      {report && (
        <p className={styles.notes}>
          {[hotSpotDefinition, sinceSentence(report), ...ownershipSentences(report)].join(' ')}
        </p>
      )}
    </Panel>
  );
};
