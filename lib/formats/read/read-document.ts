/**
 * From the bytes of a file to its text. What a file is, is decided by what it holds; its name and media
 * type are asked only where the content leaves it open.
 */

import type { DecodedText } from './decode-text';
import { type ArchiveFormat, detectFormat, type TextFormat } from './detect-format';
import { readDocx } from './docx/read-docx';
import { withoutExportedEdges } from './exported-edges';
import { readOdt } from './odt/read-odt';
import { readPdf } from './pdf/read-pdf';
import { readEpub } from './read-epub';
import { readHtml } from './read-html';
import { readMarkdown } from './read-markdown';
import { readPlainText } from './read-plain-text';
import {
  MOST_LINES,
  type ReadDocument,
  ReadError,
  type ReadOptions,
  tooManyLines,
} from './read-result';
import { readRtf } from './rtf/read-rtf';
import { readAkomaNtoso } from './structured/read-akoma-ntoso';
import { readJson } from './structured/read-json';
import { readTota } from './structured/read-tota';
import { parseXml } from './xml-tree';
import type { ZipArchive } from './zip-archive';

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
  return withoutExportedEdges(await readBytes(bytes, options));
}

async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<ReadDocument> {
  const found = detectFormat(bytes, options);
  switch (found.kind) {
    case 'archive':
      return ARCHIVE_READERS[found.format](found.archive, options);
    case 'bytes':
      return found.format === 'pdf' ? await readPdf(bytes) : readRtf(bytes, options);
    case 'text':
      return readText(found.format, found.decoded, options);
  }
}

function readText(
  format: TextFormat,
  { text, encoding, remarks }: DecodedText,
  options: ReadOptions,
): ReadDocument {
  if (!hasFewer(text, MOST_BREAKS)) throw tooManyLines();
  const read = TEXT_READERS[format](text, options);
  if (read.lines.length > MOST_LINES) throw tooManyLines();
  return { ...read, encoding, remarks: [...remarks, ...read.remarks] };
}

/** Of the lines of a text, most may be blank. */
const MOST_BREAKS = 10 * MOST_LINES;

function hasFewer(text: string, breaks: number): boolean {
  let found = 0;
  for (const sign of ['\n', '\r', '\u0085', '\u2028', '\u2029']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      found += 1;
      if (found > breaks) return false;
    }
  }
  return true;
}

const ARCHIVE_READERS: Readonly<
  Record<ArchiveFormat, (archive: ZipArchive, options: ReadOptions) => ReadDocument>
> = { docx: readDocx, odt: readOdt, epub: readEpub };

const TEXT_READERS: Readonly<
  Record<TextFormat, (text: string, options: ReadOptions) => ReadDocument>
> = {
  html: readHtml,
  'plain-text': readPlainText,
  markdown: readMarkdown,
  json: readJson,
  'akoma-ntoso': (text, options) => readAkomaNtoso(parseXml(text), options),
  tota: (text) => readTota(parseXml(text)),
};
