import Link from 'next/link';
import { MatrixView } from '@/components/compare/matrix/matrix-view';
import { TableExport } from '@/components/compare/toolbar/export-menu';
import { QueryProblems } from '@/components/compare/toolbar/query-problems';
import {
  type CompareQuery,
  compareHref,
  type QueryProblem,
} from '@/lib/core/address/compare-query';
import { type MatrixQuery, matrixHref } from '@/lib/core/address/matrix-query';
import { formatSides, type Side } from '@/lib/core/address/version-address';
import { buildMatrix } from '@/lib/core/presentation/matrix';
import { withoutFilters } from '@/lib/core/presentation/row-filter';
import { notesByPair } from '@/lib/core/presentation/unit-notes';
import type { PageNotes } from '@/lib/services/annotations/page-notes';
import type { ComparedMatrix } from '@/lib/services/comparisons/compare-matrix';
import styles from './matrix-page.module.css';

type MatrixPageProps = ComparedMatrix & {
  readonly sides: readonly [Side, Side];
  readonly query: CompareQuery;
  /** What of the address could not be read, and was left out. */
  readonly problems: readonly QueryProblem[];
  readonly matrixQuery: MatrixQuery;
  readonly notes: PageNotes;
};

/** The matrix of a comparison, composed. Corrections of the address hold here and behind its links. */
export function MatrixPage(props: MatrixPageProps) {
  const { compared, similarity, sides, query, matrixQuery, notes } = props;
  const { left, right, comparison } = compared;
  const address = formatSides(sides);
  const matrix = buildMatrix(left, right, similarity.scores, comparison.links, matrixQuery.order);
  const pair = compareHref(address, withoutFilters(query));
  return (
    <div className={`page-wide ${styles.page}`}>
      <p className={styles.back}>
        <Link href={pair}>The texts side by side</Link>
      </p>
      <h1>
        {left.treaty.shortTitle} <span className={styles.against}>against</span>{' '}
        {right.treaty.shortTitle}
      </h1>
      <QueryProblems problems={props.problems} />
      <TableExport
        sides={address}
        kind="matrix-"
        query={matrixHref(address, query, matrixQuery).split('?')[1] ?? ''}
      />
      <MatrixView
        left={left}
        right={right}
        matrix={matrix}
        method={similarity.method}
        pair={pair}
        notes={notesByPair(left, right, notes.sides[0] ?? [], notes.sides[1] ?? [])}
        query={matrixQuery}
        hrefWith={(other) => matrixHref(address, query, other)}
      />
    </div>
  );
}
