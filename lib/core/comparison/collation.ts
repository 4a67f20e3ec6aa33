/**
 * The collation of several texts of one language as witnesses of one text: where they differ from the
 * one they are read against, the base, and which of them read what there. Its form is that of the
 * apparatus of a critical edition: only what differs is listed (a negative apparatus), witnesses that
 * read alike stand together, and what agrees with the base is a count.
 *
 * The base has the siglum A, its witnesses B, C … in their order; an index counts them from 0 without
 * the base. The *text of a passage* is the texts of its provisions in document order, joined by one
 * "\n", as in `comparison.ts`, and every offset counts in that of the base.
 *
 * Reference: M. L. West, Textual Criticism and Editorial Technique (1973), part II, 4.
 */

import type { Quotation } from '@/lib/core/treaty/provision';
import { type CompareOptions, sideLetter } from './comparison';

export const VARIANT_KINDS = [
  'substitution',
  'omission',
  'addition',
  'transposition',
  'division',
  'spelling',
] as const;

/**
 * What a reading does with the words of the base. `division`: paragraphs are parted or joined; `spelling`: the
 * same words in other letters.
 */
export type VariantKind = (typeof VARIANT_KINDS)[number];

/** What some of the witnesses read at a place. */
export type Reading = {
  readonly kind: VariantKind;
  /** What stands there in place of the words of the base; '' for nothing. */
  readonly text: string;
  /** Indices of those that read so, ascending; never empty. */
  readonly witnesses: readonly number[];
  /** Of a transposition the number of the place to which the words went, or from which they came. */
  readonly partner?: number;
};

/** Words of the base at which at least one witness differs; of an addition the place between two words. */
export type VariantPlace = {
  /** Counted from 1 in each passage. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly readings: readonly Reading[];
  /** How many of the witnesses that have the passage read as the base does. */
  readonly agreeing: number;
};

/** Provisions of the base that stand together, with what the witnesses have for them. */
export type CollatedPassage = {
  /** eIds in the base, never empty. */
  readonly base: readonly string[];
  readonly text: string;
  /** For each witness its eIds in document order; empty where it lacks the passage. */
  readonly witnesses: readonly (readonly string[])[];
  /** Indices of the witnesses that lack all of it: said once, and not word by word. */
  readonly lacking: readonly number[];
  readonly places: readonly VariantPlace[];
  /** Headings other than that of the base, each with its witnesses; '' for none. */
  readonly headings: readonly Pick<Reading, 'text' | 'witnesses'>[];
};

/** A provision that the base lacks; witnesses that have it word for word stand together. */
export type AddedPassage = {
  /** eId in the base of the provision it follows; undefined where it stands before all of them. */
  readonly after?: string;
  readonly text: string;
  readonly heading?: string;
  readonly of: readonly { readonly witness: number; readonly eId: string }[];
};

/**
 * How the words of a text stand to an attested quotation: they are the same but for case and marks, they
 * differ in some, or nothing there is like it.
 */
export type SupportState = 'same' | 'differs' | 'absent';

export type Support = {
  /** 0 for the base, 1 for the first witness. */
  readonly text: number;
  readonly state: SupportState;
  /** The words that the quotation supports, as they stand in that text; '' where none do. */
  readonly words: string;
  /** Of words that differ: what stands there, and what is quoted; '' for nothing on either side. */
  readonly differences: readonly { readonly words: string; readonly quoted: string }[];
};

/** A quotation, or the part of it between two ellipses, set against the words of every text. */
export type SupportedQuotation = {
  readonly quotation: Quotation;
  /** The words that are sought: all of it, or a part. */
  readonly part: string;
  /** First eId in the base of the passage it belongs to. */
  readonly passage: string;
  readonly supports: readonly Support[];
};

export type Collation = {
  readonly options: CompareOptions;
  /** How many witnesses there are. */
  readonly witnesses: number;
  /** All provisions of the base in document order. */
  readonly passages: readonly CollatedPassage[];
  /** By the provision they follow. */
  readonly additions: readonly AddedPassage[];
  readonly quotations: readonly SupportedQuotation[];
};

/** The sign of a text in the apparatus: A for the base, B for witness 0. */
export function siglumOf(witness: number | 'base'): string {
  return sideLetter(witness === 'base' ? 0 : witness + 1).toUpperCase();
}

/**
 * What a witness has for a passage, rebuilt from the base and the apparatus: its very text where nothing
 * was ignored, otherwise its text up to what was. Undefined where it lacks the passage. O(text).
 */
export function readWitness(
  { text, lacking, places }: Pick<CollatedPassage, 'text' | 'lacking' | 'places'>,
  witness: number,
): string | undefined {
  if (lacking.includes(witness)) return undefined;
  let result = '';
  let at = 0;
  for (const { start, end, readings } of places) {
    const own = readings.find(({ witnesses }) => witnesses.includes(witness));
    result += text.slice(at, start) + (own?.text ?? text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

/**
 * The number of places at which a witness differs; a passage that it lacks counts as one, a spelling not at
 * all. O(places).
 */
export function countVariants({ passages, additions }: Collation, witness: number): number {
  const inPassages = passages.reduce(
    (sum, { lacking, places }) =>
      sum +
      (lacking.includes(witness) ? 1 : 0) +
      places.filter(({ readings }) =>
        readings.some((one) => one.kind !== 'spelling' && one.witnesses.includes(witness)),
      ).length,
    0,
  );
  return (
    inPassages + additions.filter(({ of }) => of.some((one) => one.witness === witness)).length
  );
}
