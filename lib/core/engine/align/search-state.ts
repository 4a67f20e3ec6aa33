/** What the search for the best links works on, for all its steps (`search-links.ts` leads them). */

import { NO_PINS, type Pins } from '@/lib/core/comparison/correction';
import type { Measure } from '../similarity/measure';
import type { PassageMeasure } from '../similarity/similarity';
import type { AlignUnit } from '../similarity/unit';
import type { UnitPins } from './pins';

/** What the search works on: both sides, how alike they are, and what people said. */
export type Search = {
  readonly left: readonly AlignUnit[];
  readonly right: readonly AlignUnit[];
  readonly measure: Measure & Partial<PassageMeasure>;
  readonly options: AlignOptions;
  readonly pins: UnitPins;
  /** Similarity with what neighbours and place add, by cells: what the assignment maximises. */
  readonly values: Float64Array;
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
