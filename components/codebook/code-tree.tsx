import Link from 'next/link';
import { Swatch } from '@/components/ui/swatch';
import { type Codebook, depthsOf, notationKey } from '@/lib/core/annotation/codebook';
import styles from './code-tree.module.css';

type CodeTreeProps = {
  readonly codebook: Codebook;
  /** Notes that the reader may see, by the id of the code. */
  readonly counts: ReadonlyMap<string, number>;
};

/** A codebook as a table: each code under the broader one, with what belongs to it. */
export function CodeTree({ codebook, counts }: CodeTreeProps) {
  const codes = codebook.codes.filter(({ retired }) => !retired);
  const depths = depthsOf(codes);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className={styles.scroll} tabIndex={0} aria-label={`Codes of ${codebook.name}`}>
      <table className={styles.tree}>
        <thead>
          <tr>
            <th scope="col">Notation</th>
            <th scope="col">Code</th>
            <th scope="col">What belongs to it</th>
            <th scope="col" className={styles.number}>
              Notes
            </th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ id, notation, label, definition, colour }) => {
            const depth = depths.get(notationKey(notation)) ?? 0;
            const notes = counts.get(id) ?? 0;
            return (
              <tr key={id} id={encodeURIComponent(notation)} data-depth={depth}>
                <td className={styles.notation}>
                  <Swatch colour={colour} /> <span>{notation}</span>
                </td>
                <th scope="row" className={styles.label}>
                  {label}
                </th>
                <td className={styles.definition}>{definition}</td>
                <td className={styles.number}>
                  {notes > 0 ? <Link href={`/annotations?code=${id}`}>{notes}</Link> : '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
