/**
 * The words and marks of a version in one sequence, as the carrying of notes reads them. Scripts that are
 * written without blanks are cut into characters: a dictionary would cut the two versions differently.
 */

import type { AnchorUnit } from './anchor';

/** The words of all units in document order; behind each unit stands a border, which equals nothing. */
export type UnitWords = {
  readonly units: readonly AnchorUnit[];
  /** By word: equal numbers, equal characters. -1 for a border. */
  readonly keys: Int32Array;
  /** Half-open UTF-16 ranges in the text of the word's unit. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly unitOf: Int32Array;
  /** How much a word tells, in letters of an alphabet. */
  readonly weights: Int32Array;
  /** By unit, the index of its first word; one more for the end. */
  readonly firsts: Int32Array;
};

/** A range of a unit; `unit` is its index. */
export type UnitSpan = { readonly unit: number; readonly start: number; readonly end: number };

/** Numbers of words, shared by the two versions that are compared. */
export type WordNumbers = Map<string, number>;

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** A character of an unspaced script, a word with its joiners and marks, or any other character. */
const WORDS = new RegExp(
  `[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}\\u200c\\u200d])+|\\S\\p{M}*`,
  'gu',
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const IS_WORD = /^[\p{L}\p{N}]/u;
/** A Chinese character says about as much as a short word. */
const UNSPACED_WEIGHT = 3;

/** O(text). */
export function wordsOfUnits(units: readonly AnchorUnit[], numbers: WordNumbers): UnitWords {
  const list: { keys: number[]; starts: number[]; ends: number[]; unitOf: number[] } = {
    keys: [],
    starts: [],
    ends: [],
    unitOf: [],
  };
  const weights: number[] = [];
  const firsts: number[] = [];
  const push = (unit: number, key: number, start: number, end: number, weight: number) => {
    list.keys.push(key);
    list.starts.push(start);
    list.ends.push(end);
    list.unitOf.push(unit);
    weights.push(weight);
  };
  units.forEach(({ text }, unit) => {
    firsts.push(weights.length);
    for (const { 0: word, index } of text.matchAll(WORDS)) {
      const key = numbers.get(word) ?? numbers.size;
      if (key === numbers.size) numbers.set(word, key);
      push(unit, key, index, index + word.length, weightOf(word));
    }
    push(unit, -1, text.length, text.length, 0);
  });
  firsts.push(weights.length);
  return {
    units,
    keys: Int32Array.from(list.keys),
    starts: Int32Array.from(list.starts),
    ends: Int32Array.from(list.ends),
    unitOf: Int32Array.from(list.unitOf),
    weights: Int32Array.from(weights),
    firsts: Int32Array.from(firsts),
  };
}

function weightOf(word: string): number {
  if (IS_UNSPACED.test(word)) return UNSPACED_WEIGHT;
  return IS_WORD.test(word) ? word.length : 1;
}

/** The first word of a unit that ends behind `offset`; the unit's border when there is none. O(log n). */
export function wordAt(words: UnitWords, unit: number, offset: number): number {
  let low = words.firsts[unit] ?? 0;
  let high = (words.firsts[unit + 1] ?? 1) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What the words from..to tell, in letters. O(n). */
export function weightOfWords({ weights }: UnitWords, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights[at] ?? 0;
  return sum;
}

export const OPENS_TEXT = 3;
export const OPENS_SENTENCE = 2;

const CLOSING = /[.!?。！？؟]/u;
const PAUSING = /[,;:،؛，；：]/u;

/** How much a word looks like the first of something: of a text or line 3, a sentence 2, a clause 1. */
export function opensAt({ units, keys, starts, ends, unitOf }: UnitWords, word: number): number {
  const last = word - 1;
  if ((keys[word] ?? -1) < 0 || (keys[last] ?? -1) < 0) return OPENS_TEXT;
  const text = units[unitOf[word] ?? 0]?.text ?? '';
  if (text.slice(ends[last], starts[word]).includes('\n')) return OPENS_TEXT;
  const mark = text.slice(starts[last], ends[last]);
  return CLOSING.test(mark) ? OPENS_SENTENCE : PAUSING.test(mark) ? 1 : 0;
}
