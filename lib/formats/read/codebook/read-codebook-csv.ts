/**
 * A codebook as a table: a header line with `notation` and `label`, and where there are `definition`,
 * `colour` and `parent` (the notation of the broader code). Columns may stand in any order and be named as
 * other programs name them; separated by commas, semicolons or tabs.
 *
 * Reference: RFC 4180.
 */

import { parse } from 'csv-parse/sync';
import { foldColour } from '@/lib/core/annotation/code-colour';
import { type CodeEntry, colourOr, MOST_CODES } from '@/lib/core/annotation/codebook';
import { type CodebookFile, CodebookFileError } from './codebook-file';

type Column = 'notation' | 'label' | 'definition' | 'colour' | 'parent';

/** Names of the columns, as ours and other programs write them. */
const NAMES: ReadonlyMap<string, Column> = new Map([
  ...named('notation', 'code', 'id'),
  ...named('label', 'name', 'title', 'preflabel'),
  ...named('definition', 'description', 'memo'),
  ...named('colour', 'color'),
  ...named('parent', 'broader'),
]);

function named(column: Column, ...others: string[]): [string, Column][] {
  return [column, ...others].map((name) => [name, column]);
}

/** Columns among which those are looked for. */
const MOST_COLUMNS = 100;

/** Reads a table of codes, one more than a codebook may have at most. Throws CodebookFileError. O(size). */
export function readCodebookCsv(text: string): CodebookFile {
  const [header, ...lines] = linesOf(text);
  const places = placesOf(header ?? []);
  if (places.label === undefined) {
    throw new CodebookFileError(
      'The first line must name the columns: notation, label, definition, colour, parent. There is no column “label” in it.',
    );
  }
  return { codes: lines.map((cells, index) => codeOf(cells, places, index)) };
}

type Places = Partial<Readonly<Record<Column, number>>>;

/** In which cell each column stands that is known; of two that are named alike the first. */
function placesOf(header: readonly string[]): Places {
  const places: Partial<Record<Column, number>> = {};
  header.slice(0, MOST_COLUMNS).forEach((cell, index) => {
    const column = NAMES.get(cell.trim().toLowerCase());
    if (column !== undefined) places[column] ??= index;
  });
  return places;
}

function linesOf(text: string): string[][] {
  const end = text.indexOf('\n');
  const head = end === -1 ? text : text.slice(0, end);
  const delimiter = [',', ';', '\t'].find((mark) => head.includes(mark)) ?? ',';
  try {
    return parse(text, {
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      to: MOST_CODES + 2,
    });
  } catch (error) {
    const where = error instanceof Error ? error.message : 'a quotation mark is not closed';
    throw new CodebookFileError(`The table cannot be read: ${where}`);
  }
}

function codeOf(cells: readonly string[], places: Places, index: number): CodeEntry {
  const cell = (name: Column) => uncalculated(cells[places[name] ?? -1] ?? '').trim();
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
