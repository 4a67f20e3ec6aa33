/** What the search for the best links works on, for all its steps (`search-links.ts` leads them). */

import type { LinkRelation } from '@/lib/core/comparison/comparison';
import { NO_PINS, type Pins, type Sides } from '@/lib/core/comparison/correction';
import type { KindMeasure } from '../similarity/clause-kinds';
import type { AlignUnit, Measure } from '../similarity/measure';
import type { PassageMeasure } from '../similarity/similarity';

/** What the search works on: both sides, how alike they are, and what people said. */
export type Search = {
  readonly left: readonly AlignUnit[];
  readonly right: readonly AlignUnit[];
  readonly measure: Measure & Partial<PassageMeasure>;
  readonly options: AlignOptions;
  readonly pins: UnitPins;
  /** Similarity with what neighbours and place add, by cells: what the assignment maximises. */
  readonly values: Float64Array;
  /** Likeness of the kind of clause in 0..1, by cells. */
  readonly kinds: Float64Array;
  /** 0..1: how plainly each provision shows any kind. */
  readonly shown: KindMeasure['shown'];
  /** 0..1: how far the two texts are from one another in wording. */
  readonly strange: number;
  /** `values` with what the kind of clause is worth: the order of candidates. */
  readonly order: Float64Array;
};

/** A link while it is searched for. Indices of units, ascending; never empty. */
export type Group = {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly score: number;
  /** Stands as it is: made by hand, or equal texts. */
  readonly fixed: boolean;
};

/** What people decided of a link, which holds whatever the engine finds. */
export type Override = {
  readonly relation?: LinkRelation;
  readonly correction: string;
  /** True when the link itself was made by hand, not only its name. */
  readonly pinned: boolean;
};

/** What people decided, in the terms of the search. */
export type UnitPins = {
  /** The pinned links. */
  readonly groups: readonly Group[];
  /** True when a unit stands in a pinned link. */
  readonly held: (side: 'left' | 'right', unit: number) => boolean;
  /** True when two units may not stand in one link. */
  readonly apart: (row: number, column: number) => boolean;
  /** True when the search may link the two. */
  readonly free: (row: number, column: number) => boolean;
  /** What was decided of a link with exactly these sides. */
  readonly overrideOf: (sides: Sides) => Override | undefined;
};

export type AlignOptions = {
  /** Least similarity (0..1) at which two provisions may be linked. */
  readonly threshold: number;
  /** What the same relative place is worth, in units of similarity. */
  readonly positionWeight: number;
  /** What linked neighbours are worth, in units of similarity. */
  readonly neighbourWeight: number;
  /** Names that say nothing about correspondence, such as those of the parties. */
  readonly names: readonly string[];
  /** What people said of the alignment. */
  readonly pins: Pins;
};

export const ALIGN_DEFAULTS: AlignOptions = {
  threshold: 0.08,
  positionWeight: 0.1,
  neighbourWeight: 0.05,
  names: [],
  pins: NO_PINS,
};
