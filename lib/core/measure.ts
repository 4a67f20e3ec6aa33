/**
 * What an alignment is computed from: how alike every provision of A is to every one of B, and how
 * alike a group of provisions is to another when they are read as one. There are several measures
 * (wording in one language, lexicons across languages); the search for the best links is the same.
 */
export type Measure = {
  /** Similarity in 0..1 by rows: `scores[i * rightCount + j]`. */
  readonly scores: Float64Array;
  /** Similarity of left units read as one text to right units read as one; indices ascending. */
  readonly union: (left: readonly number[], right: readonly number[]) => number;
};
