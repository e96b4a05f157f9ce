import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { dayText } from '../../core/report/wording/days.ts';
import styles from './Source.module.css';

interface Props {
  /** Where the fact was read. */
  readonly source: string;
  /** The day it was read; undefined where the catalogue does not say. */
  readonly seen?: string | undefined;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** A catalogue fact that opens onto its source and the day it was seen. The address is text: nothing leaves the machine. */
export const Source = ({ source, seen, note, children }: Props) => (
  <Popover.Root>
    <Popover.Trigger className={styles.trigger}>{children}</Popover.Trigger>
    <Popover.Portal>
      <Popover.Content className={styles.content} sideOffset={4} collisionPadding={12}>
        {note !== undefined && <p>{note}</p>}
        <dl className={styles.facts}>
          <dt>Source</dt>
          <dd>{source}</dd>
          {seen !== undefined && (
            <>
              <dt>Seen</dt>
              <dd>{dayText(seen)}</dd>
            </>
          )}
        </dl>
      </Popover.Content>
    </Popover.Portal>
  </Popover.Root>
);
