import type { VendorId } from '../../../core/catalog/schema.ts';
import type { Difference } from '../../../core/history/difference.ts';
import type { HistoryProgress } from '../../../core/history/past.ts';
import { isTold } from '../../../core/report/formats/history/difference-lines.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import { type Metric, metricLabels } from '../../charts/history-trend/data.ts';
import type { TrendState } from '../../workspace/trend.ts';

type NameOf = (vendor: VendorId) => string;

const figureOf = (state: TrendState, vendor: VendorId, metric: Metric): number => {
  const figures = state.vendors.find((one) => one.vendor === vendor);
  if (metric === 'calls') return figures?.calls ?? 0;
  return (metric === 'score' ? figures?.score : figures?.days?.likely) ?? 0;
};

const went = (subject: string, from: number, to: number, unit: string, since: string): string =>
  from === to
    ? `${subject} stayed at ${grouped(to)}${unit} since ${since}`
    : `${subject} went from ${grouped(from)} to ${grouped(to)}${unit} since ${since}`;

/** What the trend shows, in one sentence: the vendor that moved most, or the whole. */
export const trendSentence = (states: readonly TrendState[], metric: Metric, nameOf: NameOf): string => {
  const [first, last] = [states[0], states.at(-1)];
  if (!first || !last || first === last) return 'One state so far';
  const since = dayText(first.day);
  if (metric === 'concentration')
    return went('Concentration', first.concentration ?? 0, last.concentration ?? 0, '', since);
  if (metric === 'calls') return went('Production calls', first.calls, last.calls, '', since);
  const vendors = [...new Set([...first.vendors, ...last.vendors].map(({ vendor }) => vendor))];
  const moves = vendors.map((vendor) => ({
    vendor,
    from: figureOf(first, vendor, metric),
    to: figureOf(last, vendor, metric),
  }));
  const [most] = moves.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  if (most && most.from === 0)
    return `${nameOf(most.vendor)} came after ${since} and stands at ${grouped(most.to)}${metric === 'days' ? ' days' : ' points'}`;
  if (!most) return `${metricLabels[metric].title}: nothing moved since ${since}`;
  return went(nameOf(most.vendor), most.from, most.to, metric === 'days' ? ' days' : ' points', since);
};

const stages: Readonly<Record<HistoryProgress['stage'], string>> = {
  commits: 'Listing commits',
  trees: 'Listing files',
  reading: 'Reading contents',
  following: 'Following names across files',
  linking: 'Putting findings together',
  done: 'Finishing',
};

export const progressText = (progress: HistoryProgress | null, judged: number | null): string => {
  if (progress === null) return 'Starting';
  if (judged !== null) return `Judging ${grouped(judged + 1)} of ${counted(progress.points, 'point')}`;
  const share =
    progress.blobs > 0 && (progress.stage === 'reading' || progress.stage === 'following')
      ? `, ${grouped(progress.blobsDone)} of ${grouped(progress.blobs)}`
      : '';
  return `${stages[progress.stage]}${share}`;
};

/** What came and went, in one sentence. */
export const differenceSentence = ({ added, removed, changed }: Difference): string => {
  const came = added.filter(({ finding }) => isTold(finding)).length;
  const gone = removed.filter(isTold).length;
  const other = changed.filter(({ after }) => isTold(after)).length;
  if (came + gone + other === 0) return 'No production call came, went or changed';
  const parts = [
    `${counted(came, 'call')} came`,
    `${grouped(gone)} went`,
    ...(other === 0 ? [] : [`${grouped(other)} changed`]),
  ];
  return parts.join(', ');
};
