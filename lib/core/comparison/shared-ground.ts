/**
 * What two texts have in common: the passages of one that answer passages of the other, each at the level
 * at which it does. It is what a reader of two different treaties looks for, where a redline would mark
 * nearly everything. Marking what is shared and leaving the rest plain is the way of the gospel synopsis
 * and of the tools that look for reused text (KITAB, Copyleaks, AMBIS).
 */

export const GROUND_LEVELS = [
  /** A run of the same words: at least three, two of which mean something. */
  'words',
  /** A run of the same words in other forms: equal stems. */
  'form',
  /** The same words of a sentence in another order. */
  'order',
  /** Sentences that say much the same in other words: `likeness` says how much. */
  'sentence',
  /** The same concept of the term list in other words. */
  'concept',
  /** Words that every treaty has: enacting words, "hereinafter referred to as the Parties". */
  'formula',
] as const;

export type GroundLevel = (typeof GROUND_LEVELS)[number];

/** Words of one provision: `eId` of the unit, half-open UTF-16 offsets in its stored text. */
export type Passage = { readonly eId: string; readonly start: number; readonly end: number };

/** A passage of A and the passage of B that answers it. Never empty on either side. */
export type SharedPassage = {
  readonly level: GroundLevel;
  readonly left: Passage;
  readonly right: Passage;
  /** Length in words of the shorter side. */
  readonly words: number;
  /** How alike the two are, in 0..1: 1 at level `words`. */
  readonly likeness: number;
  /** Of level `concept`: the id of the concept in the term list. */
  readonly concept?: string;
  /** The two stand in provisions that are not linked: what went elsewhere. */
  readonly elsewhere?: boolean;
};

/** How many words of a text stand at each level; each word counts once, at the first level it has. */
export type GroundShare = Readonly<Record<GroundLevel, number>> & {
  /** All words, and those that are shared at no level. */
  readonly all: number;
  readonly only: number;
};

export type SharedGround = {
  /** In order of their place in A; what stands elsewhere among them. */
  readonly passages: readonly SharedPassage[];
  /** By eId of every unit of a side. */
  readonly left: ReadonlyMap<string, GroundShare>;
  readonly right: ReadonlyMap<string, GroundShare>;
  readonly total: { readonly left: GroundShare; readonly right: GroundShare };
  /** False where a cap of size left passages out. */
  readonly precise: boolean;
};
