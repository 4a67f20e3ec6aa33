/** Spans of a diff grown over what is one to a reader: a date, a number of several words, a phrase. */

import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import type { CriticalItem, CriticalItems } from './critical-items';
import { isFixed } from './semantic-cleanup';
import type { WordSpan } from './token-diff';

/**
 * The spans, with every item of several tokens that a span touches inside one span; `spans` in order.
 * O(n + m) for n spans and m items.
 */
export function wholeItems(spans: readonly WordSpan[], items: CriticalItems): readonly WordSpan[] {
  return grown(grown(spans, items.left, 'a'), items.right, 'b');
}

/** Spans grown over the items of one side. */
function grown(
  spans: readonly WordSpan[],
  items: readonly CriticalItem[],
  side: 'a' | 'b',
): readonly WordSpan[] {
  const startOf = (span: TokenSpan) => (side === 'a' ? span.fromA : span.fromB);
  const endOf = (span: TokenSpan) => (side === 'a' ? span.toA : span.toB);
  const result: WordSpan[] = [];
  let next = 0;
  for (const { from, to } of items) {
    if (to - from < 2) continue;
    for (let span = spans[next]; span !== undefined && endOf(span) <= from; span = spans[next]) {
      result.push(span);
      next += 1;
    }
    const inside: WordSpan[] = [];
    const last = result.at(-1);
    if (last !== undefined && endOf(last) > from) inside.push(...result.splice(-1));
    for (let span = spans[next]; span !== undefined && startOf(span) < to; span = spans[next]) {
      inside.push(span);
      next += 1;
    }
    const fixed = inside.some(isFixed);
    if (fixed) result.push(...inside);
    else if (inside.length > 0) result.push(joined(inside, from, to, side));
  }
  return next === 0 ? spans : [...result, ...spans.slice(next)];
}

/** One span over all of `inside` and the item from..to. */
function joined(inside: readonly WordSpan[], from: number, to: number, side: 'a' | 'b'): TokenSpan {
  const nothing = { fromA: from, toA: from, fromB: from, toB: from };
  const { fromA, fromB } = inside[0] ?? nothing;
  const { toA, toB } = inside.at(-1) ?? nothing;
  const before = Math.max(0, (side === 'a' ? fromA : fromB) - from);
  const behind = Math.max(0, to - (side === 'a' ? toA : toB));
  return { fromA: fromA - before, toA: toA + behind, fromB: fromB - before, toB: toB + behind };
}
