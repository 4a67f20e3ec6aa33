import { type CompareQuery, compareHref } from '@/lib/core/address/compare-query';
import type { Topic } from '@/lib/core/language/terms/topics';
import { Choice } from './choice';
import styles from './topic-chips.module.css';

type CountedTopic = Topic & { readonly count: number };

type TopicChipsProps = {
  readonly sides: string;
  readonly query: CompareQuery;
  /** The topics that rows are on, with how many. */
  readonly topics: readonly CountedTopic[];
};

/** Topics in sight at once: two lines of a wide window. */
const IN_SIGHT = 9;

/** What the texts are about, as the way in: each topic shows its rows, several show the rows of any. */
export function TopicChips({ sides, query, topics }: TopicChipsProps) {
  if (topics.length === 0) return null;
  const isOn = ({ id }: Topic) => query.topics.includes(id);
  const ranked = [...topics].sort((a, b) => Number(isOn(b)) - Number(isOn(a)) || b.count - a.count);
  const first = ranked.slice(0, Math.max(IN_SIGHT, ranked.filter(isOn).length));
  const more = ranked.slice(first.length);
  const chip = (topic: CountedTopic) => (
    <li key={topic.id}>
      <Choice on={isOn(topic)} href={compareHref(sides, toggled(query, topic.id))}>
        {topic.label} <span className={styles.count}>{topic.count}</span>
        {isOn(topic) && <span className="visually-hidden"> (chosen: press to leave out)</span>}
      </Choice>
    </li>
  );
  return (
    <nav className={styles.topics} aria-label="Topics">
      <ul className={styles.chips}>
        {first.map(chip)}
        {more.length > 0 && (
          <li className={styles.further}>
            <details>
              <summary className={styles.more}>{more.length} more topics</summary>
              <ul className={styles.chips}>{more.map(chip)}</ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

function toggled(query: CompareQuery, topic: string): CompareQuery {
  const others = query.topics.filter((other) => other !== topic);
  return { ...query, topics: others.length < query.topics.length ? others : [...others, topic] };
}
