import type { Actor } from '@/lib/core/access/policy';
import type { CompareQuery } from '@/lib/core/address/compare-query';
import { permanentPath } from '@/lib/core/address/comparison-address';
import { shownAs } from '@/lib/core/address/shown-as';
import type { Side } from '@/lib/core/address/version-address';
import { boundBodies } from '@/lib/core/annotation/note-digest';
import type { Comparison } from '@/lib/core/comparison/comparison';
import { sharedGround } from '@/lib/core/engine/ground/shared-ground';
import { type FindableRow, filterRows, findableRows } from '@/lib/core/presentation/row-filter';
import { partyNames } from '@/lib/core/treaty/party-names';
import type { VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import { type ExportedComparison, nameOfFile } from '@/lib/formats/document/exported-comparison';
import { sharedWords } from '@/lib/formats/document/shared-words';
import { docxRedline } from '@/lib/formats/docx/redline-document';
import { docxSynopsis } from '@/lib/formats/docx/synopsis-document';
import { comparisonCsv } from '@/lib/formats/write/csv';
import { comparisonHtml } from '@/lib/formats/write/html';
import { comparisonJson } from '@/lib/formats/write/json';
import { printPdf } from '@/lib/formats/write/print-pdf';
import { comparisonTei } from '@/lib/formats/write/tei';
import { notesOnVersions } from '../annotations/page-notes';
import { compareVersions } from './compare-versions';
import { TABLE_FORMATS } from './export-table';

/** Bytes of a side's notes that a file holds whole; those beyond are given by their beginnings. */
const NOTE_BYTES = 512 * 1024;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Writer = {
  readonly type: string;
  /** What follows the sides in the file's name. */
  readonly suffix: string;
  readonly write: (exported: ExportedComparison) => string | Uint8Array | Promise<Uint8Array>;
};

const WRITERS = {
  docx: { type: DOCX, suffix: '.docx', write: docxRedline },
  synopsis: { type: DOCX, suffix: '-synopsis.docx', write: docxSynopsis },
  pdf: {
    type: 'application/pdf',
    suffix: '.pdf',
    write: (exported) => printPdf(comparisonHtml(exported)),
  },
  html: { type: 'text/html; charset=utf-8', suffix: '.html', write: comparisonHtml },
  csv: { type: 'text/csv; charset=utf-8; header=present', suffix: '.csv', write: comparisonCsv },
  tei: { type: 'application/tei+xml; charset=utf-8', suffix: '.tei.xml', write: comparisonTei },
  json: {
    type: 'application/json; charset=utf-8',
    suffix: '.json',
    write: ({ left, right, comparison, corrections }) =>
      `${JSON.stringify(comparisonJson(left, right, comparison, corrections), null, 2)}\n`,
  },
} as const satisfies Record<string, Writer>;

export type ExportFormat = keyof typeof WRITERS;

export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[];

export type ExportRequest = {
  readonly sides: readonly [Side, Side];
  readonly query: CompareQuery;
  readonly format: string;
  /** Whether the notes that the actor may see go into the file. */
  readonly notes: boolean;
  /** The address people use, without a trailing slash. */
  readonly origin: string;
  /** When the file is made, ISO 8601: dates the tracked changes. */
  readonly date: string;
};

export type ExportedFile = {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
};

/**
 * A comparison as a file. The rows that the query leaves out are left out of tables (synopsis, PDF,
 * HTML, CSV), whose texts are clean when it says so; files of whole texts (DOCX, TEI, JSON) hold them
 * all. Throws `invalid-input` naming the
 * formats, `not-found` for a side that is not stored, `cannot-print` where no browser makes PDFs.
 */
export async function exportComparison(
  actor: Actor,
  { sides, query, format, notes, origin, date }: ExportRequest,
): Promise<ExportedFile> {
  const { type, suffix, write } = writerOf(format);
  const { left, right, comparison, corrections } = await compareVersions(actor, sides, query);
  const [ofLeft = [], ofRight = []] = notes
    ? (await notesOnVersions(actor, [left.id, right.id])).sides
    : [];
  const rows = findableRows(left, right, comparison);
  const exported: ExportedComparison = {
    left,
    right,
    comparison,
    date,
    rows: shownRows(rows, query),
    allRows: rows.length,
    ...marksOf(left, right, comparison, query),
    address: origin + permanentPath([left, right], query, [corrections.applied]),
    corrections: corrections.applied,
    notes: {
      left: boundBodies(ofLeft, NOTE_BYTES),
      right: boundBodies(ofRight, NOTE_BYTES),
    },
  };
  return { name: nameOfFile([left, right]) + suffix, type, content: await write(exported) };
}

/**
 * What tables mark, as the page does: what differs, what is shared, or nothing. Views without words, such
 * as the table of correspondence, are given with clean texts.
 */
function marksOf(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
  query: CompareQuery,
): Pick<ExportedComparison, 'marked' | 'shared' | 'asOne'> {
  const sides = [left, right].map(({ treaty, number }) => ({ slug: treaty.slug, version: number }));
  const show = query.show ?? shownAs(query, sides);
  if (show === 'ground') {
    const names = partyNames([...(left.treaty.parties ?? []), ...(right.treaty.parties ?? [])]);
    const ground = sharedGround(left, right, comparison, { names });
    return { marked: true, shared: sharedWords(ground, query.unmarked) };
  }
  if (show === 'unified') return { marked: true, asOne: true };
  return { marked: show === 'marked' || show === 'changes' };
}

/** As the page shows them: "changes only" leaves out what is the same. */
function shownRows(rows: readonly FindableRow[], query: CompareQuery): readonly FindableRow[] {
  const left = filterRows(rows, query);
  return query.show === 'changes'
    ? left.filter(({ link }) => link?.relation !== 'identical')
    : left;
}

function writerOf(format: string): Writer {
  const known = EXPORT_FORMATS.find((one) => one === format);
  if (known) return WRITERS[known];
  const all = [...EXPORT_FORMATS, ...TABLE_FORMATS.map((table) => table.format)].join(', ');
  const given = format === '' ? 'No format is named' : `“${format}” is no format of an export`;
  throw new AppError('invalid-input', {
    detail: `${given}. Formats: ${all}.`,
    issues: [{ pointer: '/format', message: `takes one of ${all}` }],
  });
}
