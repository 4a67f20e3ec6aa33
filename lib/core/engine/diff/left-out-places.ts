/**
 * Where a text has figures that are no quantities: the numbers of paragraphs and points, at the beginning
 * of a line or of an item within it, and page numbers and running heads that stand between its lines.
 */

import { numberingEnd } from '@/lib/core/language/list-numbering';
import type { TextSpan } from './text-items';

/** Lines that a printer put there: "- 12 -", "Page 14 of 20", "United Nations — Treaty Series 1974". */
const FURNITURE =
  /^(?:[-–—]\s?\p{Nd}{1,4}\s?[-–—]|\[?(?:page|seite|página|стр\.?|страница|сторінка|صفحه|صفحة|p\.)\s?\p{Nd}{1,4}\]?(?:\s?(?:of|de|von|из|sur|از|من|\/)\s?\p{Nd}{1,4})?|第\s?\p{Nd}{1,4}\s?[页頁]|(?:United Nations|Nations Unies|League of Nations)\s?[—–-].+)$/iu;
const LONGEST_FURNITURE = 100;
/** An item's number inside a paragraph: "the following: (1) ships; (2) goods". */
const INLINE = /(?<=[:;,.،؛：；，。][^\S\n]{0,2}|\b(?:and|or)[^\S\n])[([（]\p{Nd}{1,2}[)\]）]/gu;

/** The places, in order. O(n). */
export function leftOutPlaces(text: string): TextSpan[] {
  const places: TextSpan[] = [];
  for (let line = 0; line >= 0 && line < text.length; ) {
    let start = line;
    while (text[start] === ' ' || text[start] === '\t') start += 1;
    let end = numberingEnd(text, start);
    // "1. (a)": two numbers, one behind the other.
    if (end > start) end = secondNumber(text, end);
    if (end > start && !isQuantity(text, start, end)) places.push({ start, end });
    const next = text.indexOf('\n', line);
    const whole = text.slice(start, next < 0 ? text.length : next).trimEnd();
    if (whole.length <= LONGEST_FURNITURE && FURNITURE.test(whole)) {
      places.push({ start, end: start + whole.length });
    }
    line = next < 0 ? -1 : next + 1;
  }
  if (/\p{Nd}/u.test(text)) {
    for (const match of text.matchAll(INLINE)) {
      places.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return places.sort((one, other) => one.start - other.start);
}

/** "30 days after …": figures without a mark before a small letter count something. */
function isQuantity(text: string, start: number, end: number): boolean {
  return /^\p{Nd}+$/u.test(text.slice(start, end)) && /^\s\p{Ll}/u.test(text.slice(end, end + 3));
}

const BRACKETED = /[ \t]*[([（]\p{Nd}{1,2}[)\]）]/uy;

function secondNumber(text: string, at: number): number {
  BRACKETED.lastIndex = at;
  return BRACKETED.test(text) ? BRACKETED.lastIndex : at;
}
