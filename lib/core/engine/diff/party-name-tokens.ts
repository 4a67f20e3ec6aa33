/**
 * Names of parties in a tokenised text, so that a comparison of two treaties need not mark that the
 * one speaks of the Russian Federation and the other of Iran. Names are looked up word by word, the
 * longest first, without regard to case; a name may carry an article before it, and the endings that
 * the language hangs on names after it.
 */

import { foldWord } from '@/lib/core/language/fold-word';
import { primaryLanguage } from '@/lib/core/language/language';
import { tokenize } from '@/lib/core/language/tokenize';
import { type Tokens, tokenText, wordsOf } from '@/lib/core/language/tokens';
import { Vocabulary } from '@/lib/core/language/vocabulary';

/** Names by their folded first word's stem, longest first, as the stems of their words. */
export type NameIndex = {
  readonly lang: string;
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly longest: number;
};

/** Letters that Russian endings may take from a word of a name; shorter words must be equal. */
const RUSSIAN_ENDING =
  /(?:ского|скому|ским|ском|ская|ской|скую|ские|ских|ый|ий|ая|ое|ой|ую|ого|ому|ым|ом|ей|ю|я|а|и|е|у|ы|ь|й)$/u;
const KOREAN_PARTICLE = /(?:은|는|이|가|을|를|의|와|과|에|에서|에게|으로|로|도|측|측은|측이)$/u;

/** "And", then "by", "to" or "like", then the article, each as far as it goes: وروسيا, ولروسيا, وبالصين, للصين. */
const ARABIC_BEFORE = [/^[وف]/u, /^[وف]?[بلک]/u, /^[وف]?[بک]?ال/u, /^[وف]?لل/u];

/** The names in a form in which `nameEnd` looks them up. O(n log n) for n letters. */
export function nameIndex(names: readonly string[], language: string): NameIndex {
  const lang = primaryLanguage(language);
  const byFirst = new Map<string, string[][]>();
  let longest = 0;
  const vocabulary = new Vocabulary(lang);
  for (const name of names) {
    const words = wordsOf(tokenize(name, vocabulary)).map((word) => stem(word, lang));
    const [first] = words;
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
    longest = Math.max(longest, words.length);
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.length - one.length);
  return { lang, byFirst, longest };
}

/** Index of the last token of the longest name that begins at a token; undefined when none does. */
export function nameEnd(tokens: Tokens, index: number, names: NameIndex): number | undefined {
  if (tokens.marks[index] !== 0) return undefined;
  const article = names.lang === 'en' && tokenText(tokens, index).toLowerCase() === 'the';
  return longestName(tokens, article ? index + 1 : index, names);
}

function longestName(tokens: Tokens, start: number, names: NameIndex): number | undefined {
  if (tokens.marks[start] !== 0) return undefined;
  for (const first of stemsOf(tokenText(tokens, start), names.lang)) {
    for (const words of names.byFirst.get(first) ?? []) {
      const end = matchEnd(tokens, start, words, names.lang);
      if (end !== undefined) return end;
    }
  }
  return undefined;
}

/** Index of the token where `words` end when they stand at `start`, parted by spaces or hyphens. */
function matchEnd(
  tokens: Tokens,
  start: number,
  words: readonly string[],
  lang: string,
): number | undefined {
  let at = start;
  for (const [count, word] of words.entries()) {
    if (count > 0) {
      at += 1;
      while (tokens.marks[at] === 1 && tokenText(tokens, at) === '-') at += 1;
    }
    if (tokens.marks[at] !== 0) return undefined;
    if (!stemsOf(tokenText(tokens, at), lang).includes(word)) return undefined;
  }
  return at;
}

/** What a word of the text may be of a name: in Arabic, what is joined before it may be no part of it. */
function stemsOf(word: string, lang: string): string[] {
  const plain = stem(word, lang);
  if (lang !== 'ar') return [plain];
  const bare = ARABIC_BEFORE.flatMap((before) => {
    const rest = plain.replace(before, '');
    return rest !== plain && rest.length > 2 ? [rest] : [];
  });
  return [plain, ...new Set(bare)];
}

/** A word of a name without the endings its language gives names. */
function stem(word: string, lang: string): string {
  const folded = foldWord(word);
  if (lang === 'en') return folded.replace(/'s$/, '');
  if (lang === 'ar' && folded.length > 4) return folded.replace(/^ال/u, '');
  if (lang === 'ru' && folded.length > 4) return folded.replace(RUSSIAN_ENDING, '');
  if (lang === 'ko' && folded.length > 2) return folded.replace(KOREAN_PARTICLE, '');
  return folded;
}
