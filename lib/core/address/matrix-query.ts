/**
 * What a matrix's address says besides its sides: from which similarity cells are shown, in which
 * order the columns stand, how large the cells are. As for comparisons, the address is the view.
 */

import { type CompareQuery, formatCompareQuery, PLAIN_QUERY } from './compare-query';

export const MATRIX_ORDERS = ['document', 'links'] as const;

export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export const CELL_SIZES = ['small', 'large'] as const;

export type CellSize = (typeof CELL_SIZES)[number];

export type MatrixQuery = {
  /** Least similarity shown, in per cent; linked pairs are shown whatever they have. */
  readonly min: number;
  readonly order: MatrixOrder;
  /** Undefined: as fits the number of columns. */
  readonly cells?: CellSize;
};

export const PLAIN_MATRIX: MatrixQuery = { min: 10, order: 'document' };

/** Reads the query of a matrix's address; what is malformed is read as left out. */
export function parseMatrixQuery(query: URLSearchParams): MatrixQuery {
  const min = query.get('min') ?? '';
  const order = MATRIX_ORDERS.find((known) => known === query.get('order'));
  const cells = CELL_SIZES.find((known) => known === query.get('cells'));
  return {
    min: /^(?:100|\d{1,2})$/.test(min) ? Number(min) : PLAIN_MATRIX.min,
    order: order ?? PLAIN_MATRIX.order,
    ...(cells && { cells }),
  };
}

/**
 * The address of a comparison's matrix: `sides` as `formatSides` writes them. It has filters of its own;
 * corrections hold in it too.
 */
export function matrixHref(
  sides: string,
  { corrections }: Pick<CompareQuery, 'corrections'>,
  { min, order, cells }: MatrixQuery = PLAIN_MATRIX,
): string {
  const parts = [
    formatCompareQuery({ ...PLAIN_QUERY, corrections }),
    min === PLAIN_MATRIX.min ? '' : `min=${min}`,
    order === PLAIN_MATRIX.order ? '' : `order=${order}`,
    cells === undefined ? '' : `cells=${cells}`,
  ].filter((part) => part !== '');
  return `/compare/${sides}/matrix${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
}
