/**
 * Two published ways to pair clauses, run on the same articles as the engine, so that our set can be
 * read against the figures known for them: bigram TF-IDF with an optimal assignment, and the measure of
 * Mapping Investment Treaties (Alschner and Skougarevskiy 2016), the Jaccard index of five-letter
 * sequences, with the same assignment.
 */

import type { AlignUnit } from '@/lib/core/engine/similarity/measure';
import { assign } from '../../lib/core/algorithms/assignment';
import { contentWords } from '../../lib/core/language/tokenize';
import type { Edge } from './split-variant';

const BIGRAM_THRESHOLD = 0.1;
const JACCARD_THRESHOLD = 0.1;

/** Pairs by the cosine of TF-IDF vectors over words and pairs of words. */
export function bigramLinks(left: readonly AlignUnit[], right: readonly AlignUnit[]): Edge[] {
  const counts = [...left, ...right].map((unit) => {
    const words = contentWords(unit.text, unit.lang);
    const terms = [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
    const result = new Map<string, number>();
    for (const term of terms) result.set(term, (result.get(term) ?? 0) + 1);
    return result;
  });
  const frequencies = new Map<string, number>();
  for (const count of counts) {
    for (const term of count.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  const vectors = counts.map((count) => {
    const weighted = [...count].map(([term, times]) => {
      const idf = Math.log((1 + counts.length) / (1 + (frequencies.get(term) ?? 0))) + 1;
      return [term, (1 + Math.log(times)) * idf] as const;
    });
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    return new Map(weighted.map(([term, weight]) => [term, weight / length]));
  });
  return links(left.length, right.length, BIGRAM_THRESHOLD, (row, column) =>
    product(vectors[row], vectors[left.length + column]),
  );
}

function product(one = new Map<string, number>(), other = new Map<string, number>()): number {
  if (one.size > other.size) return product(other, one);
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}

/** Pairs by the share of five-letter sequences in common. */
export function jaccardLinks(left: readonly AlignUnit[], right: readonly AlignUnit[]): Edge[] {
  const lefts = left.map((unit) => shingles(unit.text));
  const rights = right.map((unit) => shingles(unit.text));
  return links(left.length, right.length, JACCARD_THRESHOLD, (row, column) =>
    jaccard(lefts[row], rights[column]),
  );
}

const SHINGLES = new Map<string, ReadonlySet<string>>();

/** The five-letter sequences of a text. */
export function shingles(text: string): ReadonlySet<string> {
  const known = SHINGLES.get(text);
  if (known !== undefined) return known;
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  const made = new Set<string>();
  for (let at = 0; at + 5 <= plain.length; at += 1) made.add(plain.slice(at, at + 5));
  SHINGLES.set(text, made);
  return made;
}

/** Common members over all members, in 0..1. */
export function jaccard(
  one: ReadonlySet<string> = new Set(),
  other: ReadonlySet<string> = new Set(),
): number {
  if (one.size > other.size) return jaccard(other, one);
  let common = 0;
  for (const item of one) if (other.has(item)) common += 1;
  return common / Math.max(1, one.size + other.size - common);
}

function links(
  rows: number,
  columns: number,
  threshold: number,
  score: (row: number, column: number) => number,
): Edge[] {
  const values = Float64Array.from({ length: rows * columns }, (_, cell) => {
    const found = score(Math.floor(cell / columns), cell % columns);
    return found < threshold ? 0 : found;
  });
  return assign({ rows, columns, values }).flatMap((column, row) =>
    column < 0 ? [] : [[row, column] as const],
  );
}
