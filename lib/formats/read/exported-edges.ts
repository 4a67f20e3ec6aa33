/**
 * The printed formats of an export say what a text is before it and what stands behind it after it. Two
 * lines mark where it begins and ends, so that reading such a file takes the text alone; what was left
 * out is told.
 */

import { TEXT_BEGINS, TEXT_ENDS } from '../document/stated-text';
import type { LeftOut, ReadDocument } from './read-result';

const REASON = 'Said of the text by the export that the file comes from.';

/** The title, which is the first line, and what stands between the marks. O(lines). */
export function withoutExportedEdges(read: ReadDocument): ReadDocument {
  const begin = read.lines.findIndex(({ text }) => text === TEXT_BEGINS);
  const end = read.lines.findLastIndex(({ text }) => text === TEXT_ENDS);
  if (begin < 0 || end < begin) return read;
  const leave = (from: number, to: number) =>
    read.lines.slice(from, to).map(({ at, text }): LeftOut => ({ line: at, text, reason: REASON }));
  return {
    ...read,
    lines: [...read.lines.slice(0, Math.min(1, begin)), ...read.lines.slice(begin + 1, end)],
    leftOut: [
      ...read.leftOut,
      ...leave(Math.min(1, begin), begin + 1),
      ...leave(end, read.lines.length),
    ],
  };
}
