/** What the search for the best links works on, for all its steps (`align-search.ts` leads them). */

import type { Measure } from '../similarity/measure';
import type { PassageMeasure } from '../similarity/similarity';
import type { AlignOptions, AlignUnit } from '../similarity/unit';
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
