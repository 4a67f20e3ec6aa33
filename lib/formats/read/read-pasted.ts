/**
 * What is pasted. Programs put a copied text on the clipboard twice, as a page of HTML with its headings,
 * lists and tables, and as plain words; the page is read unless words are missing in it.
 * Reference: Clipboard API and events, W3C, section 6 (mandatory data types).
 */

import { parseHtml, wordsInside } from './html-tree';
import { readDocument } from './read-document';
import { readHtml } from './read-html';
import {
  MOST_CHARACTERS,
  type PastedText,
  type ReadDocument,
  ReadError,
  type ReadInput,
  type ReadOptions,
  tooLong,
} from './read-result';

const WORDS_ONLY =
  'The words were taken without headings, lists and tables: the formatted copy on the clipboard lacks some of them.';

/** The media type of a file that holds a paste: `PastedText` as JSON. */
export const PASTED_TYPE = 'application/vnd.concordat.paste+json';

/** Reads a file or what was pasted. Throws ReadError with a sentence for a person. */
export function readInput(input: ReadInput, options: ReadOptions = {}): Promise<ReadDocument> {
  return 'bytes' in input ? readDocument(input.bytes, options) : readPasted(input, options);
}

/**
 * Reads what was pasted. Plain words may be of any format that is text, such as the source of a page.
 * Throws ReadError where nothing was pasted, or too much. O(n).
 */
export async function readPasted(
  { html = '', text }: PastedText,
  options: ReadOptions = {},
): Promise<ReadDocument> {
  if (html.length + text.length > 2 * MOST_CHARACTERS) throw tooLong();
  const page = html.trim() === '' ? undefined : readHtml(fragmentOf(html), options);
  if (page && page.lines.length > 0) {
    if (hasAllWords(page, html, text)) return page;
  }
  if (text.trim() === '') {
    throw new ReadError('Nothing was pasted but blanks or pictures. Copy the text once more.');
  }
  const { encoding: _, ...read } = await readDocument(new TextEncoder().encode(text), {
    ...options,
    encoding: 'utf-8',
  });
  return page ? { ...read, remarks: [WORDS_ONLY, ...read.remarks] } : read;
}

/** Windows sets a head of places before the page. */
function fragmentOf(html: string): string {
  return html.startsWith('Version:') ? html.slice(Math.max(0, html.indexOf('<'))) : html;
}

/** Letters are counted, for the numbers of lists stand in one of the two only. */
function hasAllWords({ lines, leftOut }: ReadDocument, html: string, text: string): boolean {
  const wanted = letters(text);
  const read = [...lines, ...leftOut].reduce((sum, line) => sum + letters(line.text), 0);
  // Deletions that are tracked stand in the plain words; numbers of lists only in what was read.
  return read >= wanted || letters(wordsInside(parseHtml(html))) >= wanted;
}

function letters(text: string): number {
  return text.normalize('NFC').match(/\p{L}/gu)?.length ?? 0;
}
