/**
 * How alike two provisions are in what they say: cosine of TF-IDF vectors over words and pairs of
 * neighbouring words (Salton and Buckley 1988). Rare terms weigh most, so what every article of both
 * treaties says ("the Parties shall cooperate") neither joins nor parts anything.
 *
 * A short article of one treaty is often one paragraph of a long article of the other, so the measure
 * also looks at single paragraphs, at a discount: a paragraph match is weaker evidence than a match
 * of the whole.
 */

/** A provision as the measure sees it: the content words of each paragraph, in order, and of its heading. */
export type Passage = {
  readonly paragraphs: readonly (readonly string[])[];
  readonly heading: readonly string[];
};

/** What a match of one paragraph is worth against a match of the whole. */
const PARAGRAPH_DISCOUNT = 0.85;
/** Headings are often an editor's, not the treaty's: they count, but less than its words. */
const HEADING_WEIGHT = 0.5;
/** A paragraph needs this many content words before it can speak for its article. */
const PARAGRAPH_MIN_WORDS = 6;

/** With it, what every provision says weighs ln 1.25: about a twentieth of a rare word of two treaties. */
const IDF_FLOOR = 0.25;

/** A vector of length 1: weights by term, terms as numbers. */
type Vector = { readonly terms: readonly number[]; readonly weights: readonly number[] };
type Counts = Map<number, number>;
/** Weight of each term, and that of a term of one passage only. */
type TermWeights = { readonly byTerm: Float64Array; readonly rarest: number };
type PassageCounts = { readonly whole: Counts; readonly paragraphs: readonly Counts[] };

/**
 * Similarity in 0..1 of every left passage with every right one: `result[i * right.length + j]`.
 * O(t · k) for t terms in all passages and k passages that share a term.
 */
export function similarities(left: readonly Passage[], right: readonly Passage[]): Float64Array {
  const terms = new TermTable();
  const leftCounts = left.map((passage) => countPassage(passage, terms));
  const rightCounts = right.map((passage) => countPassage(passage, terms));
  const idf = termWeights(
    terms.size,
    [...leftCounts, ...rightCounts].map((counts) => counts.whole),
  );
  const leftVectors = leftCounts.map((counts) => unitVector(counts.whole, idf));
  const rightVectors = rightCounts.map((counts) => unitVector(counts.whole, idf));

  const result = cosines(leftVectors, rightVectors, terms.size);
  const leftParts = paragraphVectors(leftCounts, idf);
  const fromLeft = cosines(leftParts.vectors, rightVectors, terms.size);
  leftParts.owners.forEach((row, part) => {
    for (let column = 0; column < right.length; column += 1) {
      raise(result, row * right.length + column, fromLeft[part * right.length + column] ?? 0);
    }
  });
  const rightParts = paragraphVectors(rightCounts, idf);
  const fromRight = cosines(rightParts.vectors, leftVectors, terms.size);
  rightParts.owners.forEach((column, part) => {
    for (let row = 0; row < left.length; row += 1) {
      raise(result, row * right.length + column, fromRight[part * left.length + row] ?? 0);
    }
  });
  return result;
}

function raise(result: Float64Array, index: number, paragraphCosine: number): void {
  result[index] = Math.max(result[index] ?? 0, PARAGRAPH_DISCOUNT * paragraphCosine);
}

/** The counts of a passage and of those of its paragraphs that can speak for it. */
function countPassage(passage: Passage, terms: TermTable): PassageCounts {
  const whole: Counts = new Map();
  const paragraphs: Counts[] = [];
  for (const words of passage.paragraphs) {
    const counts = terms.count(words);
    for (const [term, count] of counts) add(whole, term, count);
    if (passage.paragraphs.length > 1 && words.length >= PARAGRAPH_MIN_WORDS) {
      paragraphs.push(counts);
    }
  }
  for (const word of passage.heading) add(whole, terms.word(word), HEADING_WEIGHT);
  return { whole, paragraphs };
}

/** Vectors of single paragraphs, and which passage each belongs to. */
function paragraphVectors(
  passages: readonly PassageCounts[],
  idf: TermWeights,
): { vectors: Vector[]; owners: number[] } {
  return {
    vectors: passages.flatMap(({ paragraphs }) => paragraphs.map((part) => unitVector(part, idf))),
    owners: passages.flatMap(({ paragraphs }, owner) => paragraphs.map(() => owner)),
  };
}

/** Words and pairs of words as small numbers. */
class TermTable {
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  count(words: readonly string[]): Counts {
    const counts: Counts = new Map();
    let previous = -1;
    for (const word of words) {
      const term = this.word(word);
      add(counts, term, 1);
      if (previous >= 0) add(counts, this.#pair(previous, term), 1);
      previous = term;
    }
    return counts;
  }

  word(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#size);
    this.#size += 1;
    return this.#size - 1;
  }

  #pair(first: number, second: number): number {
    // Exact below 2^53: vocabularies stay far under 2^26 terms.
    const key = first * 0x4000000 + second;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    this.#pairs.set(key, this.#size);
    this.#size += 1;
    return this.#size - 1;
  }
}

function add(counts: Counts, term: number, amount: number): void {
  counts.set(term, (counts.get(term) ?? 0) + amount);
}

/**
 * Weight of each term: ln(IDF_FLOOR + N/df). A term of every provision keeps a little weight, so that
 * two texts of one article each still compare.
 */
function termWeights(size: number, counts: readonly Counts[]): TermWeights {
  const frequencies = new Float64Array(size);
  for (const count of counts) {
    for (const term of count.keys()) frequencies[term] = (frequencies[term] ?? 0) + 1;
  }
  const weight = (frequency: number) =>
    Math.log(IDF_FLOOR + counts.length / Math.max(1, frequency));
  return { byTerm: frequencies.map(weight), rarest: weight(1) };
}

/**
 * Sublinear term frequency times idf, scaled to length 1; the zero vector stays as it is. Terms of one
 * passage only count for the length but can match nothing, so they are not kept.
 */
function unitVector(counts: Counts, { byTerm, rarest }: TermWeights): Vector {
  const terms: number[] = [];
  const weights: number[] = [];
  let squares = 0;
  for (const [term, count] of counts) {
    const value = byTerm[term] ?? 0;
    const weight = count === 1 ? value : value * (count < 1 ? count : 1 + Math.log(count));
    squares += weight * weight;
    if (value < rarest) {
      terms.push(term);
      weights.push(weight);
    }
  }
  const length = Math.sqrt(squares) || 1;
  for (let index = 0; index < weights.length; index += 1) {
    weights[index] = (weights[index] ?? 0) / length;
  }
  return { terms, weights };
}

/** Dot products of all pairs through an inverted index of the columns, clamped to 0..1. */
function cosines(
  rows: readonly Vector[],
  columns: readonly Vector[],
  termCount: number,
): Float64Array {
  /** For each term the columns that have it, as column, weight, column, weight … */
  const postings: number[][] = Array.from({ length: termCount });
  columns.forEach((vector, column) => {
    vector.terms.forEach((term, index) => {
      const list = postings[term];
      const weight = vector.weights[index] ?? 0;
      if (list === undefined) postings[term] = [column, weight];
      else list.push(column, weight);
    });
  });
  const result = new Float64Array(rows.length * columns.length);
  rows.forEach((vector, row) => {
    const base = row * columns.length;
    vector.terms.forEach((term, index) => {
      const list = postings[term] ?? [];
      const weight = vector.weights[index] ?? 0;
      for (let at = 0; at < list.length; at += 2) {
        const cell = base + (list[at] ?? 0);
        result[cell] = (result[cell] ?? 0) + weight * (list[at + 1] ?? 0);
      }
    });
  });
  return result.map((cosine) => Math.min(1, cosine));
}
