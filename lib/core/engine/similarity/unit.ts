/** What alignment takes: provisions of one side. */

import type { Token } from '@/lib/core/language/tokenize';
import type { ProvisionKind } from '@/lib/core/treaty/provision';

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
