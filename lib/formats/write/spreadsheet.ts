/**
 * Tables for a spreadsheet. Cells that it would run as a formula begin with an apostrophe; a byte-order
 * mark tells Excel that the file is UTF-8.
 *
 * Reference: RFC 4180; OWASP, CSV injection.
 */

import { stringify } from 'csv-stringify/sync';

/** The file's content, with a header line. O(cells). */
export function spreadsheetCsv(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return spreadsheetHead(columns) + spreadsheetLines(rows);
}

/** What stands before the lines of a table that is written in pieces. */
export function spreadsheetHead(columns: readonly string[]): string {
  return `\u{feff}${spreadsheetLines([columns])}`;
}

/** Lines of a table that is written in pieces. O(cells). */
export function spreadsheetLines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: 'windows',
      escape_formulas: true,
      // A bare carriage return ends a line for many readers, though not for RFC 4180.
      quoted_match: /[\r\n]/,
    },
  );
}
