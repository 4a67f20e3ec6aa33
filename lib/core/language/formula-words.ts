/**
 * The words every treaty is made of, whatever it is about: the parties, the instrument, its articles.
 * They stand in nearly every provision of one treaty and, where the other says "High Contracting
 * Parties", in none of its own, so idf alone would let them push corresponding provisions apart.
 * Words are in the folded form of `foldWord`.
 */

import { primaryLanguage } from './language';

const WORDS: Readonly<Record<string, string>> = {
  en: 'party parties side sides contracting high treaty agreement present article articles paragraph paragraphs',
  ru: `сторона стороны сторон стороне сторону стороной сторонам сторонами сторонах договаривающиеся
    договаривающихся договаривающаяся договаривающейся высокие высоких договор договора договору договором
    договоре настоящий настоящего настоящему настоящим настоящем статья статьи статье статью статьей
    статей пункт пункта пункте пункты`,
  ko: '쌍방은 쌍방이 쌍방 일방이 일방은 일방 타방 체약 당사국 당사국은 조약 조약은 조약의 제 조 본',
  fa: 'طرف طرفین طرفها متعاهد معظم معاهده قرارداد حاضر ماده بند',
  zh: '缔 约 缔约 双方 一方 另一方 各方 方 国 条约 本 条 款',
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([lang, words]) => [lang, new Set(words.split(/\s+/))]),
);

const NONE: ReadonlySet<string> = new Set();

/** Formula words of a BCP 47 tag's primary language; none for a language without a list. O(1). */
export function formulaWords(lang: string): ReadonlySet<string> {
  return SETS.get(primaryLanguage(lang)) ?? NONE;
}
