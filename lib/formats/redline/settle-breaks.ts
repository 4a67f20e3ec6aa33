/**
 * Which end of a paragraph is the kept one. Where paragraphs were added to one, any of the ends may be
 * the one that was there before: all read the same when changes are accepted or rejected. LibreOffice
 * joins two insertions that only the end of a paragraph parts, and with them a kept end is lost when they
 * are rejected; so the kept end is the last of the run, where text follows that both sides have.
 */

import type { Piece } from './pieces';

/** The same stream, with no kept end of a paragraph between two insertions or two deletions, if it can be. O(n). */
export function settleBreaks(pieces: readonly Piece[]): Piece[] {
  const settled = [...pieces];
  settled.forEach((kept, index) => {
    if (kept.text !== '\n' || kept.status !== 'both') return;
    const last = lastBreakAfter(settled, index);
    const other = last === undefined ? undefined : settled[last];
    if (last === undefined || other === undefined) return;
    settled[last] = { ...other, status: 'both' };
    settled[index] = { ...kept, status: other.status };
  });
  return settled;
}

/**
 * The last inserted (or deleted) break, of the same role, in the run of pieces of that one status on both
 * sides of `at`; undefined when `at` does not stand inside such a run.
 */
function lastBreakAfter(pieces: readonly Piece[], at: number): number | undefined {
  const status = pieces[at - 1]?.status;
  if (status !== 'inserted' && status !== 'deleted') return undefined;
  let found: number | undefined;
  for (let index = at + 1; pieces[index]?.status === status; index += 1) {
    const piece = pieces[index];
    if (piece?.text === '\n' && piece.role === pieces[at]?.role) found = index;
  }
  return found;
}
