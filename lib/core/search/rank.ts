/**
 * How well a text answers a query: BM25F, which adds up the weighted frequencies of a term over the fields of a text
 * before they saturate.
 *
 * Reference: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends
 * in Information Retrieval 3 (2009), section 3.6; k1 and b as in 3.4.
 */

import type { Weight } from './tsvector';

/** How often a term stands in each field, and how many words each field has. */
export type FieldCounts = Partial<Readonly<Record<Weight, number>>>;

/** What is known of all texts together. */
export type Corpus = {
  readonly texts: number;
  /** Words of a field in a text, on average. */
  readonly averageLengths: FieldCounts;
};

export type RankedTerm = {
  /** In how many texts it stands. */
  readonly texts: number;
  readonly frequencies: FieldCounts;
  /** How much it counts; 1 without it. */
  readonly weight?: number;
};

const K1 = 1.2;
const FIELDS: readonly { readonly field: Weight; readonly weight: number; readonly b: number }[] = [
  { field: 'A', weight: 3, b: 0.5 },
  { field: 'B', weight: 2.5, b: 0.5 },
  { field: 'C', weight: 1, b: 0.75 },
  { field: 'D', weight: 1, b: 0.75 },
];

/** The score of a text: 0 where it has none of the terms. O(terms). */
export function bm25f(terms: readonly RankedTerm[], lengths: FieldCounts, corpus: Corpus): number {
  let score = 0;
  for (const { texts, frequencies, weight = 1 } of terms) {
    let frequency = 0;
    for (const { field, weight: ofField, b } of FIELDS) {
      const count = frequencies[field] ?? 0;
      if (count === 0) continue;
      const average = corpus.averageLengths[field] || 1;
      frequency += (ofField * count) / (1 - b + (b * (lengths[field] ?? average)) / average);
    }
    score += (weight * inverseFrequency(texts, corpus.texts) * frequency) / (K1 + frequency);
  }
  return score;
}

/** Of a term that stands in so many of all texts; never negative. */
export function inverseFrequency(texts: number, all: number): number {
  return Math.log(1 + (Math.max(all, texts) - texts + 0.5) / (texts + 0.5));
}
