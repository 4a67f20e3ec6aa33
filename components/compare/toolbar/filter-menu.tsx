import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { ServedHtml } from '@/components/ui/served-html';
import {
  type CompareQuery,
  compareHref,
  formatCompareQuery,
  type RowFilter,
} from '@/lib/core/address/compare-query';
import { isFiltered, withoutFilters } from '@/lib/core/presentation/row-filter';
import { html } from '@/lib/core/text/html';
import styles from './filter-menu.module.css';
import { Menu } from './menu';
import { QueryFields } from './query-fields';
import { CHECK_LABELS, FILTER_LABELS } from './row-filter-labels';

export type FilterMenuProps = {
  readonly sides: string;
  readonly query: CompareQuery;
  /** How many of all rows answer each filter. */
  readonly filters: ReadonlyMap<RowFilter, number>;
};

/**
 * Which rows are shown, besides their topics, which stand above: a plain form, so that it works without
 * a script and its result is an address.
 */
export function FilterMenu({ sides, query, filters }: FilterMenuProps) {
  const inForce = query.rows.length + (query.text === '' ? 0 : 1);
  const offered = (labels: typeof FILTER_LABELS) =>
    labels
      .filter(({ filter }) => (filters.get(filter) ?? 0) > 0 || query.rows.includes(filter))
      .map(({ filter, label }) => ({ value: filter, label, count: filters.get(filter) ?? 0 }));
  const checks = offered(CHECK_LABELS);
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
        <QueryFields query={{ ...withoutFilters(query), topics: query.topics }} />
        <TextField
          label="Words in the row"
          name="q"
          type="search"
          defaultValue={query.text}
          maxLength={200}
          autoComplete="off"
        />
        <OptionGroup
          legend="Rows"
          name="rows"
          chosen={query.rows}
          options={offered(FILTER_LABELS)}
        />
        {checks.length > 0 && (
          <OptionGroup
            legend="Verification"
            name="rows"
            id="checks"
            chosen={query.rows}
            options={checks}
          />
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

type OptionGroupProps = {
  readonly legend: string;
  readonly name: string;
  /** Tells groups of one name apart. */
  readonly id?: string;
  readonly chosen: readonly string[];
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
  }[];
};

/** As HTML: an element a tag is what makes a page slow to serve. */
function OptionGroup({ legend, name, id = name, chosen, options }: OptionGroupProps) {
  const labels = options.map(
    ({ value, label, count }) =>
      html`<label class="${styles.option}"><input type="checkbox" name="${name}" value="${value}"${
        chosen.includes(value) && html` checked=""`
      }><span>${label}</span><span class="${styles.count}">${count}</span></label>`,
  );
  const content = html`<legend>${legend}</legend>${labels}`.html;
  return (
    <ServedHtml as="fieldset" className={styles.options} blocks={[{ key: id, html: content }]} />
  );
}
