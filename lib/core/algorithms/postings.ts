/**
 * An inverted index of sparse vectors: for each term the vectors that have it, so that the dot products
 * of one vector with all of them cost only the terms they share (postings lists; Zobel and Moffat 2006).
 */

/** A sparse vector: terms as numbers from 0, each once, and their weights. */
export type SparseVector = { readonly terms: Int32Array; readonly weights: Float64Array };

/** `owners` and `weights` of a term stand from `starts[term]` to `starts[term + 1]`. */
export type Postings = {
  readonly starts: Int32Array;
  readonly owners: Int32Array;
  readonly weights: Float64Array;
  /** How many vectors there are. */
  readonly count: number;
};

/** The index of some vectors whose terms are all below `size`. O(terms). */
export function invert(vectors: readonly SparseVector[], size: number): Postings {
  const starts = new Int32Array(size + 1);
  for (const { terms } of vectors) {
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < size; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const next = starts.slice();
  const owners = new Int32Array(starts[size] ?? 0);
  const weights = new Float64Array(owners.length);
  vectors.forEach((vector, owner) => {
    for (let index = 0; index < vector.terms.length; index += 1) {
      const term = vector.terms[index] ?? 0;
      const at = next[term] ?? 0;
      owners[at] = owner;
      weights[at] = vector.weights[index] ?? 0;
      next[term] = at + 1;
    }
  });
  return { starts, owners, weights, count: vectors.length };
}

/** Adds to `result` the dot product of a vector with each of the indexed ones, times `share`. */
export function addRow(
  result: Float64Array,
  { terms, weights: own }: SparseVector,
  { starts, owners, weights }: Postings,
  share: number,
): void {
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index] ?? 0;
    const weight = share * (own[index] ?? 0);
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const owner = owners[at] ?? 0;
      result[owner] = (result[owner] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
}

/** The same for many vectors, the rows of `result`. O(pairs of equal terms). */
export function addRows(
  result: Float64Array,
  rows: readonly SparseVector[],
  columns: Postings,
  share: number,
): void {
  rows.forEach((vector, row) => {
    addRow(result.subarray(row * columns.count, (row + 1) * columns.count), vector, columns, share);
  });
}
