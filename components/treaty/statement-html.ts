import { Badge } from '@/components/ui/badge';
import { type FactReading, isDisputed, type TreatyFact } from '@/lib/core/treaty/treaty';
import { type CitedSource, factAnchor } from './collect-citations';
import styles from './fact-list.module.css';
import { References } from './references';

type FactListProps = {
  readonly facts: readonly TreatyFact[];
  readonly citations: readonly CitedSource[];
};

/** What the record states, a line a fact; where sources differ every reading is shown. */
export function FactList({ facts, citations }: FactListProps) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.key} className={styles.fact} id={factAnchor(fact.key)}>
          <dt className={styles.label}>
            {fact.label}
            {isDisputed(fact) && (
              <>
                {' '}
                <Badge tone="warn">Sources differ</Badge>
              </>
            )}
          </dt>
          {[...fact.readings]
            .sort((a, b) => Number(b.preferred) - Number(a.preferred))
            .map((reading) => (
              <Reading
                key={reading.value}
                reading={reading}
                rank={rankOf(reading, fact)}
                citations={citations}
              />
            ))}
        </div>
      ))}
    </dl>
  );
}

/** How a reading stands among the others: the one to use, one of several level ones, or a variant. */
type Rank = 'main' | 'level' | 'variant';

const RANK_LABELS = { level: 'One account', variant: 'Also reported' } as const;

function rankOf(reading: FactReading, fact: TreatyFact): Rank {
  if (reading.preferred || !isDisputed(fact)) return 'main';
  return fact.readings.some((other) => other.preferred) ? 'variant' : 'level';
}

type ReadingProps = {
  readonly reading: FactReading;
  readonly rank: Rank;
  readonly citations: readonly CitedSource[];
};

function Reading({ reading, rank, citations }: ReadingProps) {
  return (
    <dd className={rank === 'main' ? styles.value : styles.other}>
      {rank !== 'main' && <span className={styles.also}>{RANK_LABELS[rank]}: </span>}
      {reading.value}
      <References sources={reading.sources} citations={citations} />
      {reading.note && <p className={styles.note}>{reading.note}</p>}
    </dd>
  );
}
