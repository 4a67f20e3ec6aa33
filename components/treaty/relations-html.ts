import Link from 'next/link';
import type { TreatyRelation } from '@/lib/core/treaty/treaty';
import { TREATY_RELATION_LABELS } from '@/lib/core/treaty/treaty-labels';
import { type CitedSource, relationAnchor } from './collect-citations';
import { References } from './references';
import styles from './relation-list.module.css';

type RelationListProps = {
  /** The treaty whose record this is. */
  readonly slug: string;
  readonly relations: readonly TreatyRelation[];
  readonly citations: readonly CitedSource[];
};

/** The treaties this one stands with; those stored here can be opened and compared. */
export function RelationList({ slug, relations, citations }: RelationListProps) {
  return (
    <ul className={styles.relations}>
      {relations.map((relation, index) => (
        <li key={relationAnchor(index)} id={relationAnchor(index)} className={styles.relation}>
          <p className={styles.kind}>{TREATY_RELATION_LABELS[relation.kind]}</p>
          <p>
            {relation.slug === undefined ? (
              relation.title
            ) : (
              <Link href={`/treaties/${relation.slug}`}>{relation.title}</Link>
            )}
            <References sources={relation.sources} citations={citations} />
          </p>
          {relation.note && <p className={styles.note}>{relation.note}</p>}
          {relation.slug !== undefined && (
            <Link
              href={`/compare/${slug}...${relation.slug}`}
              className={styles.compare}
              aria-label={`Compare with ${relation.title}`}
            >
              Compare
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
