/**
 * What a file is. Its first bytes decide, or the parts of its archive; its name and media type are asked
 * only for texts that may be one thing or another.
 */

import { isFile } from './archive-of-files';
import { type DecodedText, decodeText } from './decode-text';
import { looksLikeMarkdown } from './read-markdown';
import { ReadError, type ReadOptions } from './read-result';
import { looksLikeJson } from './structured/read-json';
import { openZip, type ZipArchive } from './zip-archive';

export type DetectedFormat =
  | { readonly kind: 'archive'; readonly format: ArchiveFormat; readonly archive: ZipArchive }
  | { readonly kind: 'bytes'; readonly format: 'rtf' | 'pdf' }
  | { readonly kind: 'text'; readonly format: TextFormat; readonly decoded: DecodedText };

export type ArchiveFormat = 'docx' | 'odt' | 'epub';
export type TextFormat = 'html' | 'plain-text' | 'markdown' | 'akoma-ntoso' | 'tota' | 'json';

/** How far into a text its kind shows. */
const HEAD = 16_384;

/** Files that begin like this are no texts; what to do with each. */
const REFUSED: readonly (readonly [string, string])[] = [
  [
    'd0cf11e0a1b11ae1',
    'The file is in the old format of Word or Excel, or is protected by a password. Open it in a word processor and save it as DOCX.',
  ],
  [
    '89504e47',
    'The file is a picture. Recognise its text (OCR) with another program, and import that.',
  ],
  [
    'ffd8ff',
    'The file is a picture. Recognise its text (OCR) with another program, and import that.',
  ],
  [
    '49492a00',
    'The file is a picture. Recognise its text (OCR) with another program, and import that.',
  ],
  [
    '4d4d002a',
    'The file is a picture. Recognise its text (OCR) with another program, and import that.',
  ],
  [
    '47494638',
    'The file is a picture. Recognise its text (OCR) with another program, and import that.',
  ],
  ['1f8b', 'The file is compressed (gzip). Unpack it, and import what it holds.'],
  ['526172211a07', 'The file is a RAR archive. Unpack it, and import what it holds.'],
  ['377abcaf271c', 'The file is a 7z archive. Unpack it, and import what it holds.'],
  [
    '41542654464f524d',
    'DjVu files are not read. Save its text, or convert it to PDF with a text layer.',
  ],
];

/** Throws ReadError for what is not read here. */
export function detectFormat(bytes: Uint8Array, options: ReadOptions): DetectedFormat {
  if (isZip(bytes)) return archiveFormat(bytes);
  if (startsWith(bytes, '7b5c727466')) return { kind: 'bytes', format: 'rtf' };
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    return { kind: 'bytes', format: 'pdf' };
  }
  const refused = REFUSED.find(([start]) => startsWith(bytes, start));
  if (refused) throw new ReadError(refused[1]);
  const decoded = decodeText(bytes, options.encoding);
  return { kind: 'text', format: textFormat(decoded.text, options), decoded };
}

function startsWith(bytes: Uint8Array, hex: string): boolean {
  return Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex;
}

function archiveFormat(bytes: Uint8Array): DetectedFormat {
  const archive = openZip(bytes);
  const format = formatOfParts(archive);
  if (format !== undefined) return { kind: 'archive', format, archive };
  if (isOfficeTable(archive)) {
    throw new ReadError(
      'The file is a spreadsheet or a presentation. Save its text as DOCX or plain text, and import that.',
    );
  }
  const count = archive.names.filter(isFile).length;
  throw new ReadError(
    count === 0
      ? 'The file is an archive that holds no files.'
      : `The file is an archive that holds ${count === 1 ? 'a file' : `${count} files`}. Unpack it, and import what it holds.`,
  );
}

/** True for an archive that is no document of its own: `filesOfArchive` has what it holds. */
export function isArchiveOfFiles(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const archive = openZip(bytes);
  return formatOfParts(archive) === undefined && !isOfficeTable(archive);
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506');
}

function isOfficeTable({ names }: ZipArchive): boolean {
  return names.some((name) => /^(?:xl|ppt)\//.test(name));
}

function formatOfParts({ names, read }: ZipArchive): ArchiveFormat | undefined {
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  const type = read(['mimetype']).get('mimetype');
  const said = type ? new TextDecoder().decode(type.subarray(0, 100)) : '';
  if (said.startsWith('application/epub') || names.includes('META-INF/container.xml'))
    return 'epub';
  const isOpenDocument = said.startsWith('application/vnd.oasis.opendocument.text');
  return isOpenDocument || (said === '' && names.includes('content.xml')) ? 'odt' : undefined;
}

function textFormat(text: string, { name = '', mediaType = '' }: ReadOptions): TextFormat {
  const head = text
    .slice(0, HEAD)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trimStart();
  const root = rootName(head);
  if (root === 'akomaNtoso') return 'akoma-ntoso';
  if (root === 'treaty') return 'tota';
  if (/<html[\s>]|<body[\s>]|^<!doctype\s+html/i.test(head)) return 'html';
  const named =
    /\.(?:html?|xhtml)$/i.test(name) || /^(?:text\/html|application\/xhtml)/.test(mediaType);
  if (named && /<[a-z][a-z0-9]*[\s/>]/i.test(text)) return 'html';
  const isJson = /\.json$/i.test(name) || /\bjson\b/.test(mediaType);
  if (isJson || looksLikeJson(head)) return 'json';
  if (root !== undefined && head.startsWith('<?xml')) {
    throw new ReadError(
      `The file is XML of a kind that is not read here (“${root}”). Save its text as HTML, DOCX or plain text.`,
    );
  }
  const isMarkdown = /\.(?:md|markdown)$/i.test(name) || mediaType.startsWith('text/markdown');
  return isMarkdown || (!/\.txt$/i.test(name) && looksLikeMarkdown(text))
    ? 'markdown'
    : 'plain-text';
}

/** The local name of the first element, where a text begins as XML does. */
function rootName(head: string): string | undefined {
  if (!head.startsWith('<')) return undefined;
  return /<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,60})(?=[\s/>])/.exec(head)?.[1];
}
