import { formatInstant } from '@/components/ui/format-date';
import { isAddressed } from '@/lib/core/address/addressed-correction';
import { type Correction, correctionsInEffect } from '@/lib/core/comparison/correction';
import type { VersionText } from '@/lib/core/treaty/provision';
import styles from './correction-list.module.css';
import { saidOf } from './said-of';

type CorrectionListProps = {
  /** Those that the comparison was made with; their left units are of `left`. */
  readonly corrections: readonly Correction[];
  /** Of those the address asks for, how many cannot be shown. */
  readonly hidden: number;
  readonly left: VersionText;
  readonly right: VersionText;
  /** The signed-in person's id; undefined for anonymous visitors and share links. */
  readonly viewerId?: string;
};

/** What people said of this alignment, newest first: who, when, why, and the way to undo it. */
export function CorrectionList(props: CorrectionListProps) {
  const { corrections, hidden, left, right, viewerId } = props;
  if (corrections.length === 0 && hidden === 0) return null;
  const inEffect = new Set(correctionsInEffect(corrections).map(({ id }) => id));
  const newestFirst = [...corrections].reverse();
  return (
    <section className={styles.corrections} aria-labelledby="corrections" data-corrections="">
      <h2 id="corrections" className={styles.title}>
        Paired by hand
      </h2>
      <p className={styles.summary}>{summarise(inEffect.size, hidden)}</p>
      <ol className={styles.list}>
        {newestFirst.map((correction) => (
          <li key={correction.id} className={styles.item}>
            <p>
              {saidOf(correction, left, right)}
              {!inEffect.has(correction.id) && (
                <span className={styles.state}> (replaced by a later one)</span>
              )}
              {correction.withdrawn && <span className={styles.state}> (withdrawn since)</span>}
            </p>
            {correction.reason !== '' && (
              <blockquote className={styles.reason} dir="auto">
                {correction.reason}
              </blockquote>
            )}
            <p className={styles.by}>
              <Origin correction={correction} />
              {(isAddressed(correction) ||
                (correction.author.id === viewerId && !correction.withdrawn)) && (
                <button type="button" className={styles.undo} data-withdraw={correction.id}>
                  Undo
                  <span className="visually-hidden">: {saidOf(correction, left, right)}</span>
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who said it, and when; what the address says is nobody's. */
function Origin({ correction }: { readonly correction: Correction }) {
  if (isAddressed(correction)) return 'part of this page’s address';
  const { author, created, visibility } = correction;
  return (
    <>
      {author.name}, <time dateTime={created}>{formatInstant(created)}</time>
      {visibility === 'private' && ', private'}
    </>
  );
}

function summarise(count: number, hidden: number): string {
  const shown =
    count === 0
      ? ''
      : `${count === 1 ? 'One correction holds' : `${count} corrections hold`} in this comparison; the engine paired the rest around ${count === 1 ? 'it' : 'them'}.`;
  const unseen =
    hidden === 0
      ? ''
      : `${hidden === 1 ? 'One correction' : `${hidden} corrections`} that this address asks for cannot be shown to you: private to somebody else, or not of these texts.`;
  return [shown, unseen].filter(Boolean).join(' ');
}
