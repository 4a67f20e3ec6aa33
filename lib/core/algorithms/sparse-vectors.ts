/**
 * Sparse vectors of counted terms, for measures that compare several kinds of evidence: rare terms weigh
 * more (idf, Spärck Jones 1972), repetitions less, and the cosine of two vectors is their similarity.
 * Terms may be anything: words, concepts, runs of letters.
 */

import { addRows, invert, type SparseVector } from './postings';

export type Counts<Term> = ReadonlyMap<Term, number>;

/** With it a term of every passage keeps a little weight. */
const FLOOR = 0.25;

/** Weight of each term over some passages: ln(0.25 + N / df). O(terms). */
export function inverseFrequencies<Term>(passages: readonly Counts<Term>[]): Map<Term, number> {
  const frequencies = new Map<Term, number>();
  for (const passage of passages) {
    for (const term of passage.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  for (const [term, frequency] of frequencies) {
    frequencies.set(term, Math.log(FLOOR + passages.length / frequency));
  }
  return frequencies;
}

/** The counts as weights: 1 + ln(count) times the term's weight; unknown terms weigh 0. O(terms). */
export function weigh<Term>(counts: Counts<Term>, weights: Counts<Term>): Map<Term, number> {
  const vector = new Map<Term, number>();
  for (const [term, count] of counts) {
    vector.set(term, (1 + Math.log(count)) * (weights.get(term) ?? 0));
  }
  return vector;
}

/** The vector at length 1; the empty one and one of zeros stay as they are. O(terms). */
export function atLengthOne<Term>(vector: Counts<Term>): Counts<Term> {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  if (squares === 0) return vector;
  const length = Math.sqrt(squares);
  return new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

/**
 * Cosines in 0..1 of every row with every column, row by row: vectors of length 1 with weights not below
 * 0. 0 where either is empty. O(pairs of equal terms).
 */
export function cosines<Term>(
  rows: readonly Counts<Term>[],
  columns: readonly Counts<Term>[],
): Float64Array {
  const numbers = new Map<Term, number>();
  for (const vector of columns) {
    for (const term of vector.keys()) if (!numbers.has(term)) numbers.set(term, numbers.size);
  }
  const result = new Float64Array(rows.length * columns.length);
  const index = invert(
    columns.map((vector) => numbered(vector, numbers)),
    numbers.size,
  );
  addRows(
    result,
    rows.map((vector) => numbered(vector, numbers)),
    index,
    1,
  );
  return result.map((value) => Math.min(1, value));
}

/** The vector by the numbers of its terms; terms without one can match nothing and are left out. */
function numbered<Term>(vector: Counts<Term>, numbers: ReadonlyMap<Term, number>): SparseVector {
  const terms = new Int32Array(vector.size);
  const weights = new Float64Array(vector.size);
  let count = 0;
  for (const [term, weight] of vector) {
    const number = numbers.get(term);
    if (number === undefined) continue;
    terms[count] = number;
    weights[count] = weight;
    count += 1;
  }
  return { terms: terms.subarray(0, count), weights: weights.subarray(0, count) };
}

/** The counts of several passages read as one. O(terms). */
export function together<Term>(passages: readonly Counts<Term>[]): Map<Term, number> {
  const sum = new Map<Term, number>();
  for (const passage of passages) {
    for (const [term, count] of passage) sum.set(term, (sum.get(term) ?? 0) + count);
  }
  return sum;
}

/** How often each term stands in a list. O(n). */
export function countTerms<Term>(terms: readonly Term[]): Map<Term, number> {
  const counts = new Map<Term, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
