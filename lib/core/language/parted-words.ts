/**
 * Words that a language writes in one or with blanks between their parts, by habit: Persian prefixes and
 * endings behind a joiner, Korean auxiliary verbs and compounds, the Arabic "and".
 *
 * References: Academy of Persian Language, Dastur-e khatt-e farsi (1381), on joined and parted writing; the
 * Korean spelling rules of South (1988, chapter 5) and North (2003, on spacing), which part words otherwise.
 */

import { primaryLanguage } from './language';
import type { Vocabulary } from './vocabulary';

/** Words, by number, that stand behind the first and together make `word`. */
export type WordJoin = { readonly rest: readonly number[]; readonly word: number };

type Joins = ReadonlyMap<number, readonly WordJoin[]>;

const PERSIAN_PREFIX = /^(?:ن?می|بی)(?=\p{L}{2})/u;
const PERSIAN_ENDING =
  /(?<=\p{L}{2})(?:ها|های|هایی|هایش|هایشان|هایم|هایمان|تر|ترین|ام|ای|اند|ایم|اید|اش|شان|گان)$/u;
const JOINER = '\u200c';
const HANGUL = /^\p{Script=Hangul}+$/u;
/** Syllables of a Korean word that is looked at: longer ones are rare, and cut in too many ways. */
const LONGEST_KOREAN = 9;

/** The ways in which a word may be parted, as forms. */
const PARTINGS: Readonly<Record<string, (form: string, word: string) => string[][]>> = {
  fa: persianPartings,
  ko: koreanPartings,
  ar: (form) => (/^و\p{L}{2}/u.test(form) ? [['و', form.slice(1)]] : []),
};

const NONE: Joins = new Map();
const known = new WeakMap<Vocabulary, { readonly words: number; readonly joins: Joins }>();

/** What may be joined in texts of a vocabulary, by the first word, the longest first. O(words), once. */
export function joinsOf(vocabulary: Vocabulary): Joins {
  const partings = PARTINGS[primaryLanguage(vocabulary.lang)];
  if (partings === undefined) return NONE;
  const words = vocabulary.words.length;
  const before = known.get(vocabulary);
  if (before?.words === words) return before.joins;
  const joins = readJoins(vocabulary, partings);
  known.set(vocabulary, { words, joins });
  return joins;
}

function readJoins(
  vocabulary: Vocabulary,
  partings: (form: string, word: string) => string[][],
): Joins {
  const joins = new Map<number, WordJoin[]>();
  vocabulary.hasSpellings();
  for (const [number, word] of vocabulary.words.entries()) {
    const one = vocabulary.spelling(number);
    if (one < 0) continue;
    for (const parts of partings(vocabulary.formOf(number), word)) {
      const numbers = parts.map((part) => vocabulary.numberOfForm(part));
      const [first, ...rest] = numbers.filter((each) => each !== undefined);
      if (first === undefined || rest.length + 1 < parts.length) continue;
      const list = joins.get(first);
      if (list === undefined) joins.set(first, [{ rest, word: one }]);
      else list.push({ rest, word: one });
    }
  }
  for (const list of joins.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return joins;
}

function persianPartings(form: string, word: string): string[][] {
  const partings: string[][] = [];
  if (word.includes(JOINER)) {
    const parts = word.split(JOINER).filter((part) => part !== '');
    if (parts.length > 1 && parts.length <= 4) partings.push(parts);
  }
  const prefix = PERSIAN_PREFIX.exec(form)?.[0] ?? '';
  const ending = PERSIAN_ENDING.exec(form.slice(prefix.length))?.[0] ?? '';
  const stem = form.slice(prefix.length, form.length - ending.length);
  if (prefix !== '') partings.push([prefix, form.slice(prefix.length)]);
  if (ending !== '') partings.push([form.slice(0, form.length - ending.length), ending]);
  if (prefix !== '' && ending !== '') partings.push([prefix, stem, ending]);
  return partings;
}

/** Every cut in two, and in three with a syllable in the middle: 할|수|있다. */
function koreanPartings(form: string): string[][] {
  if (form.length < 2 || form.length > LONGEST_KOREAN || !HANGUL.test(form)) return [];
  const partings: string[][] = [];
  for (let cut = 1; cut < form.length; cut += 1) {
    partings.push([form.slice(0, cut), form.slice(cut)]);
    if (cut + 1 >= form.length) continue;
    partings.push([form.slice(0, cut), form.slice(cut, cut + 1), form.slice(cut + 1)]);
  }
  return partings;
}
