/** Hyphens that one text has where the other has a blank: "decision-making", "decision making". */

import type { WordSpan } from './token-diff';
import type { TokenPair, TokenSide } from './token-pair';

const HYPHEN = /^[-\u2010\u2011]$/u;
const BLANK = /^[^\S\n]$/u;

/** The spans, with those that are such a hyphen told apart from changes of wording. O(spans). */
export function hyphensTold(spans: readonly WordSpan[], pair: TokenPair): readonly WordSpan[] {
  return spans.map((span) => (isHyphen(span, pair) ? { ...span, spelling: true as const } : span));
}

function isHyphen({ fromA, toA, fromB, toB, move }: WordSpan, { left, right }: TokenPair): boolean {
  if (move !== undefined) return false;
  if (toA - fromA === 1 && toB === fromB) return joins(left, fromA) && isBlank(right, fromB);
  return toB - fromB === 1 && toA === fromA && joins(right, fromB) && isBlank(left, fromA);
}

/** A hyphen that touches letters on both sides. */
function joins({ text, starts, ends }: TokenSide, at: number): boolean {
  const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
  return (
    HYPHEN.test(text.slice(start, end)) &&
    /\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\p{L}/u.test(text.slice(end, end + 2))
  );
}

function isBlank({ text, starts, ends }: TokenSide, at: number): boolean {
  return at > 0 && at < starts.length && BLANK.test(text.slice(ends[at - 1], starts[at]));
}
