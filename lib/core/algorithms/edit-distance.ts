/**
 * How many characters have to be changed, added or dropped to make one text of another.
 *
 * Reference: R. A. Wagner, M. J. Fischer, "The string-to-string correction problem", J. ACM 21 (1974).
 */

/** Fewest edits of UTF-16 units from `a` to `b`. O(a · b). */
export function editDistance(a: string, b: string): number {
  const column = Int32Array.from({ length: a.length + 1 }, (_, row) => row);
  for (let at = 0; at < b.length; at += 1) {
    let diagonal = column[0] ?? 0;
    column[0] = at + 1;
    for (let row = 1; row <= a.length; row += 1) {
      const before = column[row] ?? 0;
      const replaced = diagonal + (a.charCodeAt(row - 1) === b.charCodeAt(at) ? 0 : 1);
      column[row] = Math.min(replaced, before + 1, (column[row - 1] ?? 0) + 1);
      diagonal = before;
    }
  }
  return column[a.length] ?? 0;
}
