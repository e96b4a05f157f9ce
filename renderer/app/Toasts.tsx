import { Toast as Radix } from 'radix-ui';
import { type Toast, useToasts } from '../state/toasts/store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Toasts.module.css';

const shownFor = 9000;

const One = ({ toast, onDone }: { readonly toast: Toast; readonly onDone: () => void }) => {
  const { title, detail, tone, action } = toast;
  return (
    <Radix.Root
      className={styles.toast}
      data-tone={tone}
      type={tone === 'problem' ? 'foreground' : 'background'}
      duration={tone === 'problem' ? Number.POSITIVE_INFINITY : shownFor}
      onOpenChange={(open) => !open && onDone()}
    >
      <div>
        <Radix.Title className={styles.title}>{title}</Radix.Title>
        {detail !== undefined && <Radix.Description className={styles.detail}>{detail}</Radix.Description>}
      </div>
      {action && (
        <Radix.Action asChild altText={action.label}>
          <Button onClick={action.run}>{action.label}</Button>
        </Radix.Action>
      )}
      <Radix.Close className={styles.close} aria-label="Close">
        ×
      </Radix.Close>
    </Radix.Root>
  );
};

/** Short messages in the lower right corner. Problems stay until they are closed. */
export const Toasts = () => {
  const toasts = useToasts((state) => state.toasts);
  const dismiss = useToasts((state) => state.dismiss);
  return (
    <Radix.Provider swipeDirection="right">
      {toasts.map((toast) => (
        <One key={toast.id} toast={toast} onDone={() => dismiss(toast.id)} />
      ))}
      <Radix.Viewport className={styles.viewport} />
    </Radix.Provider>
  );
};
