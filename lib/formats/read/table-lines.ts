/**
 * Tables as lines. A table of a treaty may be a table of figures, a frame that sets a number beside its
 * paragraph, or a page on which two languages stand side by side; each is read in its own order.
 */

import { guessLanguage } from '@/lib/core/language/guess-language';
import type { TextLine } from '@/lib/core/segmentation/lines';

/** Rows of cells, each with its lines. */
export type Table = readonly (readonly (readonly TextLine[])[])[];

export type TableOrder = 'cells-in-a-line' | 'column-by-column' | 'row-by-row';

/** A cell of figures or names is no longer than this. */
const SHORT_CELL = 120;
/** Less than this is too little to tell a language by. */
const LEAST_WORDS = 60;

/** The lines of a table, and the order in which they were taken. O(n). */
export function tableLines(table: Table): { lines: TextLine[]; order: TableOrder } {
  const rows = table
    .map((row) => row.filter((cell) => cell.length > 0))
    .filter((row) => row.length > 0);
  if (standsInTwoLanguages(rows)) {
    const columns = [0, 1].map((index) => rows.flatMap((row) => row[index] ?? []));
    return { lines: columns.flat(), order: 'column-by-column' };
  }
  if (isOfFigures(rows)) return { lines: rows.map(inOneLine), order: 'cells-in-a-line' };
  return { lines: rows.flatMap(rowLines), order: 'row-by-row' };
}

function isOfFigures(rows: Table): boolean {
  return (
    rows.length > 1 &&
    rows.some((row) => row.length > 1) &&
    rows.every((row) =>
      row.every((cell) => cell.length === 1 && (cell[0]?.text.length ?? 0) <= SHORT_CELL),
    )
  );
}

function inOneLine(row: readonly (readonly TextLine[])[]): TextLine {
  const text = row.map((cell) => cell[0]?.text ?? '').join(' | ');
  return { at: 0, text, blankBefore: true };
}

function standsInTwoLanguages(rows: Table): boolean {
  const [left = '', right = ''] = [0, 1].map((index) =>
    rows.flatMap((row) => (row[index] ?? []).map(({ text }) => text)).join('\n'),
  );
  if (left.length < LEAST_WORDS || right.length < LEAST_WORDS) return false;
  if (rows.filter((row) => row.length === 2).length < 0.6 * rows.length) return false;
  return guessLanguage(left) !== guessLanguage(right);
}

/** “1.” in a cell of its own belongs to the paragraph beside it. */
function rowLines(row: readonly (readonly TextLine[])[]): TextLine[] {
  const [label, first, ...more] = row;
  const [number, ...others] = label ?? [];
  const [beginning, ...rest] = first ?? [];
  if (!number || others.length > 0 || !beginning || !isLabel(number.text)) return row.flat();
  const text = `${number.text} ${beginning.text}`;
  return [{ ...beginning, text, blankBefore: true }, ...rest, ...more.flat()];
}

function isLabel(text: string): boolean {
  return (
    text.length <= 12 &&
    /^[[(（]?[\p{L}\p{N}]{1,8}(?:[.\-–][\p{L}\p{N}]{1,4})?[.):）\]]{0,2}$/u.test(text)
  );
}
