import styles from './swatch.module.css';

/** A spot of one of the named colours. What it stands for is said in words beside it. */
export function Swatch({ colour }: { readonly colour: string }) {
  return <span className={styles.swatch} data-colour={colour} aria-hidden="true" />;
}
