/**
 * Two texts and their changes in one line: `the [old/new] word`, `[+added ]word`, `[-gone ]word`. A test
 * writes the line; `readEdit` gives both texts, `showEdit` writes a diff in the same form.
 */

import type { Change } from '@/lib/core/comparison/comparison';

const EDIT = /\[(?:\+(?<added>[^\][]*)|-(?<removed>[^\][]*)|(?<old>[^\][/]*)\/(?<new>[^\][]*))\]/g;

/** Both texts of a line such as `one [two/twi] three`. */
export function readEdit(line: string): { a: string; b: string } {
  const side = (pick: (groups: Record<string, string | undefined>) => string | undefined) =>
    line.replace(EDIT, (...match) => {
      const groups: Record<string, string | undefined> = match.at(-1);
      return pick(groups) ?? '';
    });
  return {
    a: side((groups) => groups.removed ?? groups.old),
    b: side((groups) => groups.added ?? groups.new),
  };
}

/** The changes from `a` to `b` as such a line. */
export function showEdit(a: string, b: string, changes: readonly Change[]): string {
  let line = '';
  let at = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    const removed = a.slice(fromA, toA);
    const added = b.slice(fromB, toB);
    line += a.slice(at, fromA);
    if (removed === '') line += `[+${added}]`;
    else line += added === '' ? `[-${removed}]` : `[${removed}/${added}]`;
    at = toA;
  }
  return line + a.slice(at);
}
