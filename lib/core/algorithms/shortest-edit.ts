/**
 * The shortest edit between two sequences of numbers: E. W. Myers, "An O(ND) Difference Algorithm and
 * Its Variations", Algorithmica 1 (1986), the greedy forward search on typed arrays. Its trace is kept
 * whole, d + 1 numbers for d edits, so the caller caps d: a cap on edits, unlike one on time, gives the
 * same answer on every machine.
 */

/** The differing ranges inside `within`, or undefined when they take more than `maxEdits` edits. */
export type EditSearch = (
  a: Int32Array,
  b: Int32Array,
  within: TokenSpan,
  maxEdits: number,
  memory?: EditMemory,
) => TokenSpan[] | undefined;

/** Room that one search leaves for the next; what stands in it says nothing. */
export type EditMemory = { reach: Int32Array };

/**
 * A shortest edit, as ranges in order with at least one equal item between any two. O(n + m + d²) on
 * average and O((n + m) · d) at worst, d²/2 numbers of memory for d edits.
 */
export const myersEdit: EditSearch = (a, b, within, maxEdits, memory = editMemory()) => {
  const core = withoutCommonEnds(a, b, within);
  const sizeA = core.toA - core.fromA;
  const sizeB = core.toB - core.fromB;
  if (sizeA === 0 && sizeB === 0) return [];
  if (sizeA === 0 || sizeB === 0) return [core];
  const trace = searchForward(a, b, core, Math.min(maxEdits, sizeA + sizeB), memory);
  return trace && walkBack(trace, core);
};

/** Room for the searches of one comparison. */
export function editMemory(): EditMemory {
  return { reach: new Int32Array(roundStart(FIRST_ROUNDS)) };
}

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
 * `reach[d * (d + 1) / 2 + (k + d) / 2]`. Beside the diagonals that were searched stands `OUTSIDE`.
 */
type Trace = { readonly reach: Int32Array; readonly rounds: number };

const FIRST_ROUNDS = 24;
const OUTSIDE = -2;

/**
 * Rounds of d edits, from the lowest diagonal to the highest. Where a diagonal has come to the end of
 * one side, those beyond it can only come to the same place later: they are left out from there on.
 */
function searchForward(
  a: Int32Array,
  b: Int32Array,
  core: TokenSpan,
  maxEdits: number,
  memory: EditMemory,
): Trace | undefined {
  const [sizeA, sizeB] = [core.toA - core.fromA, core.toB - core.fromB];
  let [low, high, now] = [0, 0, 0];
  for (let edits = 0; edits <= maxEdits; edits += 1) {
    const reach = roomFor(memory, now + edits + 1);
    let [lowest, highest] = [low, high];
    for (let slot = low; slot <= high; slot += 1) {
      const start = edits === 0 ? 0 : furthestStart(reach, now - edits, slot, edits);
      const x = followEqual(a, b, core, start, start - 2 * slot + edits);
      reach[now + slot] = x;
      const atEndOfB = x - 2 * slot + edits >= sizeB;
      if (atEndOfB && x >= sizeA) return { reach, rounds: edits };
      if (atEndOfB) lowest = slot;
      if (x < sizeA) continue;
      highest = slot;
      break;
    }
    if (lowest > 0) reach[now + lowest - 1] = OUTSIDE;
    if (highest < edits) reach[now + highest + 1] = OUTSIDE;
    // Past the end of a side there is no diagonal to go on to.
    low = (reach[now + lowest] ?? 0) - 2 * lowest + edits >= sizeB ? lowest + 1 : lowest;
    high = (reach[now + highest] ?? 0) >= sizeA ? highest : highest + 1;
    now += edits + 1;
  }
  return undefined;
}

/** Where a diagonal begins after the round that stands at `before`: one to the right, or one down. */
function furthestStart(reach: Int32Array, before: number, slot: number, edits: number): number {
  const right = slot > 0 ? (reach[before + slot - 1] ?? 0) + 1 : -1;
  const down = slot < edits ? (reach[before + slot] ?? 0) : -1;
  return Math.max(right, down);
}

/** The x at which equal items end that begin at x, y. */
function followEqual(
  a: Int32Array,
  b: Int32Array,
  { fromA, toA, fromB, toB }: TokenSpan,
  x: number,
  y: number,
): number {
  let [atA, atB] = [fromA + x, fromB + y];
  while (atA < toA && atB < toB && a[atA] === b[atB]) {
    atA += 1;
    atB += 1;
  }
  return atA - fromA;
}

function roomFor(memory: EditMemory, least: number): Int32Array {
  if (least > memory.reach.length) {
    const longer = new Int32Array(2 * least);
    longer.set(memory.reach);
    memory.reach = longer;
  }
  return memory.reach;
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

/** Token indices that differ: tokens fromA..toA of the one became fromB..toB of the other. */
export type TokenSpan = {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
};
