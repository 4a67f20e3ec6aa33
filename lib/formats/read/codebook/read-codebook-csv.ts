/**
 * A codebook as a table: a header line with `notation` and `label`, and where there are `definition`,
 * `colour` and `parent` (the notation of the broader code). Columns may stand in any order and be named as
 * other programs name them; separated by commas, semicolons or tabs.
 *
 * Reference: RFC 4180.
 */

import { parse } from 'csv-parse/sync';
import { foldColour } from '@/lib/core/annotation/code-colour';
import { type CodeEntry, colourOr } from '@/lib/core/annotation/codebook';
import { type CodebookFile, CodebookFileError } from './codebook-file';

type Column = 'notation' | 'label' | 'definition' | 'colour' | 'parent';

const NAMES: Readonly<Record<string, Column>> = {
  notation: 'notation',
  code: 'notation',
  id: 'notation',
  label: 'label',
  name: 'label',
  title: 'label',
  preflabel: 'label',
  definition: 'definition',
  description: 'definition',
  memo: 'definition',
  colour: 'colour',
  color: 'colour',
  parent: 'parent',
  broader: 'parent',
};

/** Reads a table of codes. Throws CodebookFileError. O(size). */
export function readCodebookCsv(text: string): CodebookFile {
  const [header, ...lines] = linesOf(text);
  const columns = (header ?? []).map((cell) => NAMES[cell.trim().toLowerCase()]);
  if (!columns.includes('label')) {
    throw new CodebookFileError(
      'The first line must name the columns: notation, label, definition, colour, parent. There is no column “label” in it.',
    );
  }
  const codes = lines.map((cells, index) => codeOf(cells, columns, index));
  return { codes };
}

function linesOf(text: string): string[][] {
  const end = text.indexOf('\n');
  const head = end === -1 ? text : text.slice(0, end);
  const delimiter = [',', ';', '\t'].find((mark) => head.includes(mark)) ?? ',';
  try {
    return parse(text, { delimiter, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    const where = error instanceof Error ? error.message : 'a quotation mark is not closed';
    throw new CodebookFileError(`The table cannot be read: ${where}`);
  }
}

function codeOf(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  index: number,
): CodeEntry {
  const cell = (name: Column) => uncalculated(cells[columns.indexOf(name)] ?? '').trim();
  const colour = cell('colour');
  if (colour !== '' && foldColour(colour) === undefined) {
    throw new CodebookFileError(
      `Line ${index + 2}: “${colour}” is no colour. Use a name such as blue, or #rrggbb.`,
    );
  }
  const parent = cell('parent');
  return {
    notation: cell('notation') || String(index + 1),
    label: cell('label'),
    definition: cell('definition'),
    colour: colourOr(colour, 'grey'),
    ...(parent !== '' && { parent }),
  };
}

/** Our own tables put an apostrophe before what a spreadsheet would run as a formula. */
function uncalculated(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
