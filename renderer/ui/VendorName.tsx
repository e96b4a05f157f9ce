import { slotColour } from './slot-colour.ts';
import styles from './VendorName.module.css';

interface Props {
  readonly name: string;
  /** Colour slot from 1; undefined = no colour was given. */
  readonly slot: number | undefined;
  readonly strong?: boolean;
}

export const VendorName = ({ name, slot, strong = false }: Props) => (
  <span className={styles.name}>
    <i className={styles.dot} style={{ background: `var(${slotColour(slot)})` }} aria-hidden="true" />
    {strong ? <b className={styles.text}>{name}</b> : <span className={styles.text}>{name}</span>}
  </span>
);
