/** The tables of `heading-words.ts` as they are looked up: folded, all languages at once. */

import { foldReading } from './fold-reading';
import { HEADING_WORDS, type HeadingWords } from './heading-words';
import { FURTHER_HEADING_WORDS } from './heading-words-further';
import { CHINESE_NUMBER } from './numerals';

export const HEADING_LEVELS = [
  'article',
  'part',
  'title',
  'chapter',
  'section',
  'clause',
  'annex',
] as const;

export type HeadingLevel = (typeof HEADING_LEVELS)[number];

export type WordForms = {
  readonly level: HeadingLevel;
  /** At the beginning of a folded line, with the blanks and stops behind the word. */
  readonly atStart: RegExp;
};

const CJK = '\\p{Script=Han}\\p{Script=Hangul}';
const LANGUAGES = [...Object.values(HEADING_WORDS), ...Object.values(FURTHER_HEADING_WORDS)];

/** Words before the number, level by level. */
export const WORDS_BEFORE: readonly WordForms[] = HEADING_LEVELS.map((level) => ({
  level,
  atStart: new RegExp(
    `^(${alternatives(LANGUAGES.map((words) => words[level]))})(?:(?!\\p{L})|(?<=[${CJK}])(?=[\\d${CHINESE_NUMBER}]))[\\s.:]{0,4}(?:(?:no|nr|n|№)(?!\\p{L})[\\s.°]{0,3})?`,
    'u',
  ),
}));

/** Words behind the number, level by level: "조", "artikla"; the longest first. */
export const WORDS_BEHIND: readonly WordForms[] = HEADING_LEVELS.flatMap((level) => {
  const words = LANGUAGES.map(({ behind }) => (level === 'annex' ? undefined : behind?.[level]));
  if (words.every((forms) => forms === undefined)) return [];
  return [{ level, atStart: new RegExp(`^(?:${alternatives(words)})`, 'u') }];
});

/** "Первая часть", "BİRİNCİ BÖLÜM": words that may be a number, before such a word. */
export const SPELT_BEFORE = new RegExp(
  `^[\\p{L}']{2,24}(?:[\\s-][\\p{L}']{2,24}){0,2}?\\s(?:${alternatives(LANGUAGES.flatMap(({ behind }) => Object.values(behind ?? {})))})(?!\\p{L})`,
  'u',
);

/** Words that must stand before such a number, or may: "제", "第". */
export const BEFORE_NUMBER = new RegExp(
  `^(?:${alternatives(LANGUAGES.map(({ before }) => before))})\\s{0,3}`,
  'u',
);

export const PREAMBLE = new RegExp(
  `^[\\s*#]{0,9}(?:${alternatives(LANGUAGES.map(({ preamble }) => preamble))})[\\s.:]{0,9}$`,
  'u',
);

const LATIN_AGAIN = 'bis|ter|quater|quinquies|sexies|septies|octies|novies|decies';
const OTHER_AGAIN = alternatives(LANGUAGES.map(({ again }) => again));
/** "bis" and its like behind a number; the second group counts them where they do. */
export const AGAIN = new RegExp(
  `^[\\s.-]{0,2}(${LATIN_AGAIN}|бис|${OTHER_AGAIN})(?!\\p{L})(?:\\s?\\(?(\\d)(?!\\d)\\)?)?`,
  'u',
);

/** The place of "bis" and its like in their order, from 1. */
export function againRank(word: string, count: string | undefined): number {
  const place = LATIN_AGAIN.split('|').indexOf(word);
  return (place < 0 ? 1 : place + 1) + (count === undefined ? 0 : Number(count) - 1);
}

export const AGAIN_NAMES: readonly string[] = LATIN_AGAIN.split('|');

/** What follows a provision that is referred to, by the folded word that stands before its number. */
const REFERENCES: ReadonlyMap<string, ReadonlySet<string>> = referencesByWord();

function referencesByWord(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const words of LANGUAGES) {
    const references = split(words.reference).map(foldReading);
    for (const word of HEADING_LEVELS.flatMap((level) => split(words[level]))) {
      const key = foldReading(word);
      found.set(key, new Set([...(found.get(key) ?? []), ...references]));
    }
  }
  return found;
}

/** True when a provision of this word that this follows is one referred to. */
export function isReference(word: string, follows: string): boolean {
  return REFERENCES.get(word)?.has(follows) ?? false;
}

/** The words before article numbers as printed in running text: "Article", "ARTICLE", "第". */
export function printedWords(levels: readonly HeadingLevel[]): string[] {
  const words = LANGUAGES.flatMap((language) => levels.flatMap((level) => split(language[level])));
  return [...new Set(words.flatMap((word) => [capitalised(word), word.toUpperCase()]))];
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function alternatives(lists: readonly (string | undefined)[]): string {
  const words = [...new Set(lists.flatMap(split).map(foldReading))];
  return words
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

function split(words: HeadingWords['article']): string[] {
  return words === undefined ? [] : words.split('|');
}
