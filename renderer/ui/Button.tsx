import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Keys } from './Keys.tsx';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';

interface Props extends ComponentProps<'button'> {
  readonly look?: Look;
  /** Shown beside the label; the key itself is bound by the list of commands. */
  readonly keys?: string | undefined;
}

export const Button = ({ look = 'plain', keys, className, children, ...rest }: Props) => (
  <button type="button" className={classes(styles.button, styles[look], className)} {...rest}>
    {children}
    {keys !== undefined && <Keys keys={keys} />}
  </button>
);

/** A button that reads as a link: it opens something inside the app. */
export const LinkButton = ({ className, ...rest }: ComponentProps<'button'>) => (
  <button type="button" className={classes(styles.link, className)} {...rest} />
);
