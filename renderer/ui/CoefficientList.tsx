import type { UsedCoefficient } from '../../core/catalog/coefficients.ts';
import styles from './CoefficientList.module.css';
import { Source } from './Source.tsx';

/** The figures of the model that took part, each with its source; a team's own figure says so. */
export const CoefficientList = ({ coefficients }: { readonly coefficients: readonly UsedCoefficient<string>[] }) => (
  <ul className={styles.list} aria-label="Figures of the model">
    {coefficients.map(({ key, label, value, unit, source, seen, note, edited }) => (
      <li key={key}>
        <Source source={source} seen={seen} note={note}>
          {value} {unit}
        </Source>
        <span>
          {label}
          {edited && <b> · your own figure</b>}
        </span>
      </li>
    ))}
  </ul>
);
