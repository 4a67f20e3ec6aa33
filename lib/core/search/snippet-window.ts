/** Which part of a text a snippet shows. */

import { safeCutBefore } from '@/lib/core/text/text';

type Range = { readonly start: number; readonly end: number };

/** The part of at most `length` units that has most of the places, the first of them. O(n). */
export function bestWindow(text: string, places: readonly Range[], length: number): Range {
  if (text.length <= length) return { start: 0, end: text.length };
  let best = { count: 0, from: 0 };
  let last = 0;
  for (const [index, { start }] of places.entries()) {
    last = Math.max(last, index);
    while ((places[last + 1]?.end ?? Number.POSITIVE_INFINITY) - start <= length) last += 1;
    const count = last - index + 1;
    if (count > best.count) best = { count, from: start };
  }
  const wanted = best.count === 0 ? 0 : Math.max(0, best.from - Math.floor(length / 5));
  const start = wordStart(text, Math.min(wanted, text.length - length), best.from);
  return { start, end: wordEnd(text, start, length) };
}

/** Where a word begins, at or behind a place, not behind `latest`. */
function wordStart(text: string, at: number, latest: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at - 1, Math.max(at, Math.min(latest, at + 30))).search(/\s\S/u);
  return space < 0 ? safeCutBefore(text, at) : at + space;
}

function wordEnd(text: string, start: number, length: number): number {
  const end = Math.min(text.length, start + length);
  if (end === text.length) return end;
  const tail = text.slice(Math.max(start, end - 30), end + 1);
  const space = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'));
  return space < 0 ? safeCutBefore(text, end) : Math.max(start, end - 30) + space;
}
