import styles from './Brand.module.css';

export const Brand = () => (
  <div className={styles.brand}>
    un<i>tether</i>
  </div>
);
