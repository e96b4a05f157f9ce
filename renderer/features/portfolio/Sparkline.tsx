import styles from './Portfolio.module.css';

const [width, height] = [84, 20];

/** The calls of the last scans as a line above zero; the words beside it say the same. */
export const Sparkline = ({ values }: { readonly values: readonly number[] }) => {
  const top = Math.max(1, ...values);
  const step = width / Math.max(1, values.length - 1);
  const points = values.map((value, index) => `${index * step},${height - 1 - (value / top) * (height - 2)}`).join(' ');
  const said = values.length < 2 ? 'one scan' : `${values[0]} → ${values.at(-1)} calls over ${values.length} scans`;
  if (values.length < 2) return <span className={styles.muted}>{values.length === 0 ? '' : said}</span>;
  return (
    <svg className={styles.spark} width={width} height={height} role="img" aria-label={said}>
      <title>{said}</title>
      <polyline points={points} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
};
