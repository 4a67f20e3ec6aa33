import type { TreatyRecord as Record } from '@/lib/core/treaty/treaty-record';
import { collectCitations } from './collect-citations';
import { FactList } from './fact-list';
import { Lifecycle } from './lifecycle';
import { RelationList } from './relation-list';
import { SourceList } from './source-list';
import { TextList } from './text-list';
import { TreatyHead } from './treaty-head';
import styles from './treaty-record.module.css';

/** All that is known of a treaty on one page: texts, facts, life, relations, sources. */
export function TreatyRecord({ treaty }: { readonly treaty: Record }) {
  const citations = collectCitations(treaty);
  return (
    <article>
      <TreatyHead treaty={treaty} />
      <section className={styles.section} aria-labelledby="texts">
        <h2 id="texts" className={styles.heading}>
          Texts
        </h2>
        <TextList slug={treaty.slug} expressions={treaty.expressions} />
      </section>
      <section className={styles.section} aria-labelledby="record">
        <h2 id="record" className={styles.heading}>
          Record
        </h2>
        <FactList facts={treaty.facts} citations={citations} />
      </section>
      <div className={styles.columns}>
        <section aria-labelledby="life">
          <h2 id="life" className={styles.heading}>
            Life of the treaty
          </h2>
          <Lifecycle events={treaty.events} citations={citations} />
        </section>
        {treaty.relations.length > 0 && (
          <section aria-labelledby="relations">
            <h2 id="relations" className={styles.heading}>
              Related treaties
            </h2>
            <RelationList slug={treaty.slug} relations={treaty.relations} citations={citations} />
          </section>
        )}
      </div>
      <section className={styles.section} aria-labelledby="sources">
        <h2 id="sources" className={styles.heading}>
          Sources
        </h2>
        <SourceList citations={citations} />
      </section>
    </article>
  );
}
