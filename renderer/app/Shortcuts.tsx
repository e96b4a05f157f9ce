import { useOverlay } from '../state/overlay/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import type { Command } from './commands.ts';
import styles from './Shortcuts.module.css';

/** Keys that belong to one screen and stand in no command. */
const inCallSites = [
  ['/', 'Search'],
  ['↑ ↓', 'Move along the list'],
  ['Enter', 'Open in the editor'],
  ['Escape', 'Leave the search, then clear the filter'],
] as const;

export const Shortcuts = ({ commands }: { readonly commands: readonly Command[] }) => {
  const open = useOverlay((state) => state.open === 'shortcuts');
  const close = useOverlay((state) => state.close);
  const withKeys = commands.flatMap(({ keys, title }) => (keys === undefined ? [] : [[keys, title] as const]));
  return (
    <Dialog open={open} title="Keyboard shortcuts" onClose={close}>
      <dl className={styles.list}>
        {withKeys.map(([keys, title]) => (
          <div key={keys}>
            <dt>{title}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.label}>In call sites</h3>
      <dl className={styles.list}>
        {inCallSites.map(([keys, title]) => (
          <div key={keys}>
            <dt>{title}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
