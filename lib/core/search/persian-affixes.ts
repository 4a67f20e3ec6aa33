/**
 * Persian affixes that are written joined, behind a joiner, or apart: "می‌شود", "می شود", "کتاب‌ها", "کتاب ها".
 * Reference: Academy of Persian Language, Dastur-e khatt-e farsi (1381).
 */

import { foldWord } from '@/lib/core/language/fold-word';
import { primaryLanguage } from '@/lib/core/language/language';

const PREFIXES: ReadonlySet<string> = new Set(['می', 'نمی'].map(foldWord));
const ENDINGS: ReadonlySet<string> = new Set(
  'ها های هایی هایش هایشان هایم هایمان تر ترین'.split(' ').map(foldWord),
);

/** True for a Persian affix that belongs to the word behind it. */
export function isDetachedPrefix(word: string, lang: string): boolean {
  return primaryLanguage(lang) === 'fa' && PREFIXES.has(foldWord(word));
}

/** True for a Persian affix that belongs to the word before it. */
export function isDetachedEnding(word: string, lang: string): boolean {
  return primaryLanguage(lang) === 'fa' && ENDINGS.has(foldWord(word));
}
