import { Swatch } from '@/components/ui/swatch';
import type { CodeOfNote } from '@/lib/core/annotation/codebook';
import styles from './note-codes.module.css';

/** What a note is classified as. */
export function NoteCodes({ codes }: { readonly codes: readonly CodeOfNote[] }) {
  return (
    <ul className={styles.codes} aria-label="Codes">
      {codes.map(({ id, notation, label, colour }) => (
        <li key={id}>
          <Swatch colour={colour} />
          <span className={styles.notation}>{notation}</span> {label}
        </li>
      ))}
    </ul>
  );
}
