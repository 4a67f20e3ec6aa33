/**
 * Words that sound alike in two languages: names, and what both took from Latin, Greek, Arabic or Chinese.
 * Words are written in a common rough Latin spelling, whatever their script, and compared by runs of three
 * letters (character n-grams across languages: McNamee and Mayfield 2004). Between English and Spanish
 * this alone aligns most articles; between English and Korean it only knows names. How far it can be
 * believed is therefore learned with the lexicon.
 */

import {
  atLengthOne,
  cosines,
  inverseFrequencies,
  weigh,
} from '@/lib/core/algorithms/sparse-vectors';
import { foldTerm } from '@/lib/core/language/terms/read-terms';

const LETTERS = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'j',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 's',
    ч: 'ch',
    ш: 'sh',
    щ: 'sh',
    ъ: '',
    ы: 'i',
    ь: '',
    э: 'e',
    ю: 'u',
    я: 'a',
    і: 'i',
    ї: 'i',
    є: 'e',
    ґ: 'g',
  }),
);
const GROUP = 3;
const MIN_WORD = 4;

/** Spellings that one sound has in several languages, brought together in this order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/qu|ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/ti(?=[oa])/g, 'si'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
];

/** The word in common spelling; '' for a script that is not read. O(n). */
function spell(word: string): string {
  let latin = '';
  for (const letter of word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')) {
    latin += letter < '\u0080' ? letter : (LETTERS.get(letter) ?? '');
  }
  return SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), latin);
}

/** How often each run of three letters stands in a text's words of four letters or more. O(n). */
export function cognateGroups(text: string): Map<string, number> {
  const groups = new Map<string, number>();
  for (const word of foldTerm(text).match(/\p{L}+/gu) ?? []) {
    const spelled = spell(word);
    if (spelled.length < MIN_WORD) continue;
    for (let at = 0; at + GROUP <= spelled.length; at += 1) {
      const group = spelled.slice(at, at + GROUP);
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
  }
  return groups;
}

const CYRILLIC: ReadonlySet<string> = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk']);
const UNREAD: ReadonlySet<string> = new Set(['ko', 'zh', 'ja', 'fa', 'ar', 'he', 'ur', 'th']);
/** Imagined passages that speak for what is expected of two scripts. */
const PRIOR_PASSAGES = 4;
/** A sample is enough to tell, and keeps the cost bounded. */
const MAX_PASSAGES = 60;

/**
 * 0..1: in how many of the passages the translation is the one that sounds most alike, blended with what
 * the two scripts let expect. Languages are primary languages. O(k² · n) for at most 60 passages.
 */
export function cognateReliability(
  passages: readonly { readonly left: string; readonly right: string }[],
  left: string,
  right: string,
): number {
  const expected = expectedReliability(left, right);
  const sample = passages.slice(0, MAX_PASSAGES);
  if (expected === 0 || sample.length < 2) return expected;
  const lefts = sample.map((passage) => cognateGroups(passage.left));
  const rights = sample.map((passage) => cognateGroups(passage.right));
  const weights = inverseFrequencies([...lefts, ...rights]);
  const vectorOf = (groups: Map<string, number>) => atLengthOne(weigh(groups, weights));
  const alike = cosines(lefts.map(vectorOf), rights.map(vectorOf));
  const recognised = lefts.filter((_, row) => {
    const fits = alike.subarray(row * sample.length, (row + 1) * sample.length);
    return fits.every((fit, column) => column === row || fit < (fits[row] ?? 0));
  });
  return (recognised.length + PRIOR_PASSAGES * expected) / (sample.length + PRIOR_PASSAGES);
}

function expectedReliability(left: string, right: string): number {
  if (UNREAD.has(left) || UNREAD.has(right)) return 0;
  return CYRILLIC.has(left) === CYRILLIC.has(right) ? 0.8 : 0.3;
}
