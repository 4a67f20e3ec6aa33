import Link from 'next/link';
import { Instant } from '@/components/ui/instant';
import type { Treaty } from '@/lib/core/treaty/treaty';
import type { TreatyRecord } from '@/lib/core/treaty/treaty-record';
import { type PartChange, recordChanges } from './record-changes';
import styles from './record-history.module.css';

/** What a record said until it was changed. */
type Revision = {
  readonly revision: number;
  readonly record: Treaty;
  readonly created: string;
  readonly by?: string;
  readonly reason?: string;
};

type RecordHistoryProps = {
  readonly treaty: TreatyRecord;
  /** The newest first. */
  readonly revisions: readonly Revision[];
};

/** Every change of a record: when, by whom and why it was made, and what it took away and put there. */
export function RecordHistory({ treaty, revisions }: RecordHistoryProps) {
  return (
    <div className={`page ${styles.view}`}>
      <header>
        <p>
          <Link href={`/treaties/${treaty.slug}`}>{treaty.shortTitle}</Link>
        </p>
        <h1>Changes of the record</h1>
        <p className={styles.summary}>
          What is known of the treaty as such. Each text has versions of its own.
        </p>
      </header>
      {revisions.length === 0 && (
        <p>It was not changed since it was made{treaty.own ? '' : ' public'}.</p>
      )}
      <ol className={styles.changes} reversed>
        {revisions.map((revision, index) => (
          <Change
            key={revision.revision}
            change={revision}
            parts={recordChanges(revision.record, revisions[index - 1]?.record ?? treaty)}
          />
        ))}
      </ol>
    </div>
  );
}

type ChangeProps = { readonly change: Revision; readonly parts: readonly PartChange[] };

function Change({ change, parts }: ChangeProps) {
  const { revision, created, by, reason } = change;
  return (
    <li className={styles.change}>
      <h2 className={styles.name}>Revision {revision + 1}</h2>
      <p className={styles.summary}>
        <Instant iso={created} />
        {by !== undefined && (
          <>
            , <bdi>{by}</bdi>
          </>
        )}
      </p>
      {reason !== undefined && (
        <p>
          <bdi>{reason}</bdi>
        </p>
      )}
      {parts.length === 0 && <p className={styles.summary}>Saved without a change.</p>}
      <dl className={styles.parts}>
        {parts.map(({ part, removed, added }) => (
          <div key={part} className={styles.part}>
            <dt>{part}</dt>
            {removed.map((line) => (
              <dd key={line}>
                <span className={styles.was}>Before: </span>
                <del className="change" dir="auto">
                  {line}
                </del>
              </dd>
            ))}
            {added.map((line) => (
              <dd key={line}>
                <span className={styles.was}>After: </span>
                <ins className="change" dir="auto">
                  {line}
                </ins>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </li>
  );
}
