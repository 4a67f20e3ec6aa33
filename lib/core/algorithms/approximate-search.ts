/**
 * Approximate search: where does a pattern end in a text, when up to k characters may have been
 * changed, added or dropped? And, for one such end, how do the errors spread over the pattern's
 * three zones (prefix, quote, suffix)? Aligning the zones together is what tells a changed quote
 * from a deleted one: when the words are gone, the cheapest alignment drops exactly them, and the
 * quote's own zone carries all the errors.
 *
 * Reference: P. H. Sellers, "The theory and computation of evolutionary distances: pattern
 * recognition", J. Algorithms 1 (1980); E. Ukkonen's cut-off, J. Algorithms 6 (1985).
 */

/** The text may be searched for no longer than this many table cells in all; about 0.1 s. */
export type WorkBudget = { cells: number };

/** An end offset of the pattern in the text and the number of errors of the best match there. */
export type PatternEnd = { readonly end: number; readonly errors: number };

/** The quote's place and the errors of each zone, in an alignment of prefix + quote + suffix. */
export type ZonedAlignment = {
  readonly start: number;
  readonly end: number;
  readonly prefixErrors: number;
  readonly quoteErrors: number;
  readonly suffixErrors: number;
};

/**
 * Ends of matches with at most `maxErrors` errors, best first, at least half a pattern apart.
 * Returns what was found so far when the budget runs out. Expected O(maxErrors · text),
 * worst O(pattern · text).
 */
export function findPatternEnds(
  text: string,
  pattern: string,
  maxErrors: number,
  budget: WorkBudget,
): PatternEnd[] {
  const ends: PatternEnd[] = [];
  const rows = pattern.length;
  const column = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  let active = Math.min(rows, maxErrors + 1);
  for (let at = 0; at < text.length && budget.cells > 0; at += 1) {
    budget.cells -= active;
    advance(column, text.charCodeAt(at), pattern, active);
    while ((column[active] ?? 0) > maxErrors) active -= 1;
    if (active === rows) {
      ends.push({ end: at + 1, errors: column[rows] ?? 0 });
    } else {
      active += 1;
      column[active] = maxErrors + 1;
    }
  }
  return spread(ends, rows / 2);
}

/** Keeps the best of ends that lie closer than `distance`. O(n log n + n · kept). */
function spread(ends: readonly PatternEnd[], distance: number): PatternEnd[] {
  const kept: PatternEnd[] = [];
  const byErrors = [...ends].sort((a, b) => a.errors - b.errors || a.end - b.end);
  for (const candidate of byErrors) {
    if (kept.every((other) => Math.abs(other.end - candidate.end) > distance)) kept.push(candidate);
  }
  return kept;
}

/** Fewest errors of a match of `pattern` that ends where `text` ends. O(pattern · text). */
export function errorsAtEnd(text: string, pattern: string): number {
  const column = Int32Array.from({ length: pattern.length + 1 }, (_, row) => row);
  for (let at = 0; at < text.length; at += 1) {
    advance(column, text.charCodeAt(at), pattern, pattern.length);
  }
  return column[pattern.length] ?? 0;
}

/** Moves a column of the table one text unit on, rows 1..last; a match may start anywhere. */
function advance(column: Int32Array, unit: number, pattern: string, last: number): void {
  let diagonal = 0;
  for (let row = 1; row <= last; row += 1) {
    const before = column[row] ?? 0;
    const replaced = diagonal + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
    column[row] = Math.min(replaced, before + 1, (column[row - 1] ?? 0) + 1);
    diagonal = before;
  }
}

const REPLACE = 0;
const DROP = 1;
const INSERT = 2;

/**
 * Aligns prefix + exact + suffix with the text that ends at `end` (as found by findPatternEnds) and
 * reports the place of `exact` and the errors of each zone. Text inserted at a border of `exact`
 * stays outside it. O(pattern · (pattern + maxErrors)) time and bytes.
 */
export function alignZones(
  text: string,
  zones: { readonly prefix: string; readonly exact: string; readonly suffix: string },
  end: number,
  maxErrors: number,
): ZonedAlignment {
  const pattern = zones.prefix + zones.exact + zones.suffix;
  const opens = zones.prefix.length;
  const closes = opens + zones.exact.length;
  const from = Math.max(0, end - pattern.length - maxErrors);
  const moves = cheapestMoves(text.slice(from, end), pattern);
  const height = pattern.length + 1;
  let row = pattern.length;
  let at = end - from;
  let [prefixErrors, quoteErrors, suffixErrors] = [0, 0, 0];
  let [quoteStart, quoteEnd] = [at, at];
  while (row > 0) {
    const move = moves[at * height + row];
    const moveErrors = move === REPLACE && text[from + at - 1] === pattern[row - 1] ? 0 : 1;
    if (row > closes || (row === closes && move === INSERT)) suffixErrors += moveErrors;
    else if (row > opens) quoteErrors += moveErrors;
    else prefixErrors += moveErrors;
    if (row === closes && move !== INSERT) quoteEnd = at;
    if (move !== DROP) at -= 1;
    if (move !== INSERT) row -= 1;
    if (row === opens && move !== INSERT) quoteStart = at;
  }
  return {
    start: from + quoteStart,
    end: from + quoteEnd,
    prefixErrors,
    quoteErrors,
    suffixErrors,
  };
}

/** The cheapest last step into every cell of the table, column by column. */
function cheapestMoves(text: string, pattern: string): Uint8Array {
  const height = pattern.length + 1;
  const moves = new Uint8Array((text.length + 1) * height).fill(DROP, 0, height);
  const column = Int32Array.from({ length: height }, (_, row) => row);
  for (let at = 1; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at - 1);
    let diagonal = 0;
    for (let row = 1; row < height; row += 1) {
      const before = column[row] ?? 0;
      const replaced = diagonal + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      const dropped = (column[row - 1] ?? 0) + 1;
      const errors = Math.min(replaced, dropped, before + 1);
      moves[at * height + row] = errors === replaced ? REPLACE : errors === dropped ? DROP : INSERT;
      column[row] = errors;
      diagonal = before;
    }
  }
  return moves;
}
