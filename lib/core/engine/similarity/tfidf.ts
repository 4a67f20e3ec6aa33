/**
 * TF-IDF vectors over words and pairs of neighbouring words (Salton and Buckley 1988): what the measure of
 * similarity in one language is built from. All terms of both sides are numbers of one table, since a long
 * treaty has tens of thousands; across languages `sparse-vectors.ts` weighs terms of several kinds.
 */

import { PairTable } from '@/lib/core/algorithms/intern-pairs';
import type { SparseVector } from '@/lib/core/algorithms/postings';
import type { Passage } from './passage';

/** Terms of each passage in order, and what each term weighs. */
export type Space = {
  readonly left: readonly Int32Array[];
  readonly right: readonly Int32Array[];
  readonly idf: Float64Array;
  /** What a term of one passage only weighs. */
  readonly rarest: number;
  /** Room to count terms in; all 0 between uses. */
  readonly counts: Int32Array;
};

/** Stems and pairs of neighbouring stems as terms, each pair behind its first word. O(words). */
export function spaceOf(
  left: readonly Passage[],
  right: readonly Passage[],
  wordsOf: (passage: Passage) => readonly number[],
): Space {
  const lists = [...left, ...right].map(wordsOf);
  const table = new PairTable(lists.reduce((sum, words) => sum + words.length, 0));
  const terms = lists.map((words) => termsOf(words, table));
  return {
    left: terms.slice(0, left.length),
    right: terms.slice(left.length),
    idf: idfOf(terms, table.size),
    rarest: Math.log(1 + terms.length),
    counts: new Int32Array(table.size),
  };
}

/** What a word is paired with to be a term by itself: no stem has this number. */
const ALONE = 0x7fffffff;

/** Word n stands at term 2n, the pair it ends just before it. */
function termsOf(words: readonly number[], table: PairTable): Int32Array {
  const terms = new Int32Array(Math.max(0, 2 * words.length - 1));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    if (at > 0) terms[2 * at - 1] = table.numberOf(words[at - 1] ?? 0, word);
    terms[2 * at] = table.numberOf(ALONE, word);
  }
  return terms;
}

/** ln(1 + N/df): a term of every provision keeps some weight, so that two texts of one article compare. */
function idfOf(lists: readonly Int32Array[], size: number): Float64Array {
  const frequencies = new Float64Array(size);
  const lastSeen = new Int32Array(size).fill(-1);
  for (let document = 0; document < lists.length; document += 1) {
    for (const term of lists[document] ?? []) {
      if (lastSeen[term] === document) continue;
      lastSeen[term] = document;
      frequencies[term] = (frequencies[term] ?? 0) + 1;
    }
  }
  const rarity = lists.map((_, before) => Math.log(1 + lists.length / (before + 1)));
  for (let term = 0; term < size; term += 1) {
    frequencies[term] = rarity[(frequencies[term] ?? 1) - 1] ?? 0;
  }
  return frequencies;
}

/**
 * Sublinear term frequency times idf, scaled to length 1, terms ascending; the zero vector stays as it is.
 */
export function vectorOf(list: Int32Array, { idf, rarest, counts }: Space): SparseVector {
  const seen = new Int32Array(list.length);
  let count = 0;
  for (let index = 0; index < list.length; index += 1) {
    const term = list[index] ?? 0;
    const before = counts[term] ?? 0;
    if (before === 0) {
      seen[count] = term;
      count += 1;
    }
    counts[term] = before + 1;
  }
  let squares = 0;
  let shared = 0;
  const terms = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    const term = seen[index] ?? 0;
    const weight = weightOf(counts[term] ?? 0, idf[term] ?? 0);
    squares += weight * weight;
    // A term of one passage only counts for the length but can match nothing.
    if ((idf[term] ?? 0) >= rarest) continue;
    terms[shared] = term;
    shared += 1;
  }
  const length = Math.sqrt(squares) || 1;
  const kept = terms.subarray(0, shared).sort();
  const weights = new Float64Array(shared);
  for (let index = 0; index < shared; index += 1) {
    const term = kept[index] ?? 0;
    weights[index] = weightOf(counts[term] ?? 0, idf[term] ?? 0) / length;
  }
  for (let index = 0; index < count; index += 1) counts[seen[index] ?? 0] = 0;
  return { terms: kept, weights };
}

function weightOf(count: number, rarity: number): number {
  return count === 1 ? rarity : (1 + Math.log(count)) * rarity;
}

/** The dot product of two vectors of `vectorOf`. */
export function dot(one: SparseVector, other: SparseVector): number {
  let sum = 0;
  let at = 0;
  for (let index = 0; index < one.terms.length; index += 1) {
    const term = one.terms[index] ?? 0;
    while ((other.terms[at] ?? term) < term) at += 1;
    if (other.terms[at] === term) sum += (one.weights[index] ?? 0) * (other.weights[at] ?? 0);
  }
  return sum;
}
