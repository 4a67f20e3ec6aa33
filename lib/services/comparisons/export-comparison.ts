import type { Actor } from '@/lib/core/access/policy';
import type { CompareQuery, ShowMode } from '@/lib/core/address/compare-query';
import { permanentPath } from '@/lib/core/address/comparison-address';
import { areDifferentTreaties, shownAs } from '@/lib/core/address/shown-as';
import type { Side } from '@/lib/core/address/version-address';
import { boundBodies } from '@/lib/core/annotation/note-digest';
import { isRewritten } from '@/lib/core/presentation/rendered-ground';
import { type FindableRow, filterRows, findableRows } from '@/lib/core/presentation/row-filter';
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
import { groundOf, renderedRows } from '../rendered-texts';
import { type ComparedVersions, compareVersions } from './compare-versions';
import { TABLE_FORMATS } from './export-table';
import { OBLIGATION_FORMATS } from './obligation-formats';

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
  { sides, query: asked, format, notes, origin, date }: ExportRequest,
): Promise<ExportedFile> {
  const { type, suffix, write } = writerOf(format);
  // The permanent address names every version, and then has no way of its own.
  const query = { ...asked, show: shownAs(asked, sides) };
  const compared = await compareVersions(actor, sides, query);
  const { left, right, comparison, corrections } = compared;
  const [ofLeft = [], ofRight = []] = notes
    ? (await notesOnVersions(actor, [left.id, right.id])).sides.map((side) =>
        side.filter(({ deleted }) => !deleted),
      )
    : [];
  const rows = findableRows(left, right, comparison);
  const exported: ExportedComparison = {
    left,
    right,
    comparison,
    date,
    rows: shownRows(rows, query),
    allRows: rows.length,
    ...marksOf(compared, query, sides),
    address: origin + permanentPath([left, right], query, [corrections.applied]),
    corrections: corrections.applied,
    notes: {
      left: boundBodies(ofLeft, NOTE_BYTES),
      right: boundBodies(ofRight, NOTE_BYTES),
    },
  };
  return { name: nameOfFile([left, right]) + suffix, type, content: await write(exported) };
}

/** Ways to show two texts without a mark. */
const WORDLESS: readonly ShowMode[] = ['clean', 'obligations', 'correspondence'];

/**
 * What tables mark, as the page does: what differs, what is shared, or nothing. Views without words, such
 * as the table of correspondence, are given with clean texts. In a redline of different treaties a row that
 * was rewritten throughout shows what it shares, unless the address says otherwise.
 */
function marksOf(
  compared: ComparedVersions,
  query: CompareQuery,
  sides: readonly Side[],
): Pick<ExportedComparison, 'marked' | 'shared' | 'sharedRows' | 'asOne'> {
  const show = shownAs(query, sides);
  const shared = () =>
    sharedWords(groundOf(compared, query.unmarked.includes('names')), query.unmarked);
  const { method } = compared.comparison;
  if (show === 'ground' && (method === 'content' || method === 'lexicon')) {
    return { marked: true, shared: shared() };
  }
  if (show === 'unified' && method === 'content') return { marked: true, asOne: true };
  // Of two languages no wording is marked.
  if (method !== 'content') return { marked: !WORDLESS.includes(show) };
  if (WORDLESS.includes(show)) return { marked: false };
  if (show === 'changes' || query.rewritten !== undefined || !areDifferentTreaties(sides)) {
    return { marked: true };
  }
  const rewritten = renderedRows(compared).rows.filter(isRewritten);
  if (rewritten.length === 0) return { marked: true };
  return {
    marked: true,
    shared: shared(),
    sharedRows: new Set(rewritten.map(({ key }) => key)),
  };
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
  const tables = TABLE_FORMATS.map((table) => table.format);
  const all = [...EXPORT_FORMATS, ...tables, ...Object.keys(OBLIGATION_FORMATS)].join(', ');
  const given = format === '' ? 'No format is named' : `“${format}” is no format of an export`;
  throw new AppError('invalid-input', {
    detail: `${given}. Formats: ${all}.`,
    issues: [{ pointer: '/format', message: `takes one of ${all}` }],
  });
}
