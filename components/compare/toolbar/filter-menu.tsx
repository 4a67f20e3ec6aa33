import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import {
  type CompareQuery,
  compareHref,
  formatCompareQuery,
  type RowFilter,
} from '@/lib/core/address/compare-query';
import type { Topic } from '@/lib/core/language/terms/topics';
import { isFiltered, withoutFilters } from '@/lib/core/presentation/row-filter';
import styles from './filter-menu.module.css';
import { Menu } from './menu';
import { QueryFields } from './query-fields';
import { FILTER_LABELS } from './row-filter-labels';

export type FilterMenuProps = {
  readonly sides: string;
  readonly query: CompareQuery;
  /** How many of all rows answer each filter. */
  readonly filters: ReadonlyMap<RowFilter, number>;
  /** The topics that rows are on, with how many. */
  readonly topics: readonly (Topic & { readonly count: number })[];
};

/** Which rows are shown: a plain form, so that it works without a script and its result is an address. */
export function FilterMenu({ sides, query, filters, topics }: FilterMenuProps) {
  const inForce = query.rows.length + query.topics.length + (query.text === '' ? 0 : 1);
  const offered = FILTER_LABELS.filter(
    ({ filter }) => (filters.get(filter) ?? 0) > 0 || query.rows.includes(filter),
  );
  return (
    <Menu label="Filter" count={inForce}>
      <Form
        // The fields are as the address says whenever that changes.
        key={formatCompareQuery(query)}
        action={`/compare/${sides}`}
        className={styles.form}
        scroll={false}
        prefetch={false}
      >
        <QueryFields query={withoutFilters(query)} />
        <TextField
          label="Words in the row"
          name="q"
          type="search"
          defaultValue={query.text}
          maxLength={200}
          autoComplete="off"
        />
        <fieldset className={styles.options}>
          <legend>Rows</legend>
          {offered.map(({ filter, label }) => (
            <Option
              key={filter}
              name="rows"
              value={filter}
              label={label}
              on={query.rows.includes(filter)}
              count={filters.get(filter) ?? 0}
            />
          ))}
        </fieldset>
        {topics.length > 0 && (
          <fieldset className={styles.options}>
            <legend>Topics</legend>
            {topics.map(({ id, label, count }) => (
              <Option
                key={id}
                name="topic"
                value={id}
                label={label}
                on={query.topics.includes(id)}
                count={count}
              />
            ))}
          </fieldset>
        )}
        <p className={styles.actions}>
          <Button type="submit" tone="primary" size="s">
            Show these rows
          </Button>
          {isFiltered(query) && (
            <Link href={compareHref(sides, withoutFilters(query))} scroll={false} prefetch={false}>
              Show all
            </Link>
          )}
        </p>
      </Form>
    </Menu>
  );
}

type OptionProps = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly on: boolean;
  readonly count: number;
};

function Option({ name, value, label, on, count }: OptionProps) {
  return (
    <label className={styles.option}>
      <input type="checkbox" name={name} value={value} defaultChecked={on} />
      <span>{label}</span>
      <span className={styles.count}>{count}</span>
    </label>
  );
}
