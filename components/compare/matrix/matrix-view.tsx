import type { ReactNode } from 'react';
import { ServedHtml } from '@/components/ui/served-html';
import {
  CELL_SIZES,
  type CellSize,
  MATRIX_ORDERS,
  type MatrixQuery,
} from '@/lib/core/address/matrix-query';
import { type ComparisonMethod, LINK_RELATIONS } from '@/lib/core/comparison/comparison';
import { checkOf, isUnchecked } from '@/lib/core/presentation/checked-rows';
import { type Matrix, MOST_LINES, STEP_BOUNDS } from '@/lib/core/presentation/matrix';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { Choice } from '../toolbar/choice';
import { matrixHtml, SIGNS } from './matrix-html';
import { MatrixKeys } from './matrix-keys';
import styles from './matrix-view.module.css';

type MatrixViewProps = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly matrix: Matrix;
  readonly method: ComparisonMethod;
  /** Address of the two texts side by side. */
  readonly pair: string;
  /** Ids of the notes on pairs, by `pairKey`. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly query: MatrixQuery;
  /** The address of the matrix shown in another way. */
  readonly hrefWith: (query: MatrixQuery) => string;
};

const THRESHOLDS = [0, 10, 20, 30, 50];
/** More columns than this begin with small cells. */
const WIDE = 32;

/** The similarity of every provision of A with every one of B, as a table of steps of one colour. */
export function MatrixView(props: MatrixViewProps) {
  const { left, right, matrix, method, pair, query } = props;
  const size = query.cells ?? (matrix.columns.length > WIDE ? 'small' : 'large');
  return (
    <>
      <p className={styles.summary}>{summarise(matrix, method)}</p>
      <Controls {...props} size={size} />
      <Legend left={left} right={right} matrix={matrix} method={method} />
      <section className={styles.matrix} data-matrix="" aria-label="Matrix">
        <MatrixKeys />
        <p className={styles.axis} aria-hidden="true">
          <span>
            <b>A</b> {left.treaty.shortTitle}: rows
          </span>
          <span>
            <b>B</b> {right.treaty.shortTitle}: columns
          </span>
        </p>
        <ServedHtml
          as="div"
          className={styles.frame}
          blocks={[
            {
              key: 'matrix',
              attributes: { 'data-cells': size },
              html: matrixHtml({ left, right, matrix, pair, min: query.min, notes: props.notes }),
            },
          ]}
        />
      </section>
    </>
  );
}

/** What the numbers are, and what they are not. */
function summarise({ grouped }: Matrix, method: ComparisonMethod): string {
  if (method === 'incomparable') {
    return 'These are different treaties in different languages. Their wording cannot be compared yet, so there is no similarity to show.';
  }
  if (method === 'structure') {
    return 'Two translations of one text, linked by their place in it. Wording is not compared across languages, so only the links are shown.';
  }
  const sides = [
    grouped.rows === 'units' ? '' : `rows are ${GROUPED[grouped.rows]}`,
    grouped.columns === 'units' ? '' : `columns are ${GROUPED[grouped.columns]}`,
  ].filter((part) => part !== '');
  const how = `How alike the ${method === 'lexicon' ? 'contents' : 'wordings'} of two provisions are, in per cent. A cell opens the pair.`;
  if (sides.length === 0) return how;
  return `${how} With more than ${MOST_LINES} provisions on a side, ${sides.join(' and ')}; each cell shows the most alike pair in it.`;
}

const GROUPED = { chapters: 'chapters', runs: 'runs of neighbours' } as const;

function Controls(props: MatrixViewProps & { readonly size: CellSize }) {
  const { query, hrefWith, size } = props;
  const to = (change: Partial<MatrixQuery>) => hrefWith({ ...query, ...change });
  return (
    <nav className={styles.controls} aria-label="How the matrix is shown">
      <Choices title="Show from">
        {THRESHOLDS.map((min) => (
          <Choice key={min} href={to({ min })} on={query.min === min}>
            {min}%
          </Choice>
        ))}
      </Choices>
      <Choices title="Columns in order of">
        {MATRIX_ORDERS.map((order) => (
          <Choice key={order} href={to({ order })} on={query.order === order}>
            {order === 'document' ? 'the text of B' : 'the links of A'}
          </Choice>
        ))}
      </Choices>
      <Choices title="Cells">
        {CELL_SIZES.map((cells) => (
          <Choice key={cells} href={to({ cells })} on={size === cells}>
            {cells}
          </Choice>
        ))}
      </Choices>
    </nav>
  );
}

function Choices({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legendTitle}>{title}</legend>
      {children}
    </fieldset>
  );
}

function Legend({
  left,
  right,
  matrix,
  method,
}: Pick<MatrixViewProps, 'left' | 'right' | 'matrix' | 'method'>) {
  const found = LINK_RELATIONS.filter((relation) =>
    matrix.cells.some((row) => row.some(({ link }) => link?.relation === relation)),
  );
  const moved = matrix.cells.some((row) => row.some(({ link }) => link?.moved));
  const unchecked = [left, right].some((version) =>
    isUnchecked(checkOf(unitsOf(version.provisions), version)),
  );
  if (method === 'incomparable') return null;
  return (
    <ul className={styles.legend} aria-label="What the colours and signs mean">
      {method !== 'structure' &&
        STEP_BOUNDS.map((bound, index) => (
          <li key={bound} className={styles.step} data-step={index + 1}>
            {index === 0 ? '1' : `${Math.round(bound * 100)}`}
            {index === STEP_BOUNDS.length - 1 && '%'}
          </li>
        ))}
      {found.map((relation) => (
        <li key={relation} className={styles.sign}>
          <i data-link={relation} aria-hidden="true">
            {SIGNS[relation]}
          </i>
          {relation === 'none' ? 'linked' : relation}
        </li>
      ))}
      {moved && (
        <li className={styles.sign}>
          <i data-link="similar" data-moved="" aria-hidden="true" />
          moved
        </li>
      )}
      {unchecked && (
        <li className={styles.sign}>
          <i data-unchecked="" aria-hidden="true" />a side was not checked: the figure measures our
          wording
        </li>
      )}
    </ul>
  );
}
