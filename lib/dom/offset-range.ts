/**
 * The arithmetic of a selection inside one unit's text, apart from the DOM so that it can be tested
 * without a browser: what people drag over is rarely what they mean by a pixel or a space.
 */

import { isSafeCut, safeCutBefore } from '@/lib/core/text/text';

/** Half-open range of UTF-16 units. */
export type OffsetRange = { readonly start: number; readonly end: number };

/**
 * The range without white space at its ends and grown to whole graphemes; undefined when nothing
 * visible is left. Offsets outside the text are clamped. O(end - start).
 */
export function tidyRange(text: string, start: number, end: number): OffsetRange | undefined {
  let from = Math.min(text.length, Math.max(0, Math.min(start, end)));
  let to = Math.min(text.length, Math.max(start, end));
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  if (from === to) return undefined;
  from = safeCutBefore(text, from);
  while (!isSafeCut(text, to)) to += 1;
  return { start: from, end: to };
}

/** A place in a list of text nodes: which node, and how far into it. */
export type NodeOffset = { readonly index: number; readonly offset: number };

/**
 * Where `offset` lies in text nodes of the given lengths that together hold a unit's text. At a
 * border a range's start belongs to the node that begins there and its end to the node that ends
 * there, so that a range never touches a node of which it holds nothing. Undefined outside. O(nodes).
 */
export function locateOffset(
  lengths: readonly number[],
  offset: number,
  side: 'start' | 'end',
): NodeOffset | undefined {
  let before = 0;
  for (const [index, length] of lengths.entries()) {
    const inside = offset - before;
    const fits = side === 'start' ? inside < length : inside <= length && inside > 0;
    if (inside >= 0 && fits) return { index, offset: inside };
    before += length;
  }
  return undefined;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}
