/** How alike every provision of A is to every one of B, as a table to print and as one for a spreadsheet. */

import type { MatrixQuery } from '@/lib/core/address/matrix-query';
import type { AlignmentLink } from '@/lib/core/comparison/comparison';
import { buildMatrix, type MatrixCell } from '@/lib/core/presentation/matrix';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { sideTitle, standingNotice } from './exported-comparison';
import { cellOf, inBlocks, type PlainTable, type TableCell } from './plain-table';

export type ExportedMatrix = {
  readonly left: VersionText;
  readonly right: VersionText;
  /** Row by row. */
  readonly scores: Float64Array;
  readonly links: readonly AlignmentLink[];
  readonly query: MatrixQuery;
  readonly address: string;
  readonly date: string;
};

/** Columns that a page across holds beside the names of rows. */
const MOST_COLUMNS = 16;

/** The table in parts that fit a page. O(left units · right units). */
export function matrixTable(exported: ExportedMatrix): PlainTable {
  const { left, right, scores, links, query, address, date } = exported;
  const matrix = buildMatrix(left, right, scores, links, query.order);
  const nameOf = ({ label, heading }: { readonly label: string; readonly heading?: string }) =>
    heading === undefined ? label : `${label} ${heading}`;
  const whole = {
    head: ['A \\ B', ...matrix.columns.map(nameOf)],
    rows: matrix.rows.map((row, index) => ({
      key: `row-${index + 1}`,
      cells: [
        cellOf(nameOf(row), 'title'),
        ...(matrix.cells[index] ?? []).map((cell) => scoreCell(cell, query.min)),
      ],
    })),
  };
  return {
    title: `${left.treaty.shortTitle} against ${right.treaty.shortTitle}: matrix`,
    facts: [
      ['A (rows)', `${sideTitle(left)}. ${standingNotice(left)}`],
      ['B (columns)', `${sideTitle(right)}. ${standingNotice(right)}`],
      [
        'How to read this',
        `Similarity in hundredths, from ${query.min}. What the two texts link is named by its relation.`,
      ],
    ],
    parts: inBlocks(whole, MOST_COLUMNS),
    address,
    date,
  };
}

function scoreCell({ score, link }: MatrixCell, min: number): TableCell {
  const figure = Math.round(score * 100);
  if (link) {
    const relation = link.relation === 'none' ? 'paired' : link.relation;
    return { lines: [{ text: String(figure), as: 'title' }, { text: relation }] };
  }
  return cellOf(figure > 0 && figure >= min ? String(figure) : '');
}

/** Every score of every two provisions, whatever the page leaves out. O(left units · right units). */
export function matrixLines({ left, right, scores }: ExportedMatrix): {
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
} {
  const [rows, columns] = [unitsOf(left.provisions), unitsOf(right.provisions)];
  const labelOf = (version: VersionText, unit: (typeof rows)[number]) =>
    provisionLabel(unit, 'long', { lang: version.lang });
  return {
    columns: [
      'left_eid',
      'left_label',
      'left_heading',
      ...columns.map((unit) => `${unit.eId} ${labelOf(right, unit)}`),
    ],
    lines: rows.map((unit, row) => [
      unit.eId,
      labelOf(left, unit),
      unit.heading ?? '',
      ...columns.map((_, column) => (scores[row * columns.length + column] ?? 0).toFixed(3)),
    ]),
  };
}
