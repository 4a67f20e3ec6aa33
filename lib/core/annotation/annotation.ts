/**
 * Annotations after the W3C Web Annotation model: a body, one or more targets, a motivation, a
 * creator and times. A target keeps the selector it was made with for ever; its place in a given
 * version is an anchor, computed and stored apart.
 */

import type { NoteVisibility } from '@/lib/core/access/visibility';
import {
  formatAddress,
  isSameText,
  type TextAddress,
  type VersionAddress,
} from '@/lib/core/address/version-address';
import type { Anchor, Selector } from '@/lib/core/anchor/selector';
import type { CodeOfNote } from './codebook';
import type { NoteBody } from './note-body';

/**
 * What a note is for, in the words of the W3C model: a highlight, a comment, a question, a tag, a link
 * from clause to clause, a classification by a code.
 */
export const MOTIVATIONS = [
  'highlighting',
  'commenting',
  'questioning',
  'tagging',
  'linking',
  'classifying',
] as const;

export type Motivation = (typeof MOTIVATIONS)[number];

/** Kinds that may stand without words of their own: their places, their type or their codes say it. */
const WORDLESS: ReadonlySet<Motivation> = new Set(['highlighting', 'linking', 'classifying']);

/** True for a kind of note that says nothing without words. */
export function needsWords(motivation: Motivation): boolean {
  return !WORDLESS.has(motivation);
}

/** What the first place of a link does to the others. */
export const LINK_TYPES = ['implements', 'contradicts', 'derives-from', 'cites'] as const;

export type LinkType = (typeof LINK_TYPES)[number];

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
  readonly motivation: Motivation;
  readonly visibility: NoteVisibility;
  /** The group that reads it, of a note of a group. */
  readonly group?: { readonly id: string; readonly name: string };
  /** Of a link. */
  readonly linkType?: LinkType;
  /** What it is classified as; left out where it is as nothing. */
  readonly codes?: readonly CodeOfNote[];
  /** Of a reply: the first note of its thread, and what it answers. It has no targets of its own. */
  readonly thread?: { readonly root: string; readonly parent: string };
  /** Replies of its thread that are not deleted; left out where there are none. */
  readonly replies?: number;
  /** When its thread was ended, of a first note. */
  readonly resolved?: string;
  /** By a moderator, who said why. */
  readonly hidden?: { readonly at: string; readonly reason: string };
  /** Deleted, with replies that are not: it keeps its places alone, no words and no name. */
  readonly deleted?: true;
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

/** A wording that a note has or had. */
export type NoteRevision = {
  readonly revision: number;
  readonly visibility: NoteVisibility;
  readonly body: NoteBody;
  readonly created: string;
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
