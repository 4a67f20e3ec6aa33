/**
 * The comparison of two versions: which provisions correspond (alignment) and how the wording of
 * each linked group differs (changes). This is the shape the API gives, the command line prints and
 * the pages are built from.
 *
 * A link joins m provisions to n. The *text of a side of a link* is the texts of its units in document
 * order, joined by one "\n"; for one unit that is its stored text. Every offset of a change, move or
 * obligation counts in it.
 */

/** A diff operation: `A.slice(fromA, toA)` became `B.slice(fromB, toB)`. UTF-16 offsets. */
export type Change = {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Index in `moves` of the moved block this change takes away (empty in B) or puts down (empty in A). */
  readonly move?: number;
  /**
   * `split`, `join`: a paragraph was parted in two, or two were joined; only white space differs. `spelling`:
   * the same words in other letters of one reading (yeh and kaf, ё, joiners, kinds of blank and quotation
   * mark): no change of wording, and not counted as one.
   */
  readonly kind?: 'split' | 'join' | 'spelling';
};

/** A block that stands elsewhere in B; `changes` (same offsets) turn the one wording into the other. */
export type Move = {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly changes: readonly Change[];
};

export const OBLIGATION_KINDS = ['modal', 'negation', 'limit', 'number', 'date'] as const;

export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** A change of what is owed: a modal verb, a negation, a limit ("at least"), a number or a date that differs. */
export type ObligationChange = {
  readonly kind: ObligationKind;
  /** Index in the link's `changes`. */
  readonly change: number;
  /** The words that tell, '' where that side has none. */
  readonly before: string;
  readonly after: string;
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

/** Why a link bears the relation it bears: words of either side that show it. */
export type Evidence = {
  readonly kind: 'modal' | 'negation' | 'number' | 'term' | 'scope';
  /** Words as they stand in A and in B; '' where that side has none. */
  readonly left: string;
  readonly right: string;
};

/** One link of an alignment: eIds of units on both sides in document order, never empty. */
export type AlignmentLink = {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** `broader`: A says more than B; `narrower`: less. */
  readonly relation: LinkRelation;
  /** Similarity in 0..1 (1 for identical text). */
  readonly score: number;
  /** True when the pair is off the longest common order of the two treaties. */
  readonly moved: boolean;
  /** 0..1: how far the score stands above the next best choice of either side; 1 for a link made by hand. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Id of the correction that made or relabelled this link. */
  readonly correction?: string;
};

/**
 * What answers a provision in part outside its link, or where it has none: a passage of it and a passage of
 * a provision of the other side. Each side names one address, the narrowest that holds the passage: a paragraph, or the provision
 * itself where it has none. Offsets count in the text of the provision (`unitEId` of the address).
 */
export type PartialLink = AlignmentLink & {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
};

/** A ranked counterpart of a provision. `score` is the similarity in 0..1, the order is hub-corrected. */
export type Candidate = { readonly eId: string; readonly score: number };

export type Candidates = {
  /** For each left unit its best right units, and the other way round; best first. */
  readonly left: Readonly<Record<string, readonly Candidate[]>>;
  readonly right: Readonly<Record<string, readonly Candidate[]>>;
};

export type Alignment = {
  /** In left order; each unit stands in at most one. */
  readonly links: readonly AlignmentLink[];
  /** Further correspondences: an article with one paragraph of an article that is linked elsewhere. */
  readonly also: readonly AlignmentLink[];
  /** Paragraphs that answer one another outside the links, in left order. */
  readonly partly: readonly PartialLink[];
  /** eIds without a link, in document order. */
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  readonly candidates: Candidates;
};

/**
 * What the engine read: `content` wording in one language; `structure` the places of translations of
 * one treaty, checked by length, numbers and names; `lexicon` wording across languages through learned
 * lexicons and the term list; `incomparable` nothing.
 */
export type ComparisonMethod = 'content' | 'structure' | 'lexicon' | 'incomparable';

export type CompareOptions = {
  readonly ignoreCase: boolean;
  readonly ignorePunctuation: boolean;
  /** Paragraph and point numbers at the beginning of a line. */
  readonly ignoreNumbering: boolean;
  /** The parties' names: "the Russian Federation" against "Iran" is no change. */
  readonly ignoreNames: boolean;
  /** Letters that differ only by encoding or habit of writing: changes of kind `spelling`. */
  readonly ignoreSpelling: boolean;
};

export const EXACT: CompareOptions = {
  ignoreCase: false,
  ignorePunctuation: false,
  ignoreNumbering: false,
  ignoreNames: false,
  ignoreSpelling: false,
};

/** A link with its word changes. `changes` is undefined where wording cannot be compared (two languages). */
export type ComparedLink = AlignmentLink & {
  readonly changes?: readonly Change[];
  readonly moves?: readonly Move[];
  readonly obligations?: readonly ObligationChange[];
  /** False when a size cap made the engine fall back to a coarser level. */
  readonly precise: boolean;
};

/** The changes of a link that are no matter of spelling. */
export function wordingChanges({ changes }: Pick<ComparedLink, 'changes'>): readonly Change[] {
  return (changes ?? []).filter(({ kind }) => kind !== 'spelling');
}

/** How many differences of spelling a link has. */
export function countSpellings({ changes }: Pick<ComparedLink, 'changes'>): number {
  return (changes ?? []).filter(({ kind }) => kind === 'spelling').length;
}

/** Text that left one provision and stands in another that it is not linked to. Offsets in the units' texts. */
export type Transfer = {
  readonly leftEId: string;
  readonly rightEId: string;
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Similarity of the two wordings, 1 when equal. */
  readonly score: number;
  /** What turns the one wording into the other, in the same offsets, and what of it is owed differently. */
  readonly changes: readonly Change[];
  readonly obligations: readonly ObligationChange[];
};

export type Comparison = {
  readonly engine: string;
  readonly method: ComparisonMethod;
  readonly options: CompareOptions;
  readonly links: readonly ComparedLink[];
  readonly also: readonly AlignmentLink[];
  readonly partly: readonly PartialLink[];
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  readonly candidates: Candidates;
  readonly transfers: readonly Transfer[];
  /** False where the words that bind are not known in the language: no obligation listed means nothing then. */
  readonly obligationsRead: boolean;
};

/** `a` for the first version, `b` for the second. */
export function sideLetter(index: number): string {
  return String.fromCharCode(97 + index);
}
