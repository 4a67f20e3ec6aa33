/**
 * From the bytes of a file to its text. What a file is, is decided by what it holds; its name and media
 * type are asked only where the content leaves it open.
 */

import { type DetectedFormat, detectFormat } from './detect-format';
import { readHtml } from './read-html';
import { readPlainText } from './read-plain-text';
import { type ReadDocument, ReadError, type ReadOptions } from './read-result';

export { type ReadDocument, ReadError, type ReadOptions } from './read-result';

const MOST_BYTES = 100_000_000;

/** Reads a file. Throws ReadError, whose message says what is wrong with it and what to do. */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadDocument> {
  if (bytes.length === 0) {
    throw new ReadError('The file is empty. Perhaps its download failed; get it once more.');
  }
  if (bytes.length > MOST_BYTES) {
    throw new ReadError(
      'The file is larger than 100 MB. Divide it, or save its text alone, and import that.',
    );
  }
  const found = detectFormat(bytes, options);
  const read = readText(found, options);
  return { ...read, encoding: found.encoding, remarks: [...found.remarks, ...read.remarks] };
}

function readText({ format, text }: DetectedFormat, options: ReadOptions): ReadDocument {
  switch (format) {
    case 'html':
      return readHtml(text, options);
    case 'plain-text':
      return readPlainText(text);
  }
}
