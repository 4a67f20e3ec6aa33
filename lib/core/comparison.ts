/**
 * The comparison of two versions: which provisions correspond (alignment) and how the wording of
 * each linked pair differs (changes). This is the shape the API gives and the pages are built from.
 * A link joins m provisions to n; the engine of this version yields 1:1 links.
 */

/** A diff operation: `A.slice(fromA, toA)` became `B.slice(fromB, toB)`. UTF-16 offsets. */
export type Change = {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
};

export const LINK_RELATIONS = [
  'identical',
  'similar',
  'contrasts',
  'broader',
  'narrower',
  'none',
] as const;
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** One link of an alignment: eIds of units on both sides, never empty. */
export type AlignmentLink = {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly relation: LinkRelation;
  /** Similarity in 0..1 (cosine of the two texts; 1 for identical text). */
  readonly score: number;
  /** True when the pair is off the longest common order of the two treaties. */
  readonly moved: boolean;
};

export type Alignment = {
  readonly links: readonly AlignmentLink[];
  /** eIds without a link, in document order. */
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
};

/** What the engine may compare: wording (one language) or structure (translations of one treaty). */
export type ComparisonMethod = 'content' | 'structure' | 'incomparable';

export type CompareOptions = {
  readonly ignoreCase: boolean;
  readonly ignorePunctuation: boolean;
};

/** A link with its word changes. `changes` is undefined where wording cannot be compared (two languages). */
export type ComparedLink = AlignmentLink & {
  readonly changes?: readonly Change[];
  /** False when a size cap made the engine fall back to a coarser level. */
  readonly precise: boolean;
};

export type Comparison = {
  readonly engine: string;
  readonly method: ComparisonMethod;
  readonly options: CompareOptions;
  readonly links: readonly ComparedLink[];
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
};
