/**
 * Two texts merged into one, as a redline shows them: runs of characters that stand in both, only in A
 * or only in B. So a place in the merged text is a place in either text, and the other way round.
 */

/** A half-open range of UTF-16 offsets. */
export type TextSpan = { readonly start: number; readonly end: number };

export type MergedSide = 'a' | 'b';

export type Run = { readonly in: MergedSide | 'both'; readonly length: number };

/** A difference by its offsets: `fromA..toA` stands for `fromB..toB`. */
type Difference = {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
};

const SIGNS = { both: '=', a: '-', b: '+' } as const;

/** The runs of B with A's words before what replaces them. Differences in document order. O(differences). */
export function runsOf(differences: readonly Difference[], lengthOfB: number): Run[] {
  const runs: Run[] = [];
  const push = (side: Run['in'], length: number) => {
    if (length > 0) runs.push({ in: side, length });
  };
  let at = 0;
  for (const { fromA, toA, fromB, toB } of differences) {
    push('both', fromB - at);
    push('a', toA - fromA);
    push('b', toB - fromB);
    at = toB;
  }
  push('both', lengthOfB - at);
  return runs;
}

/** Runs as an attribute: `=12 -5 +7 =3`. */
export function formatRuns(runs: readonly Run[]): string {
  return runs.map((run) => SIGNS[run.in] + run.length).join(' ');
}

/** What `formatRuns` wrote; signs and numbers of no meaning are left out. */
export function parseRuns(written: string): Run[] {
  return Array.from(written.matchAll(/([=+-])(\d+)/g), ([, sign, length]) => ({
    in: sign === '=' ? 'both' : sign === '-' ? 'a' : 'b',
    length: Number(length),
  }));
}

/** The text of a side. O(n). */
export function textOfSide(merged: string, runs: readonly Run[], side: MergedSide): string {
  let text = '';
  for (const { run, start, end } of placed(runs, side)) {
    if (isIn(run, side)) text += merged.slice(start, end);
  }
  return text;
}

/**
 * What a range of the merged text holds of a side, from its first to its last character there; undefined
 * when it holds none. O(runs).
 */
export function toSide(
  runs: readonly Run[],
  side: MergedSide,
  range: TextSpan,
): TextSpan | undefined {
  let held: TextSpan | undefined;
  for (const { run, start, end, own } of placed(runs, side)) {
    const from = Math.max(start, range.start);
    const to = Math.min(end, range.end);
    if (!isIn(run, side) || from >= to) continue;
    held = { start: held?.start ?? own + from - start, end: own + to - start };
  }
  return held;
}

/** Where a range of a side stands in the merged text: in pieces, where words of the other side stand between. O(runs). */
export function fromSide(runs: readonly Run[], side: MergedSide, range: TextSpan): TextSpan[] {
  const pieces: TextSpan[] = [];
  for (const { run, start, own } of placed(runs, side)) {
    if (!isIn(run, side)) continue;
    const from = start + Math.max(range.start, own) - own;
    const to = start + Math.min(range.end, own + run.length) - own;
    if (from >= to) continue;
    const last = pieces.at(-1);
    if (last?.end === from) pieces[pieces.length - 1] = { start: last.start, end: to };
    else pieces.push({ start: from, end: to });
  }
  return pieces;
}

function isIn(run: Run, side: MergedSide): boolean {
  return run.in === 'both' || run.in === side;
}

/** Runs with their range in the merged text and where they begin in the text of a side. */
function placed(runs: readonly Run[], side: MergedSide) {
  let start = 0;
  let own = 0;
  return runs.map((run) => {
    const place = { run, start, end: start + run.length, own };
    start = place.end;
    if (isIn(run, side)) own += run.length;
    return place;
  });
}
