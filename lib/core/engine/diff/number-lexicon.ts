/** The words of a language's numbers, each with what it adds to a number. */

import { foldWord } from '@/lib/core/language/fold-word';
import {
  NUMBER_WORDS,
  type NumberWords,
  UNCERTAIN_NUMBERS,
  WHOLE_NUMBERS,
} from '@/lib/core/language/numbers/number-words';

export type NumberWord = {
  /** What it adds; undefined for a part of a whole only ("thirds"). */
  readonly adds?: number;
  /** What it divides by behind another number. */
  readonly divides?: number;
  /** A number and a unit in one. */
  readonly whole?: string;
  readonly uncertain: boolean;
};

/** Each word of a language's numbers, folded. O(words). */
export function numberWordsOf(lang: string): ReadonlyMap<string, NumberWord> {
  const list = NUMBER_WORDS[lang];
  const found = new Map<string, NumberWord>();
  if (list === undefined) return found;
  const put = (word: string, more: Partial<NumberWord>) => {
    const folded = foldWord(word);
    found.set(folded, { uncertain: false, ...found.get(folded), ...more });
  };
  each(list, list.words, (word, adds) => put(word, { adds }));
  if (list.onesFirst && lang === 'de')
    for (const [word, adds] of germanCompounds()) put(word, { adds });
  each(list, list.parts, (word, divides) => put(word, { divides }));
  for (const [whole, words] of Object.entries(WHOLE_NUMBERS[lang] ?? {})) {
    for (const word of words.split(/\s+/)) put(word, { whole });
  }
  for (const word of (UNCERTAIN_NUMBERS[lang] ?? '').split(/\s+/).filter(Boolean)) {
    put(word, { uncertain: true });
  }
  return found;
}

/** Words that may stand between the parts of a number. */
export function numberJoiner(lang: string): string {
  return NUMBER_WORDS[lang]?.and ?? '';
}

export function onesBeforeTens(lang: string): boolean {
  return NUMBER_WORDS[lang]?.onesFirst ?? false;
}

function each(
  { endings }: NumberWords,
  words: string,
  take: (word: string, value: number) => void,
): void {
  for (const line of words.split('/')) {
    const [value = '', forms = ''] = line.split(':');
    for (const form of forms.split(/\s+/).filter(Boolean)) {
      const stem = form.replace('~', '');
      const all = form === stem ? [stem] : endings.split(' ').map((ending) => stem + ending);
      for (const word of all) take(word, Number(value));
    }
  }
}

/** "fünfundzwanzig", "zweihundert". */
function germanCompounds(): [string, number][] {
  const ones = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
  const tens = [
    'zwanzig',
    'dreißig',
    'vierzig',
    'fünfzig',
    'sechzig',
    'siebzig',
    'achtzig',
    'neunzig',
  ];
  return ones.flatMap((one, index): [string, number][] => [
    ...tens.map((ten, place): [string, number] => [
      `${one}und${ten}`,
      10 * (place + 2) + index + 1,
    ]),
    [`${one}hundert`, 100 * (index + 1)],
  ]);
}
