/**
 * Annotations after the W3C Web Annotation model: a body, one or more targets, a motivation, a
 * creator and times. A target keeps the selector it was made with for ever; its place in a given
 * version is an anchor, computed and stored apart.
 */

import type { Visibility } from '@/lib/core/access/visibility';
import {
  formatAddress,
  isSameText,
  type TextAddress,
  type VersionAddress,
} from '@/lib/core/address/version-address';
import type { Anchor, Selector } from '@/lib/core/anchor/selector';
import type { NoteBody } from './note-body';

/** Provisions that one note may be about. */
export const MOST_TARGETS = 20;
/** Characters (UTF-16) that a note may quote of one provision. */
export const LONGEST_QUOTE = 20_000;

export type AnnotationTarget = {
  readonly treaty: string;
  /** Short title of the treaty. */
  readonly title?: string;
  readonly lang: string;
  /** The short name of its text, where the language has several. */
  readonly name?: string;
  /** The version it was made on. */
  readonly version: number;
  readonly selector: Selector;
  /** The anchor in the version asked for (the newest unless the view is pinned). */
  readonly anchor: Anchor;
};

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
  /**
   * In lists of many: what stands here of the body ends early, so many places are left out, or quoted
   * words end early. All is under the id.
   */
  readonly cut?: { readonly body: boolean; readonly places: number; readonly quotes: boolean };
};

/** The version a target was made on. */
export function addressOfTarget({
  treaty,
  lang,
  name,
  version,
}: Pick<AnnotationTarget, 'treaty' | 'lang' | 'name' | 'version'>): VersionAddress {
  return { slug: treaty, lang, ...(name !== undefined && { name }), version };
}

type OfText = Pick<AnnotationTarget, 'treaty' | 'lang' | 'name'>;

/** The address of the text whose versions a target follows. */
export function textOfTarget({ treaty, lang, name }: OfText): string {
  return formatAddress({ slug: treaty, lang, name });
}

/** True for a target that follows the versions of this text. */
export function isTargetIn({ treaty, lang, name }: OfText, text: TextAddress): boolean {
  return isSameText({ slug: treaty, lang, name }, text);
}

/**
 * True for a place that is all of its provision: no words of it stand before or behind. A note on an
 * article is shown at its margin, and need not repeat its text.
 */
export function isWholeUnit({ selector: { quote } }: Pick<AnnotationTarget, 'selector'>): boolean {
  return quote.prefix === '' && quote.suffix === '';
}
