import type { MouseEvent } from 'react';
import type { TreatyOverview } from '@/lib/core/treaty/treaty-record';
import { type CatalogueQuery, type SortKey, sortHref } from './catalogue-query';
import { TreatyRow } from './treaty-row';
import styles from './treaty-table.module.css';

type TreatyTableProps = {
  readonly treaties: readonly TreatyOverview[];
  readonly query: CatalogueQuery;
  readonly formId: string;
  /** As many are ticked as one table takes. */
  readonly full: boolean;
  readonly onPick: (slug: string, picked: boolean) => void;
  /** Follows a link to another state of the catalogue without leaving the page. */
  readonly onFollow: (event: MouseEvent<HTMLAnchorElement>) => void;
};

const COLUMNS: readonly {
  readonly label: string;
  readonly sort?: SortKey;
  readonly number?: true;
}[] = [
  { label: 'Treaty', sort: 'title' },
  { label: 'Parties' },
  { label: 'Signed', sort: 'signed' },
  { label: 'In force', sort: 'in-force' },
  { label: 'Status', sort: 'status' },
  { label: 'Articles', sort: 'articles', number: true },
  { label: 'Languages', sort: 'languages' },
  { label: 'Notes', sort: 'notes', number: true },
];

/** The treaties as a table; a press on a column's head sorts by it. */
export function TreatyTable(props: TreatyTableProps) {
  const { treaties, query, formId, full, onPick, onFollow } = props;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">
        Treaties; the heads of the columns are links that sort
      </caption>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.tick}>
            <span className="visually-hidden">Compare</span>
          </th>
          {COLUMNS.map(({ label, sort, number }) => (
            <th
              key={label}
              scope="col"
              className={number && styles.number}
              aria-sort={
                sort === query.sort ? (query.descending ? 'descending' : 'ascending') : undefined
              }
            >
              {sort === undefined ? (
                <span className={styles.plain}>{label}</span>
              ) : (
                <a href={sortHref(query, sort)} className={styles.sort} onClick={onFollow}>
                  {label}
                </a>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {treaties.map((treaty) => (
          <TreatyRow
            key={treaty.slug}
            treaty={treaty}
            picked={query.picked.includes(treaty.slug)}
            full={full}
            formId={formId}
            onPick={onPick}
          />
        ))}
      </tbody>
    </table>
  );
}
