/** What segmentation answers: provisions, where they begin, what is doubtful, what was left out. */

import type { Provision } from '@/lib/core/treaty/provision';
import type { ProposedMetadata } from './read-metadata';

export type SegmentIssue = {
  /** Line of the source, from 1; 0 for the whole. */
  readonly line: number;
  readonly code:
    | 'no-structure'
    | 'first-number'
    | 'number-missing'
    | 'number-repeated'
    | 'number-parted'
    | 'counts-anew'
    | 'empty-article'
    | 'heading-not-taken'
    | 'language-change'
    | 'mixed-languages'
    | 'mojibake';
  readonly message: string;
};

/** Words of the source that are in no provision and not in the title. */
export type LeftOut = { readonly line: number; readonly text: string; readonly reason: string };

/** Of what is left out, this goes without saying: "Article", brackets and stops around numbers. */
export const AROUND_A_NUMBER = 'Words and signs around a number that is kept.';

/** A provision as the source prints it. */
export type PrintedUnit = {
  /** Its heading, whole: lines joined by one "\n". */
  readonly label: string;
  /** Its paragraphs, with their numbers. */
  readonly text: string;
  /** The text goes on on the line of the heading. */
  readonly inline?: true;
};

export type Segmented = {
  /** The lines above the preamble that name the treaty. */
  readonly title?: string;
  readonly provisions: readonly Provision[];
  /** The line of the source on which each provision begins, by eId. */
  readonly starts: ReadonlyMap<string, number>;
  /** Groups and units by eId; not for a file that states its structure. */
  readonly printed?: ReadonlyMap<string, PrintedUnit>;
  readonly issues: readonly SegmentIssue[];
  /** With the provisions and the title, every character of the source that is not white space. */
  readonly leftOut: readonly LeftOut[];
  readonly metadata: ProposedMetadata;
};

export type SegmentOptions = {
  /** BCP 47 tag, where it is known; otherwise the text tells. */
  readonly lang?: string;
};
