/**
 * How a note names its place, and where that place is. A selector is written once and kept for ever; an
 * anchor is computed from it for each version of the text.
 *
 * Reference: W3C Web Annotation Data Model, 4.2.4 (Text Quote Selector) and 4.2.5 (Text Position
 * Selector).
 */

/** W3C TextPositionSelector: half-open UTF-16 offsets in the text of the target's unit. */
export type TextPosition = { readonly start: number; readonly end: number };

/** W3C TextQuoteSelector: the exact words with up to 32 characters of context on each side. */
export type TextQuote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** A place in a version: a unit's eId refined by position and quote. */
export type Selector = {
  readonly eId: string;
  readonly position: TextPosition;
  readonly quote: TextQuote;
};

/** The resolved place of a target in one version. */
export type Anchor =
  | { readonly state: 'exact'; readonly eId: string; readonly start: number; readonly end: number }
  | {
      readonly state: 'moved';
      readonly eId: string;
      readonly start: number;
      readonly end: number;
      readonly score: number;
    }
  | { readonly state: 'ambiguous'; readonly candidates: readonly AnchorCandidate[] }
  | { readonly state: 'orphaned' };

export type AnchorCandidate = {
  readonly eId: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
};

/** A selected place in one unit of one version: the selector's offsets hold in that version's text. */
export type UnitRange = {
  /** `{slug}:{lang}@v{n}`, as the page names the version. */
  readonly versionRef: string;
  readonly selector: Selector;
};

/** True for places in one and the same unit of one version. */
export function isSameUnit(one: UnitRange, other: UnitRange): boolean {
  return one.versionRef === other.versionRef && one.selector.eId === other.selector.eId;
}
