import type { Actor } from '@/lib/core/access/policy';
import { type CompareQuery, compareHref } from '@/lib/core/address/compare-query';
import { addressOf, formatSides, type Side } from '@/lib/core/address/version-address';
import { filterRows, isFiltered } from '@/lib/core/presentation/row-filter';
import { AppError } from '@/lib/errors';
import { type ExportedComparison, exportName } from '@/lib/formats/document/exported-comparison';
import type { ExportedRow } from '@/lib/formats/document/exported-rows';
import { docxRedline } from '@/lib/formats/docx/redline-document';
import { docxSynopsis } from '@/lib/formats/docx/synopsis-document';
import { comparisonCsv } from '@/lib/formats/write/csv';
import { comparisonHtml } from '@/lib/formats/write/html';
import { comparisonJson } from '@/lib/formats/write/json';
import { printPdf } from '@/lib/formats/write/print-pdf';
import { comparisonTei } from '@/lib/formats/write/tei';
import { notesOnVersions } from '../annotations/list-annotations';
import { type ComparedVersions, compareVersions } from './compare-versions';

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
 * HTML, CSV); files of whole texts (DOCX, TEI, JSON) hold them all. Throws `invalid-input` naming the
 * formats, `not-found` for a side that is not stored, `cannot-print` where no browser makes PDFs.
 */
export async function exportComparison(
  actor: Actor,
  { sides, query, format, notes, origin, date }: ExportRequest,
): Promise<ExportedFile> {
  const { type, suffix, write } = writerOf(format);
  const compared = await compareVersions(actor, sides, query);
  const { left, right, comparison, corrections } = compared;
  const [ofLeft = [], ofRight = []] = notes
    ? await notesOnVersions(actor, [left.id, right.id])
    : [];
  const exported: ExportedComparison = {
    left,
    right,
    comparison,
    date,
    address: origin + permanentPath(compared, query),
    corrections: corrections.applied,
    notes: { left: ofLeft, right: ofRight },
    ...(isFiltered(query) && { keep: keptRows(compared, query) }),
  };
  return { name: exportName(exported) + suffix, type, content: await write(exported) };
}

function writerOf(format: string): Writer {
  const known = EXPORT_FORMATS.find((one) => one === format);
  if (known) return WRITERS[known];
  const given = format === '' ? 'No format is named' : `“${format}” is no format of an export`;
  throw new AppError('invalid-input', {
    detail: `${given}. Formats: ${EXPORT_FORMATS.join(', ')}.`,
    issues: [{ pointer: '/format', message: `takes one of ${EXPORT_FORMATS.join(', ')}` }],
  });
}

/** The address that gives these texts with these corrections, whatever is published or said later. */
function permanentPath({ left, right, corrections }: ComparedVersions, query: CompareQuery) {
  const ids = corrections.applied.map(({ id }) => id);
  const pinned = { ...query, corrections: ids.length > 0 ? ids : ('none' as const) };
  return compareHref(formatSides([left, right].map(addressOf)), pinned);
}

/** Rows hold one provision or several; a row of the file stays when any row of the page with it does. */
function keptRows({ shown }: ComparedVersions, query: CompareQuery) {
  const rows = filterRows(shown.rows, query);
  const left = new Set(rows.flatMap((row) => row.left.map(({ unit }) => unit.eId)));
  const right = new Set(rows.flatMap((row) => row.right.map(({ unit }) => unit.eId)));
  return (row: ExportedRow) =>
    row.left.some(({ eId }) => left.has(eId)) || row.right.some(({ eId }) => right.has(eId));
}
