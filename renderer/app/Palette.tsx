import { Command as Cmdk } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useOverlay } from '../state/overlay/store.ts';
import { Keys } from '../ui/Keys.tsx';
import type { Command } from './commands.ts';
import styles from './Palette.module.css';

const groups = [
  'Go to',
  'Scan',
  'Vendors',
  'Projects',
  'Appearance',
  'Help',
] as const satisfies readonly Command['group'][];

const Group = ({ group, commands }: { readonly group: string; readonly commands: readonly Command[] }) => {
  const close = useOverlay((state) => state.close);
  if (commands.length === 0) return null;
  return (
    <Cmdk.Group heading={group} className={styles.group}>
      {commands.map((command) => (
        <Cmdk.Item
          key={command.id}
          value={`${group} ${command.title}`}
          className={styles.item}
          onSelect={() => {
            close();
            command.run();
          }}
        >
          {command.title}
          {command.keys !== undefined && <Keys keys={command.keys} />}
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  );
};

/** Every command by name. */
export const Palette = ({ commands }: { readonly commands: readonly Command[] }) => {
  const open = useOverlay((state) => state.open === 'palette');
  const close = useOverlay((state) => state.close);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.content} aria-describedby={undefined}>
          <Dialog.Title className="visually-hidden">All commands</Dialog.Title>
          <Cmdk label="All commands" className={styles.palette}>
            <Cmdk.Input className={styles.input} placeholder="What do you want to do?" />
            <Cmdk.List className={styles.list}>
              <Cmdk.Empty className={styles.empty}>No command has this name.</Cmdk.Empty>
              {groups.map((group) => (
                <Group key={group} group={group} commands={commands.filter((one) => one.group === group)} />
              ))}
            </Cmdk.List>
          </Cmdk>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
