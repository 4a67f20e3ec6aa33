/** What alignment takes: provisions of one side, and how the search is to be led. */

import { NO_PINS, type Pins } from '../../comparison/correction';
import type { Token } from '../../language/tokenize';
import type { ProvisionKind } from '../../treaty/provision';

/** A paragraph or point of a unit: `text` stands in the unit's text at `start` (UTF-16 units). */
export type AlignPart = { readonly eId: string; readonly start: number; readonly text: string };

/** A provision to align. `text` may hold several paragraphs, joined by "\n". */
export type AlignUnit = {
  readonly eId: string;
  readonly kind: ProvisionKind;
  readonly text: string;
  readonly heading?: string;
  readonly lang: string;
  /** The tokens of `text`, when they were cut already. */
  readonly tokens?: readonly Token[];
  /** Paragraphs with addresses of their own, so that a link can name one of them. */
  readonly parts?: readonly AlignPart[];
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
