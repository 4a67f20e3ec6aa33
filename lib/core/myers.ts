/**
 * The shortest edit between two sequences of numbers: E. W. Myers, "An O(ND) Difference Algorithm and
 * Its Variations", Algorithmica 1 (1986), the greedy forward search on typed arrays. Its trace is kept
 * whole, d + 1 numbers for d edits, so the caller caps d: a cap on edits, unlike one on time, gives the
 * same answer on every machine.
 */

import type { TokenSpan } from './token-side';

/** The differing ranges inside `within`, or undefined when they take more than `maxEdits` edits. */
export type EditSearch = (
  a: Int32Array,
  b: Int32Array,
  within: TokenSpan,
  maxEdits: number,
) => TokenSpan[] | undefined;

/**
 * A shortest edit, as ranges in order with at least one equal item between any two. O(n + m + d²) on
 * average and O((n + m) · d) at worst, d²/2 numbers of memory for d edits.
 */
export const myersEdit: EditSearch = (a, b, within, maxEdits) => {
  const core = withoutCommonEnds(a, b, within);
  const sizeA = core.toA - core.fromA;
  const sizeB = core.toB - core.fromB;
  if (sizeA === 0 && sizeB === 0) return [];
  if (sizeA === 0 || sizeB === 0) return [core];
  const trace = searchForward(a, b, core, Math.min(maxEdits, sizeA + sizeB));
  return trace && walkBack(trace, core);
};

/** `within` without the items that are equal at its beginning and at its end. O(n). */
export function withoutCommonEnds(a: Int32Array, b: Int32Array, within: TokenSpan): TokenSpan {
  let { fromA, toA, fromB, toB } = within;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA += 1;
    fromB += 1;
  }
  while (toA > fromA && toB > fromB && a[toA - 1] === b[toB - 1]) {
    toA -= 1;
    toB -= 1;
  }
  return { fromA, toA, fromB, toB };
}

/**
 * How far each round got: for round d and diagonal k = x - y, the furthest x stands at
 * `reach[d * (d + 1) / 2 + (k + d) / 2]`.
 */
type Trace = { readonly reach: Int32Array; readonly rounds: number };

const FIRST_ROUNDS = 24;

function searchForward(
  a: Int32Array,
  b: Int32Array,
  core: TokenSpan,
  maxEdits: number,
): Trace | undefined {
  const { fromA, fromB } = core;
  const sizeA = core.toA - fromA;
  const sizeB = core.toB - fromB;
  let reach = new Int32Array(roundStart(FIRST_ROUNDS));
  for (let edits = 0; edits <= maxEdits; edits += 1) {
    if (roundStart(edits + 1) > reach.length) {
      const longer = new Int32Array(2 * reach.length + edits + 1);
      longer.set(reach);
      reach = longer;
    }
    const before = roundStart(edits - 1);
    const now = roundStart(edits);
    for (let slot = 0; slot <= edits; slot += 1) {
      const right = slot > 0 ? (reach[before + slot - 1] ?? 0) + 1 : -1;
      const down = slot < edits ? (reach[before + slot] ?? 0) : -1;
      let x = edits === 0 ? 0 : Math.max(right, down);
      let y = x - 2 * slot + edits;
      while (x < sizeA && y < sizeB && a[fromA + x] === b[fromB + y]) {
        x += 1;
        y += 1;
      }
      reach[now + slot] = x;
      if (x >= sizeA && y >= sizeB) return { reach, rounds: edits };
    }
  }
  return undefined;
}

function roundStart(edits: number): number {
  return (edits * (edits + 1)) / 2;
}

function walkBack({ reach, rounds }: Trace, core: TokenSpan): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let [x, y] = [core.toA - core.fromA, core.toB - core.fromB];
  let [endX, endY] = [x, y];
  for (let edits = rounds; edits > 0; edits -= 1) {
    const slot = (x - y + edits) / 2;
    const before = roundStart(edits - 1);
    const right = slot > 0 ? (reach[before + slot - 1] ?? 0) + 1 : -1;
    const down = slot < edits ? (reach[before + slot] ?? 0) : -1;
    const start = Math.max(right, down);
    if (start < x) {
      // Equal items were crossed at the end of this round: what lies behind them is a range of its own.
      if (endX > x || endY > y) spans.push(spanAt(core, x, endX, y, endY));
      y -= x - start;
      x = start;
      endX = x;
      endY = y;
    }
    if (right > down) x -= 1;
    else y -= 1;
  }
  if (endX > x || endY > y) spans.push(spanAt(core, x, endX, y, endY));
  return spans.reverse();
}

function spanAt(
  { fromA, fromB }: TokenSpan,
  x: number,
  endX: number,
  y: number,
  endY: number,
): TokenSpan {
  return { fromA: fromA + x, toA: fromA + endX, fromB: fromB + y, toB: fromB + endY };
}
