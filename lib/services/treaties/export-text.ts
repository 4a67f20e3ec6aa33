import type { Actor } from '@/lib/core/access/policy';
import {
  addressOf,
  type TextAddress,
  type VersionAddress,
} from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { AppError } from '@/lib/errors';
import { type ExportedText, textFileName } from '@/lib/formats/document/exported-text';
import { textDocx } from '@/lib/formats/docx/text-document';
import { textAkomaNtoso } from '@/lib/formats/write/text/akoma-ntoso';
import { textEpub } from '@/lib/formats/write/text/epub';
import { textHtml } from '@/lib/formats/write/text/html';
import { textJson } from '@/lib/formats/write/text/json';
import { textMarkdown } from '@/lib/formats/write/text/markdown';
import { textPlain } from '@/lib/formats/write/text/plain-text';
import { textTei } from '@/lib/formats/write/text/tei';
import { readVersion } from './read-version';

type Writer = {
  readonly type: string;
  readonly suffix: string;
  readonly write: (exported: ExportedText) => string | Uint8Array;
};

const WRITERS = {
  akn: {
    type: 'application/akn+xml; charset=utf-8',
    suffix: '.akn.xml',
    write: textAkomaNtoso,
  },
  tei: { type: 'application/tei+xml; charset=utf-8', suffix: '.tei.xml', write: textTei },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    suffix: '.docx',
    write: textDocx,
  },
  html: { type: 'text/html; charset=utf-8', suffix: '.html', write: textHtml },
  epub: { type: 'application/epub+zip', suffix: '.epub', write: textEpub },
  md: { type: 'text/markdown; charset=utf-8', suffix: '.md', write: textMarkdown },
  txt: { type: 'text/plain; charset=utf-8', suffix: '.txt', write: textPlain },
  json: { type: 'application/json; charset=utf-8', suffix: '.json', write: textJson },
} as const satisfies Record<string, Writer>;

type TextFormat = keyof typeof WRITERS;

const TEXT_FORMATS = Object.keys(WRITERS) as TextFormat[];

type TextExport = {
  readonly address: TextAddress & Partial<Pick<VersionAddress, 'version'>>;
  readonly format: string;
  /** The address people use, without a trailing slash. */
  readonly origin: string;
  /** When the file is made, ISO 8601. */
  readonly date: string;
};

type TextFile = {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
};

/**
 * A whole text as a file. Reading Akoma Ntoso and JSON gives back the identical text; the other formats
 * are for people, and reading them finds the same articles. Throws `invalid-input` naming the formats,
 * `not-found` for a text that is not there or not for this person.
 */
export async function exportText(
  actor: Actor,
  { address, format, origin, date }: TextExport,
): Promise<TextFile> {
  const { type, suffix, write } = writerOf(format);
  const version = await readVersion(actor, address);
  const content = write({ version, date, address: origin + readerPath(addressOf(version)) });
  return { name: textFileName(version) + suffix, type, content };
}

function writerOf(format: string): Writer {
  const known = TEXT_FORMATS.find((one) => one === format);
  if (known) return WRITERS[known];
  const given = format === '' ? 'No format is named' : `“${format}” is no format of a text`;
  throw new AppError('invalid-input', {
    detail: `${given}. Formats: ${TEXT_FORMATS.join(', ')}.`,
    issues: [{ pointer: '/format', message: `takes one of ${TEXT_FORMATS.join(', ')}` }],
  });
}
