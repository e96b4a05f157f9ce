import styles from './VendorName.module.css';

interface Props {
  readonly name: string;
  /** Colour slot from 1; undefined = no colour was given. */
  readonly slot: number | undefined;
  readonly strong?: boolean;
}

const slots = 12;

/** The colour variable of a slot. After the last it begins anew: the name always stands beside it. */
export const slotColour = (slot: number | undefined): string =>
  slot === undefined ? '--ink3' : `--v${((slot - 1) % slots) + 1}`;

export const VendorName = ({ name, slot, strong = false }: Props) => (
  <span className={styles.name}>
    <i className={styles.dot} style={{ background: `var(${slotColour(slot)})` }} aria-hidden="true" />
    {strong ? <b>{name}</b> : name}
  </span>
);
