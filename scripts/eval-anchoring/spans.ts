/** Places that notes are made on, drawn from a seed. */

import { describeRange } from '../../lib/core/anchor/describe-range';
import type { Selector } from '../../lib/core/anchor/selector';
import { isSafeCut } from '../../lib/core/text/text';
import type { EvalUnit } from './texts';

export type Random = () => number;

export function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** A place of so many characters, cut where characters may be; undefined in a text too short for it. */
export function drawSpan(unit: EvalUnit, length: number, random: Random): Selector | undefined {
  if (unit.text.length < length + 2) return undefined;
  for (let tried = 0; tried < 20; tried += 1) {
    const start = Math.floor(random() * (unit.text.length - length));
    const end = start + length;
    const cuts = isSafeCut(unit.text, start) && isSafeCut(unit.text, end);
    if (cuts && unit.text.slice(start, end).trim().length >= length - 2) {
      return describeRange(unit.text, unit.eId, start, end);
    }
  }
  return undefined;
}

const WORD = /[\p{L}\p{M}\p{N}\u200c]+/gu;
const UNSPACED = /[\p{Script=Han}]/u;
const UNSPACED_WORD = 2;

/** The words of a text; of a text without blanks, pairs of characters. */
export function wordsIn(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (!UNSPACED.test(word)) return [{ start: index, end: index + word.length }];
    const pairs = [];
    for (let at = 0; at < word.length; at += UNSPACED_WORD) {
      pairs.push({ start: index + at, end: index + Math.min(word.length, at + UNSPACED_WORD) });
    }
    return pairs;
  });
}

/** A place of whole words, about so long. */
export function drawWords(unit: EvalUnit, length: number, random: Random): Selector | undefined {
  const words = wordsIn(unit.text);
  const first = Math.floor(random() * words.length);
  const start = words[first]?.start ?? 0;
  const last = words.findLast(({ end }) => end - start <= length);
  if (last === undefined || last.end - start < length / 2) return undefined;
  return describeRange(unit.text, unit.eId, start, last.end);
}
