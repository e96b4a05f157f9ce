import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { ErrorState } from '../../ui/ErrorState.tsx';
import styles from './CodePane.module.css';
import type { TokenLine } from './highlight.ts';
import { useSource } from './useSource.ts';

interface Props {
  readonly root: string;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
}

const lineHeight = 20;

const Line = ({ text, coloured }: { readonly text: string; readonly coloured: TokenLine | undefined }) => {
  if (!coloured) return text;
  return coloured.map(({ text: part, colour }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: tokens of a line never move
    <span key={index} style={{ color: colour }}>
      {part}
    </span>
  ));
};

interface LinesProps extends Pick<Props, 'line' | 'endLine'> {
  readonly lines: readonly string[];
  readonly coloured: readonly TokenLine[] | null;
}

const Lines = ({ lines, coloured, line, endLine }: LinesProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 20,
  });
  useEffect(() => {
    virtual.scrollToIndex(Math.min(line, lines.length) - 1, { align: 'center' });
  }, [virtual, line, lines.length]);
  return (
    <div ref={scroller} className={styles.code}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className={styles.line}
            data-hit={index + 1 >= line && index + 1 <= Math.max(line, endLine)}
            style={{ transform: `translateY(${start}px)` }}
          >
            <span className={styles.number}>{index + 1}</span>
            <code>
              <Line text={lines[index] ?? ''} coloured={coloured?.[index]} />
            </code>
          </div>
        ))}
      </div>
    </div>
  );
};

/** A file of the scanned folder at one line. What cannot be read says why. */
export const CodePane = ({ root, path, line, endLine }: Props) => {
  const source = useSource(root, path, line);
  if (source.state === 'reading') return <div className={styles.code} aria-busy="true" />;
  if (source.state === 'failed') return <ErrorState failure={source.failure} />;
  if (line > source.lines.length)
    return <p className={styles.moved}>The file now has {source.lines.length} lines; scan again to find this place.</p>;
  return (
    <>
      <Lines lines={source.lines} coloured={source.coloured} line={line} endLine={endLine} />
      {source.truncated && <p className={styles.moved}>Only the beginning of this large file is shown.</p>}
    </>
  );
};
