/**
 * What every reader of a file gives: the lines of the text in reading order, what was not taken, and
 * what a person should know. Finding the articles is the work of lib/core/segmentation; only a format
 * that states its structure comes with provisions.
 */

import type { TextLine } from '@/lib/core/segmentation/lines';
import type { Provision } from '@/lib/core/treaty/provision';

export type ReadFormat =
  | 'plain-text'
  | 'markdown'
  | 'html'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'epub'
  | 'pdf'
  | 'akoma-ntoso'
  | 'tota'
  | 'json';

/** Words of the source that are not words of the treaty, or could not be taken. */
export type LeftOut = { readonly line: number; readonly text: string; readonly reason: string };

export type ReadDocument = {
  readonly format: ReadFormat;
  /** The name of the encoding as TextDecoder knows it, for formats that are text. */
  readonly encoding?: string;
  /** BCP 47, where the file says it. */
  readonly lang?: string;
  readonly title?: string;
  /** In reading order; `at` is the line of a text file, or the paragraph of another. */
  readonly lines: readonly TextLine[];
  /** Only from formats that state the structure. */
  readonly provisions?: readonly Provision[];
  readonly leftOut: readonly LeftOut[];
  /** Sentences for the person who imports. */
  readonly remarks: readonly string[];
};

export type ReadOptions = {
  readonly name?: string;
  readonly mediaType?: string;
  /** In place of the encoding that was found. */
  readonly encoding?: string;
  /** What becomes of changes that were tracked and not settled; accepted by default. */
  readonly trackedChanges?: 'accepted' | 'rejected';
};

/** What was pasted: the words, and the page of HTML that the clipboard may hold beside them. */
export type PastedText = { readonly html?: string; readonly text: string };

/** What can be read: a file, or what was pasted. */
export type ReadInput = { readonly bytes: Uint8Array } | PastedText;

/** The longest text that is read, in UTF-16 units: some ten times the longest trade agreement. */
export const MOST_CHARACTERS = 5_000_000;

/** The most lines or paragraphs that hold words. */
export const MOST_LINES = 200_000;

/** A file that cannot be read. The message says what is wrong and what to do, for a person. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
}

export function tooManyLines(): ReadError {
  return new ReadError(
    'The file has more than 200,000 lines or paragraphs. Divide it, and import the parts one by one.',
  );
}

export function tooLong(): ReadError {
  return new ReadError(
    'The file holds more than 5 million characters. Divide it, and import the parts one by one.',
  );
}

export function damagedArchive(): ReadError {
  return new ReadError(
    'The file is damaged: it is an archive that ends too early or was changed on the way. Get another copy.',
  );
}
