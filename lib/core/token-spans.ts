/**
 * The search behind the word diff: which tokens of two texts differ.
 *
 * jsdiff's `diffArrays` (Myers 1986) finds a shortest edit in O((n + m) · d). Two things keep d small:
 * tokens that can match nothing, or nothing that would stay (`withoutIslands`), are not searched, and
 * the edit distance is capped. A cap on distance, unlike one on time, gives the same answer on every
 * machine. Past it, sentences are matched first and words inside rewritten sentences only.
 */

import { diffArrays } from 'diff';
import { sentenceStarts, withoutIslands } from './tidy';
import { intern, type TokenSide, type TokenSpan } from './token-side';

/** Most tokens inserted and deleted that one search may try: some 20 ms at worst on a small machine. */
const MAX_EDITS = 400;
/** In the fallback, how many edits may be tried in all the rewritten sentences of one pair. */
const FALLBACK_EDITS = 1200;

/** The token ranges that differ, in order, with at least one equal token between any two. */
export function tokenSpans(
  left: TokenSide,
  right: TokenSide,
): { spans: TokenSpan[]; precise: boolean } {
  const middle = differingMiddle(left.keys, right.keys);
  if (middle === undefined) return { spans: [], precise: true };
  const spans = searchTokens(left, right, middle, MAX_EDITS);
  if (spans !== undefined) return { spans, precise: true };
  return { spans: sentenceSpans(left, right, middle), precise: false };
}

/** What is left between a common beginning and a common end; undefined when that is nothing. */
function differingMiddle(a: readonly number[], b: readonly number[]): TokenSpan | undefined {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let toA = a.length;
  let toB = b.length;
  while (toA > start && toB > start && a[toA - 1] === b[toB - 1]) {
    toA -= 1;
    toB -= 1;
  }
  if (toA === start && toB === start) return undefined;
  return { fromA: start, toA, fromB: start, toB };
}

/** The differing token ranges inside `within`, or undefined when they take more than `maxEdits` edits. */
function searchTokens(
  left: TokenSide,
  right: TokenSide,
  within: TokenSpan,
  maxEdits: number,
): TokenSpan[] | undefined {
  const all = matchable(
    left.keys,
    within.fromA,
    within.toA,
    right.keys.slice(within.fromB, within.toB),
  );
  const some = withoutIslands(left, all, within.fromA, within.toA);
  const keysOf = (side: TokenSide, indices: readonly number[]) =>
    indices.map((index) => side.keys[index] ?? -1);
  const other = matchable(right.keys, within.fromB, within.toB, keysOf(left, some));
  const indicesB = withoutIslands(right, other, within.fromB, within.toB);
  const kept = new Set(keysOf(right, indicesB));
  const indicesA = some.filter((index) => kept.has(left.keys[index] ?? -1));
  return searchSpans(left.keys, indicesA, right.keys, indicesB, within, maxEdits);
}

/** Indices from..to of the keys that occur in `others` too: nothing else can be part of a match. */
function matchable(
  keys: readonly number[],
  from: number,
  to: number,
  others: readonly number[],
): number[] {
  const known = new Set(others);
  const indices: number[] = [];
  for (let index = from; index < to; index += 1) {
    if (known.has(keys[index] ?? -1)) indices.push(index);
  }
  return indices;
}

/** The differing ranges inside `within` when only the keys at the given indices may match. */
function searchSpans(
  a: readonly number[],
  indicesA: readonly number[],
  b: readonly number[],
  indicesB: readonly number[],
  within: TokenSpan,
  maxEdits: number,
): TokenSpan[] | undefined {
  const parts = diffArrays(
    indicesA.map((index) => a[index]),
    indicesB.map((index) => b[index]),
    { maxEditLength: maxEdits },
  );
  if (parts === undefined) return undefined;
  const spans: TokenSpan[] = [];
  let atA = 0;
  let atB = 0;
  let open = { a: within.fromA, b: within.fromB };
  for (const part of parts) {
    if (part.removed) atA += part.count;
    else if (part.added) atB += part.count;
    else {
      for (let step = 0; step < part.count; step += 1) {
        const indexA = indicesA[atA] ?? 0;
        const indexB = indicesB[atB] ?? 0;
        pushSpan(spans, { fromA: open.a, toA: indexA, fromB: open.b, toB: indexB });
        open = { a: indexA + 1, b: indexB + 1 };
        atA += 1;
        atB += 1;
      }
    }
  }
  pushSpan(spans, { fromA: open.a, toA: within.toA, fromB: open.b, toB: within.toB });
  return spans;
}

/** The coarse way: equal sentences are matched first, then words inside what was rewritten, while the work lasts. */
function sentenceSpans(left: TokenSide, right: TokenSide, middle: TokenSpan): TokenSpan[] {
  const startsA = sentenceStarts(left, middle.fromA, middle.toA);
  const startsB = sentenceStarts(right, middle.fromB, middle.toB);
  const ids = new Map<string, number>();
  const keysA = sentenceKeys(left, startsA, middle.toA, ids);
  const keysB = sentenceKeys(right, startsB, middle.toB, ids);
  const all = { fromA: 0, toA: keysA.length, fromB: 0, toB: keysB.length };
  const indicesA = [...keysA.keys()];
  const indicesB = [...keysB.keys()];
  const rewritten = searchSpans(keysA, indicesA, keysB, indicesB, all, MAX_EDITS) ?? [all];
  let budget = FALLBACK_EDITS;
  return rewritten.flatMap((sentences) => {
    const span: TokenSpan = {
      fromA: startsA[sentences.fromA] ?? middle.toA,
      toA: startsA[sentences.toA] ?? middle.toA,
      fromB: startsB[sentences.fromB] ?? middle.toB,
      toB: startsB[sentences.toB] ?? middle.toB,
    };
    const edits = span.toA - span.fromA + span.toB - span.fromB;
    if (edits > Math.min(budget, MAX_EDITS)) return [span];
    budget -= edits;
    return searchTokens(left, right, span, edits) ?? [span];
  });
}

function sentenceKeys(
  side: TokenSide,
  starts: readonly number[],
  end: number,
  ids: Map<string, number>,
): number[] {
  return starts.map((start, index) =>
    intern(ids, side.keys.slice(start, starts[index + 1] ?? end).join(' ')),
  );
}

function pushSpan(spans: TokenSpan[], span: TokenSpan): void {
  if (span.fromA < span.toA || span.fromB < span.toB) spans.push(span);
}
