/**
 * Describing a selected place so that it can be found again: offsets for the text it was made on,
 * and the words with their surroundings for every later text. A selector is written once and kept
 * for ever; `anchor.ts` resolves it.
 *
 * Reference: W3C Web Annotation Data Model, 4.2.4 (Text Quote Selector) and 4.2.5 (Text Position
 * Selector).
 */

import { isSafeCut, safeCutBefore, splitsSurrogatePair } from '@/lib/core/text/text';
import type { Selector } from './selector';

/** UTF-16 units of context kept on each side of the quoted words, at most. */
export const CONTEXT_LENGTH = 32;

/**
 * Selector of `unitText.slice(start, end)`. Offsets are UTF-16 units. The context never begins or
 * ends inside a grapheme, so it may be shorter than CONTEXT_LENGTH.
 * Throws RangeError when the range is empty, out of the text, or cuts a surrogate pair.
 * O(end - start + CONTEXT_LENGTH).
 */
export function describeRange(unitText: string, eId: string, start: number, end: number): Selector {
  if (!isRangeOf(unitText, start, end)) {
    throw new RangeError(
      `${start}..${end} is not a range of words in ${eId} (0..${unitText.length})`,
    );
  }
  return {
    eId,
    position: { start, end },
    quote: {
      exact: unitText.slice(start, end),
      prefix: contextBefore(unitText, start),
      suffix: contextAfter(unitText, end),
    },
  };
}

/** True for whole, non-empty offsets inside `text` that do not split a surrogate pair. O(1). */
function isRangeOf(text: string, start: number, end: number): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= text.length &&
    !splitsSurrogatePair(text, start) &&
    !splitsSurrogatePair(text, end)
  );
}

/** Up to CONTEXT_LENGTH units before `offset`, from a safe cut. */
function contextBefore(text: string, offset: number): string {
  let from = Math.max(0, offset - CONTEXT_LENGTH);
  while (from < offset && !isSafeCut(text, from)) from += 1;
  return text.slice(from, offset);
}

/** Up to CONTEXT_LENGTH units after `offset`, to a safe cut. */
function contextAfter(text: string, offset: number): string {
  return text.slice(offset, Math.max(offset, safeCutBefore(text, offset + CONTEXT_LENGTH)));
}
