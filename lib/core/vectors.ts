/**
 * TF-IDF vectors over words and pairs of neighbouring words (Salton and Buckley 1988), and their cosines
 * through an inverted index: what the measure of similarity is built from.
 */

import type { Passage } from './passage';

/** A vector of length 1: terms ascending, and their weights. */
export type Vector = { readonly terms: Int32Array; readonly weights: Float64Array };

/** Vectors by their terms: see `invert`. */
export type Index = {
  readonly starts: Int32Array;
  readonly owners: Int32Array;
  readonly weights: Float64Array;
  /** How many vectors there are. */
  readonly count: number;
};

/** Terms of each passage in order, and what each term weighs. */
export type Space = {
  readonly left: readonly (readonly number[])[];
  readonly right: readonly (readonly number[])[];
  readonly idf: Float64Array;
  /** What a term of one passage only weighs. */
  readonly rarest: number;
  /** Room to count terms in; all 0 between uses. */
  readonly counts: Int32Array;
};

/** Stems and pairs of neighbouring stems as terms, each pair behind its first word. */
export function spaceOf(
  left: readonly Passage[],
  right: readonly Passage[],
  wordsOf: (passage: Passage) => readonly number[],
): Space {
  const table = new Map<number, number>();
  const number = (key: number): number => {
    const known = table.get(key);
    if (known !== undefined) return known;
    table.set(key, table.size);
    return table.size - 1;
  };
  const terms = (passage: Passage): number[] => {
    const result: number[] = [];
    let previous = -1;
    for (const word of wordsOf(passage)) {
      // Exact below 2^53: vocabularies stay far under 2^26 stems.
      if (previous >= 0) result.push(number((previous + 1) * 0x4000000 + word));
      result.push(number(word));
      previous = word;
    }
    return result;
  };
  const leftTerms = left.map(terms);
  const rightTerms = right.map(terms);
  return {
    left: leftTerms,
    right: rightTerms,
    idf: idfOf([...leftTerms, ...rightTerms], table.size),
    rarest: Math.log(1 + left.length + right.length),
    counts: new Int32Array(table.size),
  };
}

/** ln(1 + N/df): a term of every provision keeps some weight, so that two texts of one article compare. */
function idfOf(lists: readonly (readonly number[])[], size: number): Float64Array {
  const frequencies = new Float64Array(size);
  const lastSeen = new Int32Array(size).fill(-1);
  lists.forEach((terms, document) => {
    for (const term of terms) {
      if (lastSeen[term] === document) continue;
      lastSeen[term] = document;
      frequencies[term] = (frequencies[term] ?? 0) + 1;
    }
  });
  return frequencies.map((frequency) => Math.log(1 + lists.length / Math.max(1, frequency)));
}

/** Sublinear term frequency times idf, scaled to length 1; the zero vector stays as it is. */
export function vectorOf(list: readonly number[], { idf, rarest, counts }: Space): Vector {
  const seen: number[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const term = list[index] ?? 0;
    const before = counts[term] ?? 0;
    if (before === 0) seen.push(term);
    counts[term] = before + 1;
  }
  const weightOf = (term: number): number => {
    const count = counts[term] ?? 0;
    const rarity = idf[term] ?? 0;
    return count === 1 ? rarity : (1 + Math.log(count)) * rarity;
  };
  let squares = 0;
  const shared: number[] = [];
  for (const term of seen) {
    const weight = weightOf(term);
    squares += weight * weight;
    // A term of one passage only counts for the length but can match nothing.
    if ((idf[term] ?? 0) < rarest) shared.push(term);
  }
  const length = Math.sqrt(squares) || 1;
  const terms = Int32Array.from(shared).sort();
  const weights = new Float64Array(terms.length);
  for (let index = 0; index < terms.length; index += 1) {
    weights[index] = weightOf(terms[index] ?? 0) / length;
  }
  for (const term of seen) counts[term] = 0;
  return { terms, weights };
}

export function dot(one: Vector, other: Vector): number {
  let sum = 0;
  let at = 0;
  one.terms.forEach((term, index) => {
    while ((other.terms[at] ?? term) < term) at += 1;
    if (other.terms[at] === term) sum += (one.weights[index] ?? 0) * (other.weights[at] ?? 0);
  });
  return sum;
}

/** Adds the weighted dot products of all pairs, through an inverted index of the columns. */
export function addCosines(
  result: Float64Array,
  rows: readonly Vector[],
  { starts, owners, weights, count }: Index,
  share: number,
): void {
  rows.forEach(({ terms, weights: own }, row) => {
    const base = row * count;
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0;
      const weight = share * (own[index] ?? 0);
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at += 1) {
        const cell = base + (owners[at] ?? 0);
        result[cell] = (result[cell] ?? 0) + weight * (weights[at] ?? 0);
      }
    }
  });
}

/** For each term the vectors that have it: `owners` and `weights` from `starts[term]` to the next. */
export function invert(vectors: readonly Vector[], size: number): Index {
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
    vector.terms.forEach((term, index) => {
      const at = next[term] ?? 0;
      owners[at] = owner;
      weights[at] = vector.weights[index] ?? 0;
      next[term] = at + 1;
    });
  });
  return { starts, owners, weights, count: vectors.length };
}
