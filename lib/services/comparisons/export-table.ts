/**
 * Comparisons as tables: three and more texts side by side, the matrix of two, their tables of
 * correspondence.
 */

import type { Actor } from '@/lib/core/access/policy';
import type { CompareQuery } from '@/lib/core/address/compare-query';
import { permanentPath } from '@/lib/core/address/comparison-address';
import { type MatrixQuery, matrixHref } from '@/lib/core/address/matrix-query';
import { addressOf, formatSides, type Side } from '@/lib/core/address/version-address';
import { correspondenceOf } from '@/lib/core/engine/ground/correspondence';
import { renderNWay } from '@/lib/core/presentation/rendered-n-way';
import { filterRows } from '@/lib/core/presentation/row-filter';
import type { VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import {
  correspondenceLines,
  correspondenceTable,
} from '@/lib/formats/document/correspondence-table';
import { nameOfFile } from '@/lib/formats/document/exported-comparison';
import { matrixLines, matrixTable } from '@/lib/formats/document/matrix-table';
import { nWayLines, nWayTable } from '@/lib/formats/document/n-way-table';
import type { PlainTable } from '@/lib/formats/document/plain-table';
import { tableDocx } from '@/lib/formats/docx/table-document';
import { printPdf } from '@/lib/formats/write/print-pdf';
import { spreadsheetCsv } from '@/lib/formats/write/spreadsheet';
import { tableHtml } from '@/lib/formats/write/table-html';
import { renderedRows } from '../rendered-texts';
import { compareMatrix } from './compare-matrix';
import { type ComparedNWay, compareNWay } from './compare-n-way';
import { compareVersions } from './compare-versions';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Lines = {
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
};

type Tabled = { readonly table: () => PlainTable; readonly lines: () => Lines };

const WRITERS = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    write: ({ lines }: Tabled) => spreadsheetCsv(lines().columns, lines().lines),
  },
  docx: { type: WORD, write: ({ table }: Tabled) => tableDocx(table()) },
  html: { type: 'text/html; charset=utf-8', write: ({ table }: Tabled) => tableHtml(table()) },
  pdf: { type: 'application/pdf', write: ({ table }: Tabled) => printPdf(tableHtml(table())) },
} as const satisfies Record<
  string,
  { type: string; write: (tabled: Tabled) => string | Uint8Array | Promise<Uint8Array> }
>;

type Form = keyof typeof WRITERS;

const FORMS = Object.keys(WRITERS) as Form[];

/** Tables of two texts, by the names that exports have for them: `matrix-csv`. */
export const TABLE_FORMATS = (['matrix', 'correspondence'] as const).flatMap((kind) =>
  FORMS.map((form) => ({ kind, form, format: `${kind}-${form}` }) as const),
);

export type TableRequest = {
  readonly sides: readonly Side[];
  readonly query: CompareQuery;
  readonly matrixQuery: MatrixQuery;
  readonly format: string;
  readonly origin: string;
  readonly date: string;
};

type TableFile = {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
};

/** Three or more texts as a file. The rows that the query leaves out are left out. */
export async function exportNWay(actor: Actor, request: TableRequest): Promise<TableFile> {
  const { sides, query, format, origin, date } = request;
  const form = FORMS.find((known) => known === format);
  if (form === undefined) throw noFormat(format);
  const compared = await compareNWay(actor, sides, query);
  const { versions, pivot, table, corrections } = compared;
  const exported = {
    versions,
    pivot,
    rows: shownRows(compared, query),
    allRows: table.rows.length,
    address: origin + permanentPath(versions, { ...query, pivot }, corrections),
    date,
  };
  return file(nameOfFile(versions), form, {
    table: () => nWayTable(exported),
    lines: () => nWayLines(exported),
  });
}

function noFormat(format: string): AppError {
  const given = format === '' ? 'No format is named' : `“${format}” is no format of three texts`;
  return new AppError('invalid-input', {
    detail: `${given}. Formats: ${FORMS.join(', ')}.`,
    issues: [{ pointer: '/format', message: `takes one of ${FORMS.join(', ')}` }],
  });
}

/** As the page filters them. */
function shownRows({ versions, table, compared }: ComparedNWay, query: CompareQuery) {
  const pairs = compared.map((pair) => pair && renderedRows(pair));
  const shown = filterRows(renderNWay(versions, table, pairs, false).rows, query);
  const topics = new Map(shown.map((row) => [row.key, row.topics]));
  return table.rows.flatMap((row) => {
    const own = topics.get(row.key);
    return own === undefined ? [] : [{ ...row, topics: own }];
  });
}

/** A matrix or tables of correspondence of two texts; undefined where the format is none of these. */
export async function exportTable(
  actor: Actor,
  request: TableRequest & { readonly sides: readonly [Side, Side] },
): Promise<TableFile | undefined> {
  const named = TABLE_FORMATS.find(({ format }) => format === request.format);
  if (named === undefined) return undefined;
  const { kind, form } = named;
  const { versions, tabled } = await (kind === 'matrix' ? matrixOf : correspondencesOf)(
    actor,
    request,
  );
  return file(`${nameOfFile(versions)}-${kind}`, form, tabled);
}

type OfTwo = TableRequest & { readonly sides: readonly [Side, Side] };

type TabledTexts = { readonly versions: readonly VersionText[]; readonly tabled: Tabled };

async function matrixOf(actor: Actor, request: OfTwo): Promise<TabledTexts> {
  const { sides, query, matrixQuery, origin, date } = request;
  const { compared, similarity } = await compareMatrix(actor, sides, query);
  const { left, right, comparison } = compared;
  const pinned = formatSides([left, right].map(addressOf));
  const exported = {
    left,
    right,
    scores: similarity.scores,
    links: comparison.links,
    query: matrixQuery,
    address: origin + matrixHref(pinned, query, matrixQuery),
    date,
  };
  return {
    versions: [left, right],
    tabled: { table: () => matrixTable(exported), lines: () => matrixLines(exported) },
  };
}

async function correspondencesOf(actor: Actor, request: OfTwo): Promise<TabledTexts> {
  const { sides, query, origin, date } = request;
  const { left, right, comparison, corrections } = await compareVersions(actor, sides, query);
  const exported = {
    left,
    right,
    correspondence: correspondenceOf(left, right, comparison),
    address: origin + permanentPath([left, right], query, [corrections.applied]),
    date,
  };
  return {
    versions: [left, right],
    tabled: {
      table: () => correspondenceTable(exported),
      lines: () => correspondenceLines(exported),
    },
  };
}

async function file(name: string, form: Form, tabled: Tabled): Promise<TableFile> {
  const { type, write } = WRITERS[form];
  return { name: `${name}.${form}`, type, content: await write(tabled) };
}
