/**
 * The outline of an import: what was found in a source, as a flat list in the order of the source, for a
 * person to look at and to correct (`edit-outline.ts`) before it becomes provisions
 * (`outline-provisions.ts`). Nothing of the source is ever outside it: what is no part of the treaty is an
 * item that is left out, with the reason.
 */

import type { ProvisionKind } from '@/lib/core/treaty/provision';

export const OUTLINE_ROLES = [
  'title',
  'preamble',
  'part',
  'chapter',
  'section',
  'article',
  'annex',
  'testimonium',
  'left-out',
] as const;

export type OutlineRole =
  | Extract<ProvisionKind, (typeof OUTLINE_ROLES)[number]>
  | 'title'
  | 'left-out';

/** A paragraph or point that the file itself states: a slice of its item's text. */
export type OutlinePart = {
  readonly kind: 'paragraph' | 'point';
  /** What its eId adds to that of its item: `para_2__point_a`. */
  readonly name: string;
  readonly number?: string;
  readonly heading?: string;
  readonly start: number;
  readonly end: number;
};

export type OutlineItem = {
  readonly id: string;
  readonly role: OutlineRole;
  /** Where it begins in the source, from 1. */
  readonly line: number;
  /** Its heading as the source prints it, whole; the number and the heading are what is read from it. */
  readonly label: string;
  readonly number?: string;
  readonly heading?: string;
  /** Its paragraphs, joined by one "\n", with their numbers as printed; empty for groups. */
  readonly text: string;
  /** Why it is left out. */
  readonly reason?: string;

  /** Its own part of the eId, as it was first given; it holds for the role and number of then. */
  readonly name?: string;
  /** Role and number of then, once one of them was changed. */
  readonly first?: Pick<OutlineItem, 'role' | 'number'>;
  /** White space between it and the item that it was split from. */
  readonly gap?: string;
  /** The eId under which it counts, where its place in the list does not tell. */
  readonly scope?: string;
  /** The eId of the group it stands in, where its place in the list does not tell; '' for none. */
  readonly under?: string;
  /** Articles that count anew in each group have the group in their eId. */
  readonly inGroup?: true;
  /** Its text goes on on the line of its label. */
  readonly inline?: true;
  /** Signs of the source that are in no other field: hyphens that only parted a word. */
  readonly signs?: string;
  /** From files that state the structure; otherwise the text tells. */
  readonly parts?: readonly OutlinePart[];
  /** What it was merged from: at these offsets it comes apart as it was. */
  readonly joints?: readonly OutlineJoint[];
  /** The words of the source, where a person changed them. */
  readonly printed?: string;
  /** What it was before a person left it out. */
  readonly was?: OutlineItem;
};

/** Where another item was merged in. */
export type OutlineJoint = {
  /** Where the text before it ends; the same in the printed words, where they differ. */
  readonly from: number;
  readonly printedFrom: number;
  /** Where its label begins, where its text begins, and where that ends. */
  readonly at: number;
  readonly to: number;
  readonly end: number;
  /** As it was, without its text and joints, which are those of the whole. */
  readonly item: OutlineItem;
};

/** One step of a correction, as plain JSON. Each names the item it changes. */
export type OutlineEdit =
  /** Into the item before it, whose text goes on with the heading and text of this. */
  | { readonly kind: 'merge'; readonly id: string }
  /** Behind UTF-16 offset `at` of its text begins another; `line` is where that is in the source. */
  | {
      readonly kind: 'split';
      readonly id: string;
      readonly at: number;
      readonly role: OutlineRole;
      readonly line?: number;
    }
  /** '' takes the number away. */
  | { readonly kind: 'renumber'; readonly id: string; readonly number: string }
  /** '' takes the heading away. */
  | { readonly kind: 'retitle'; readonly id: string; readonly heading: string }
  | { readonly kind: 'retype'; readonly id: string; readonly role: OutlineRole }
  | { readonly kind: 'drop'; readonly id: string }
  | { readonly kind: 'take'; readonly id: string; readonly role: OutlineRole }
  | { readonly kind: 'reword'; readonly id: string; readonly text: string };
