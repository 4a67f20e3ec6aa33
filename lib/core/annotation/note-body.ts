/**
 * The body of a note: a closed subset of Lexical's serialised editor state (version 0.52), as plain
 * data. The server accepts nothing else, so a stored body can be rendered without a sanitiser.
 */

import type { NoteMention } from './note-mention';

export type NoteText = {
  readonly type: 'text';
  readonly text: string;
  /** Lexical bit mask; only 1 (bold), 2 (italic) and 16 (code) are allowed. */
  readonly format: number;
};

export type NoteLineBreak = { readonly type: 'linebreak' };

export type NoteLink = {
  readonly type: 'link' | 'autolink';
  /** http:, https: or mailto: only. */
  readonly url: string;
  readonly children: readonly (NoteText | NoteLineBreak)[];
};

export type NoteInline = NoteText | NoteLineBreak | NoteLink | NoteMention;

export type NoteParagraph = {
  readonly type: 'paragraph';
  readonly children: readonly NoteInline[];
};

export type NoteQuote = { readonly type: 'quote'; readonly children: readonly NoteInline[] };

/** A heading within the note, of one of two levels. */
export type NoteHeading = {
  readonly type: 'heading';
  readonly tag: 'h1' | 'h2';
  readonly children: readonly NoteInline[];
};

/** Words as they are typed, such as a formula or a file; without formats. */
export type NoteCode = {
  readonly type: 'code';
  readonly children: readonly (NoteText | NoteLineBreak)[];
};

export type NoteListItem = {
  readonly type: 'listitem';
  readonly children: readonly (NoteInline | NoteList)[];
};

export type NoteList = {
  readonly type: 'list';
  readonly listType: 'bullet' | 'number';
  readonly children: readonly NoteListItem[];
};

export type NoteBlock = NoteParagraph | NoteQuote | NoteHeading | NoteCode | NoteList;

export type NoteBody = {
  readonly root: { readonly type: 'root'; readonly children: readonly NoteBlock[] };
};

/** Bits of a text's format. */
export const BOLD = 1;
export const ITALIC = 2;
export const CODE = 16;
/** Those that a note may have. */
export const NOTE_FORMATS = BOLD | ITALIC | CODE;

/** Limits the server enforces: bytes of UTF-8 JSON, nesting depth of nodes. */
export const NOTE_MAX_BYTES = 64 * 1024;

/** Of a note that everybody is shown: a page holds those of many people. */
export const PUBLIC_NOTE_MAX_BYTES = 8 * 1024;

export const NOTE_MAX_DEPTH = 32;

/** Bytes of a body as the limits count them. O(n). */
export function noteBytes(body: NoteBody): number {
  return new TextEncoder().encode(JSON.stringify(body)).length;
}
