/**
 * By the rules of which language a word is read: those of its text where they share a script, else those of the
 * language that most often writes it, so that a Russian word in an English note is found as in a Russian one.
 */

import { primaryLanguage } from '@/lib/core/language/language';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const ARABIC = /\p{Script=Arabic}/u;
const HANGUL = /\p{Script=Hangul}/u;
const UKRAINIAN = /[їєґі]/iu;
const PERSIAN = /[پچژگ]/u;
const OF_CYRILLIC: ReadonlySet<string> = new Set([
  'ru',
  'uk',
  'be',
  'bg',
  'sr',
  'mk',
  'kk',
  'ky',
  'mn',
  'tg',
]);
const OF_ARABIC: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'prs']);
const OF_OTHERS: ReadonlySet<string> = new Set([
  'ko',
  'zh',
  'ja',
  'el',
  'he',
  'th',
  'hi',
  'hy',
  'ka',
  ...OF_CYRILLIC,
  ...OF_ARABIC,
]);

/** A primary language. O(length). */
export function wordLanguage(word: string, lang: string): string {
  const own = primaryLanguage(lang);
  if (CYRILLIC.test(word)) return OF_CYRILLIC.has(own) ? own : UKRAINIAN.test(word) ? 'uk' : 'ru';
  if (ARABIC.test(word)) return OF_ARABIC.has(own) ? own : PERSIAN.test(word) ? 'fa' : 'ar';
  if (HANGUL.test(word)) return 'ko';
  return OF_OTHERS.has(own) ? 'en' : own;
}
