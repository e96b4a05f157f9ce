import styles from './Keys.module.css';

const isMac = navigator.platform.startsWith('Mac');

/** `Mod+R` as it is written on this system: `⌘R` or `Ctrl+R`. */
export const keyText = (keys: string): string => (isMac ? keys.replace('Mod+', '⌘') : keys.replace('Mod', 'Ctrl'));

export const Keys = ({ keys }: { readonly keys: string }) => <kbd className={styles.keys}>{keyText(keys)}</kbd>;
