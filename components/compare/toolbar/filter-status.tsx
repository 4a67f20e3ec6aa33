import Link from 'next/link';
import { type CompareQuery, compareHref } from '@/lib/core/address/compare-query';
import { TOPICS } from '@/lib/core/language/terms/topics';
import { withoutFilters } from '@/lib/core/presentation/row-filter';
import { HiddenRowNotice } from '../rows/hidden-row-notice';
import styles from './filter-status.module.css';
import { CHECK_LABELS, FILTER_LABELS } from './row-filter-labels';

type FilterStatusProps = {
  readonly sides: string;
  readonly query: CompareQuery;
  readonly shown: number;
  readonly all: number;
};

/** "12 of 31 rows shown": what the filters left, why, and the way back to all. */
export function FilterStatus({ sides, query, shown, all }: FilterStatusProps) {
  const everything = compareHref(sides, withoutFilters(query));
  return (
    <div className={styles.status}>
      <p role="status">
        {shown === 0 ? `None of ${all} rows` : `${shown} of ${all} rows`} shown:{' '}
        {reasons(query).join('; ')}.{' '}
        <Link href={everything} scroll={false} prefetch={false}>
          Show all
        </Link>
      </p>
      <HiddenRowNotice everything={everything} />
    </div>
  );
}

function reasons({ rows, topics, text }: CompareQuery): string[] {
  const named = (labels: typeof FILTER_LABELS) =>
    labels
      .filter(({ filter }) => rows.includes(filter))
      .map(({ label }) => label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()))
      .join(' or ');
  const about = topics.map((topic) => TOPICS.find(({ id }) => id === topic)?.label ?? topic);
  return [
    named(FILTER_LABELS),
    named(CHECK_LABELS),
    topics.length > 0 ? `on ${about.join(' or ')}` : '',
    text === '' ? '' : `with “${text}”`,
  ].filter((reason) => reason !== '');
}
