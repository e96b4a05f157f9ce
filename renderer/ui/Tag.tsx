import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Tag.module.css';

export type Tone = 'off' | 'soon' | 'plain' | 'none';

/** A short state in a table cell. Only `off` is red. */
export const Tag = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <span className={classes(styles.tag, styles[tone])}>{children}</span>
);
