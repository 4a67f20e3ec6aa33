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

/**
 * How the place of a selector in a version was found:
 * - `unchanged`: the same words at the same offsets of the same provision;
 * - `diff`: carried along the word diff of the provisions that correspond;
 * - `moved-text`: its words went along with text that moved out of its provision;
 * - `quote`: looked for by its words and what surrounded them;
 * - `person`: somebody said so. Later versions are carried from there.
 */
export type AnchorMethod = 'unchanged' | 'diff' | 'moved-text' | 'quote' | 'person';

/** What is known besides the state. Places that were stored before there were methods have neither. */
type Found = {
  readonly method?: AnchorMethod;
};

/** What else is known of a place that was not found. */
type NotFound = Found & {
  /** The clause, else the article, in which the words stood; undefined where only the treaty is left. */
  readonly near?: string;
};

/** The resolved place of a target in one version. */
export type Anchor =
  | (Found & {
      readonly state: 'exact';
      readonly eId: string;
      readonly start: number;
      readonly end: number;
    })
  | (Found & {
      readonly state: 'moved';
      readonly eId: string;
      readonly start: number;
      readonly end: number;
      /** In 0..1: how sure the place is. 1: the words are as they were, and were carried along. */
      readonly score: number;
    })
  | (NotFound & { readonly state: 'ambiguous'; readonly candidates: readonly AnchorCandidate[] })
  | (NotFound & { readonly state: 'orphaned' });

/** An anchor with a place. */
export type Place = Extract<Anchor, { state: 'exact' | 'moved' }>;

export function isPlaced(anchor: Anchor): anchor is Place {
  return anchor.state === 'exact' || anchor.state === 'moved';
}

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
