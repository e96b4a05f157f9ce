import type { HistoryProgress } from '../history/past.ts';

export interface HistoryProgressLine {
  show(progress: HistoryProgress): void;
  end(): void;
}

const stages: Readonly<Record<HistoryProgress['stage'], string>> = {
  commits: 'listing commits',
  trees: 'listing files',
  reading: 'reading contents',
  following: 'following names across files',
  linking: 'putting findings together',
  done: 'done',
};

const lineOf = ({ stage, points, blobs, blobsDone }: HistoryProgress): string => {
  const share = stage === 'reading' || stage === 'following' ? ` · ${blobsDone} of ${blobs}` : '';
  return `${stages[stage]} · ${points} points${share}`;
};

/** One changing line at a terminal; a line a stage in a file or pipe that asked for progress. */
export const historyProgress = (stream: NodeJS.WriteStream, asked: boolean | undefined): HistoryProgressLine => {
  if (asked === false || (asked === undefined && !stream.isTTY)) {
    return { show: () => undefined, end: () => undefined };
  }
  if (stream.isTTY) {
    return {
      show: (progress) => void stream.write(`\r\u001b[K${lineOf(progress)}`),
      end: () => void stream.write('\r\u001b[K'),
    };
  }
  let last: HistoryProgress['stage'] | null = null;
  return {
    show: (progress) => {
      if (progress.stage !== last) stream.write(`untether: ${lineOf(progress)}\n`);
      last = progress.stage;
    },
    end: () => undefined,
  };
};
