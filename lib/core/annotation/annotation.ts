/**
 * Annotations after the W3C Web Annotation model: a body, one or more targets, a motivation, a
 * creator and times. A target keeps the selector it was made with for ever; its place in a given
 * version is an anchor, computed and stored apart.
 */

import type { NoteBody } from './note-body';

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

/** Address of a version: `{slug}:{lang}@v{number}` in words. */
export type VersionRef = {
  readonly treaty: string;
  readonly lang: string;
  readonly version: number;
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

export type AnnotationTarget = VersionRef & {
  readonly selector: Selector;
  /** The anchor in the version asked for (the newest unless the view is pinned). */
  readonly anchor: Anchor;
};

export const VISIBILITIES = ['private', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export type Annotation = {
  readonly id: string;
  /** Optimistic version, counted from 1; the ETag. */
  readonly revision: number;
  readonly motivation: 'commenting' | 'highlighting';
  readonly visibility: Visibility;
  readonly body: NoteBody;
  readonly targets: readonly AnnotationTarget[];
  readonly creator: { readonly id: string; readonly name: string };
  readonly created: string;
  readonly modified: string;
};
