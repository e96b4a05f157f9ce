import { safeText } from '../report/formats/safe-text.ts';
import type { ScanProgress } from '../scan/types.ts';

export interface ProgressLine {
  show(progress: ScanProgress): void;
  /** Takes the line away, so that what follows stands alone. */
  end(): void;
}

const stages: Readonly<Record<ScanProgress['stage'], string>> = {
  listing: 'listing files',
  reading: 'reading',
  linking: 'following names across files',
  done: 'done',
};

const lineOf = ({ stage, filesListed, filesRead, findings, currentPath }: ScanProgress, width: number): string => {
  const text = `${stages[stage]} · ${filesRead} of ${filesListed} files · ${findings} findings${currentPath === null ? '' : ` · ${safeText(currentPath)}`}`;
  return text.length < width ? text : `${text.slice(0, width - 2)}…`;
};

const quiet: ProgressLine = { show: () => undefined, end: () => undefined };

/** A terminal gets one line that changes. */
const changing = (stream: NodeJS.WriteStream): ProgressLine => ({
  show: (progress) => void stream.write(`\r\u001b[K${lineOf(progress, stream.columns ?? 80)}`),
  end: () => void stream.write('\r\u001b[K'),
});

/** A file or a pipe that asked for progress gets a line a stage. */
const lines = (stream: NodeJS.WriteStream): ProgressLine => {
  let stage: ScanProgress['stage'] | null = null;
  return {
    show: (progress) => {
      if (progress.stage === stage) return;
      stage = progress.stage;
      stream.write(`untether: ${lineOf({ ...progress, currentPath: null }, 200)}\n`);
    },
    end: () => undefined,
  };
};

export const progressLine = (stream: NodeJS.WriteStream, asked: boolean | undefined): ProgressLine => {
  if (asked === false || (asked === undefined && !stream.isTTY)) return quiet;
  return stream.isTTY ? changing(stream) : lines(stream);
};
