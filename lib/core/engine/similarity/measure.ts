/**
 * What an alignment takes, provisions of one side, and what it is computed from: how alike every provision
 * of A is to every one of B, and how alike a group of provisions is to another when they are read as one.
 * There are several measures (wording in one language, lexicons across languages); the search for the best
 * links is the same.
 */

import type { Tokens } from '@/lib/core/language/tokens';
import type { ProvisionKind } from '@/lib/core/treaty/provision';

/** A paragraph or point of a unit: `text` stands in the unit's text at `start` (UTF-16 units). */
export type AlignPart = { readonly eId: string; readonly start: number; readonly text: string };

/** A provision to align. `text` may hold several paragraphs, joined by "\n". */
export type AlignUnit = {
  readonly eId: string;
  readonly kind: ProvisionKind;
  readonly text: string;
  readonly heading?: string;
  readonly lang: string;
  /** The tokens of `text`, when they were cut already. */
  readonly tokens?: Tokens;
  /** Paragraphs with addresses of their own, so that a link can name one of them. */
  readonly parts?: readonly AlignPart[];
};

export type Measure = {
  /** Similarity in 0..1 by rows: `scores[i * rightCount + j]`. */
  readonly scores: Float64Array;
  /** Similarity of left units read as one text to right units read as one; indices ascending. */
  readonly union: (left: readonly number[], right: readonly number[]) => number;
};

/** A table by rows, its rows and columns changed over, written to `result`, which has as many cells. */
export function transpose<Table extends Float64Array | Int32Array>(
  table: Table,
  rows: number,
  columns: number,
  result: Table,
): Table {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      result[column * rows + row] = table[row * columns + column] ?? 0;
    }
  }
  return result;
}

/** The same union, worked out once for the same groups: the search asks again in every round. */
export function remembered(union: Measure['union']): Measure['union'] {
  const known = new Map<string, number>();
  return (lefts, rights) => {
    const key = `${lefts} ${rights}`;
    const score = known.get(key) ?? union(lefts, rights);
    known.set(key, score);
    return score;
  };
}
