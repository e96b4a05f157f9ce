import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './controls.module.css';

export const TextInput = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input className={classes(styles.input, className)} {...rest} />
);

interface SelectProps<Value extends string> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
}

export const Select = <Value extends string>({ value, options, onChange, ...rest }: SelectProps<Value>) => (
  <select
    className={styles.select}
    value={value}
    onChange={(event) => {
      const chosen = options.find((option) => option.value === event.target.value);
      if (chosen) onChange(chosen.value);
    }}
    {...rest}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);

interface CheckProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type'> {
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

export const Check = ({ onChange, children, ...rest }: CheckProps) => (
  <label className={styles.check}>
    <input type="checkbox" onChange={(event) => onChange(event.target.checked)} {...rest} />
    <span>{children}</span>
  </label>
);
