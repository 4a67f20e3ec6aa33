/**
 * Numbers among the tokens of a text: figures, grouped or with a word of scale, numbers in words with all
 * their parts, fractions, and a number said twice ("thirty (30)"), each with what it amounts to.
 */

import { NumberReading } from '@/lib/core/language/numbers/compose-number';
import { digitValue } from '@/lib/core/language/numbers/digit-value';
import { readRoman } from '@/lib/core/language/roman-numerals';
import type { NumberWord } from './number-lexicon';
import type { TokenWords } from './token-words';

/** Tokens from the place asked for to before `to`. */
export type NumberFound = {
  readonly to: number;
  readonly value: string;
  readonly uncertain: boolean;
};

export type NumberRules = {
  readonly and: string;
  readonly onesFirst: boolean;
  readonly lang: string;
};

const FIGURES = /^\p{Nd}[\p{Nd}.,'\u2019\u066b\u066c]*(?:st|nd|rd|th|er|e|º|ª|°)?$/u;
const ORDINAL_END = /(?:st|nd|rd|th|er|e|º|ª|°)$/u;
const GROUP = /^\p{Nd}{3}$/u;
const FIRST_GROUP = /^\p{Nd}{1,3}$/u;
const ONE_BLANK = /^[ \u00a0\u202f\u2009]$/u;
const ROMAN = /^[IVX]{2,7}$/;
const HYPHEN = /^[-\u2010-\u2013]$/u;

/** The number that begins with token `at`; undefined where none does. O(length of the number). */
export function numberAt(
  words: TokenWords,
  at: number,
  rules: NumberRules,
): NumberFound | undefined {
  const found = figuresAt(words, at) ?? wordsAt(words, at, rules) ?? romanAt(words, at, rules.lang);
  if (found === undefined) return undefined;
  return withFraction(words, at, saidTwice(words, found, rules), rules);
}

function figuresAt(words: TokenWords, at: number): NumberFound | undefined {
  const surface = words.surface(at);
  if (!FIGURES.test(surface)) return undefined;
  let to = at + 1;
  let figures = surface.replace(ORDINAL_END, '');
  if (FIRST_GROUP.test(surface)) {
    while (ONE_BLANK.test(words.gapBehind(to - 1)) && GROUP.test(words.surface(to))) {
      figures += words.surface(to);
      to += 1;
    }
  }
  const value = digitValue(figures);
  const scale = words.knownAt(to)?.number?.adds ?? 0;
  if (scale >= 1000 && Number.isFinite(Number(value))) {
    return { to: to + 1, value: String(Number(value) * scale), uncertain: false };
  }
  return { to, value, uncertain: false };
}

function wordsAt(words: TokenWords, at: number, rules: NumberRules): NumberFound | undefined {
  const first = words.knownAt(at)?.number;
  if (first?.whole !== undefined) return { to: at + 1, value: first.whole, uncertain: false };
  if (first?.adds === undefined) return undefined;
  const reading = new NumberReading(rules.onesFirst);
  reading.take(first.adds);
  let to = at + 1;
  for (;;) {
    const next = nextPart(words, to, rules);
    if (next === undefined || !reading.take(next.adds)) break;
    to = next.to;
  }
  const uncertain = to === at + 1 && first.uncertain;
  return { to, value: String(reading.value), uncertain };
}

function nextPart(
  words: TokenWords,
  at: number,
  { and }: NumberRules,
): { readonly to: number; readonly adds: number } | undefined {
  const joined = HYPHEN.test(words.surface(at)) || (and !== '' && words.word(at) === and);
  const place = joined ? at + 1 : at;
  const adds = numberWithoutAnd(words, place)?.adds;
  return adds === undefined ? undefined : { to: place + 1, adds };
}

/** Arabic writes its "and" joined to the tens: خمسة وعشرين. */
function numberWithoutAnd(words: TokenWords, at: number): NumberWord | undefined {
  const known = words.knownAt(at)?.number;
  if (known !== undefined) return known;
  const word = words.word(at);
  return word.startsWith('و') ? words.lookUp(word.slice(1))?.number : undefined;
}

function romanAt(words: TokenWords, at: number, lang: string): NumberFound | undefined {
  const surface = words.surface(at);
  if (lang === 'und' || !ROMAN.test(surface)) return undefined;
  const value = readRoman(surface);
  return value === undefined ? undefined : { to: at + 1, value: String(value), uncertain: false };
}

/** "thirty (30)", "30 (thirty)": one number. */
function saidTwice(words: TokenWords, found: NumberFound, rules: NumberRules): NumberFound {
  if (words.word(found.to) !== '(') return found;
  const inside = figuresAt(words, found.to + 1) ?? wordsAt(words, found.to + 1, rules);
  if (inside === undefined || inside.value !== found.value) return found;
  return words.word(inside.to) === ')' ? { ...found, to: inside.to + 1, uncertain: false } : found;
}

/** "two thirds", "one-half". */
function withFraction(
  words: TokenWords,
  at: number,
  found: NumberFound,
  { lang }: NumberRules,
): NumberFound {
  const hyphen = HYPHEN.test(words.surface(found.to));
  const place = hyphen ? found.to + 1 : found.to;
  const divides = words.knownAt(place)?.number?.divides;
  const amount = Number(found.value);
  if (divides === undefined || !(amount >= 1 && amount < divides)) return asHalf(found);
  // "One third Party" counts parties.
  const sure =
    lang !== 'en' || hyphen || amount > 1 || words.word(place + 1) === 'of' || divides === 2;
  if (!sure || words.surface(at) === '') return found;
  return { to: place + 1, value: `${amount}/${divides}`, uncertain: false };
}

function asHalf(found: NumberFound): NumberFound {
  return found.value === '0.5' ? { ...found, value: '1/2' } : found;
}
