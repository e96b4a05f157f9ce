import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly description?: ReactNode;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A dialog that takes the focus and gives it back; Esc closes it. */
export const Dialog = ({ open, title, description, wide = false, onClose, children }: Props) => (
  <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
    <Radix.Portal>
      <Radix.Overlay className={styles.overlay} />
      <Radix.Content className={styles.content} data-wide={wide} aria-describedby={undefined}>
        <Radix.Title className={styles.title}>{title}</Radix.Title>
        {description !== undefined && <div className={styles.description}>{description}</div>}
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

export const DialogActions = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
);
