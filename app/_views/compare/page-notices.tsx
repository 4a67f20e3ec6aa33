import type { ReactNode } from 'react';
import { proposalsInWords } from '@/components/compare/correct/proposal-list';
import { FilterStatus } from '@/components/compare/toolbar/filter-status';
import { QueryProblems } from '@/components/compare/toolbar/query-problems';
import { MissingPlace } from '@/components/reader/missing-place';
import type { CompareQuery, QueryProblem } from '@/lib/core/address/compare-query';
import type { Proposal } from '@/lib/core/comparison/proposals';
import { isFiltered } from '@/lib/core/presentation/row-filter';
import styles from './page-notices.module.css';

type PageNoticesProps = {
  /** As the address gives them. */
  readonly sides: string;
  readonly query: CompareQuery;
  /** What of the address could not be read, and was left out. */
  readonly problems: readonly QueryProblem[];
  /** How many rows there are, and how many the filters left. */
  readonly all: number;
  readonly shown: number;
  /** What else is to be known before the rows. */
  readonly children?: ReactNode;
  readonly proposals?: readonly Proposal[];
};

/** What the reader must know before the rows: what was left out of the address and of the rows. */
export function PageNotices(props: PageNoticesProps) {
  const { sides, query, problems, all, shown, proposals = [], children } = props;
  return (
    <>
      <QueryProblems problems={problems} />
      {proposals.length > 0 && (
        <p className={styles.notice}>
          {proposalsInWords(proposals)} <a href="#proposals">See what they say</a>
        </p>
      )}
      {isFiltered(query) ? (
        <FilterStatus sides={sides} query={query} shown={shown} all={all} />
      ) : (
        <MissingPlace where="This comparison" />
      )}
      {children}
    </>
  );
}
