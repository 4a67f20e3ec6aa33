/**
 * Attested quotations set against the words they support. A quotation is an indirect witness: it attests
 * a few words and is silent on the rest, so it is not collated but sought, and what is found is said.
 */

import { bestWindow } from '@/lib/core/algorithms/best-window';
import type { Support } from '@/lib/core/comparison/collation';
import { EXACT } from '@/lib/core/comparison/comparison';
import { tokenize } from '@/lib/core/language/tokenize';
import type { Vocabulary } from '@/lib/core/language/vocabulary';
import { diffWords } from './diff/diff';

/** Share of a quotation's words that may be otherwise where it still says the same. */
const MOST_OTHERWISE = 0.5;
/** Table cells of one search: some 50 ms. What is longer is sought as it stands only. */
const MOST_CELLS = 10_000_000;
/** Where a quotation leaves words out. */
const ELLIPSIS = /\[…\]|\[\.{3}\]|\(…\)|\(\.{3}\)|…|\.{3}/;
const SPOKEN_ALIKE = { ...EXACT, ignoreCase: true, ignorePunctuation: true, names: [] };

/** The parts of a quotation between its ellipses. O(n). */
export function partsOfQuotation(text: string): string[] {
  return text
    .split(ELLIPSIS)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** The words of a text that a part of a quotation supports. O(words of the one · words of the other). */
export function supportOf(
  part: string,
  text: string,
  vocabulary: Vocabulary,
): Omit<Support, 'text'> {
  const nothing = { state: 'absent', words: '', differences: [] } as const;
  const forms = new Map<string, number>();
  const [sought, given] = [spoken(part, vocabulary, forms), spoken(text, vocabulary, forms)];
  const found = place(sought, given);
  if (found === undefined) return nothing;
  const start = given.starts[found.from] ?? 0;
  const words = text.slice(start, given.ends[found.to - 1] ?? start);
  const { changes } = diffWords(
    tokenize(words, vocabulary),
    tokenize(part, vocabulary),
    SPOKEN_ALIKE,
  );
  const differences = changes.map(({ fromA, toA, fromB, toB }) => {
    return { words: words.slice(fromA, toA).trim(), quoted: part.slice(fromB, toB).trim() };
  });
  return { state: changes.length === 0 ? 'same' : 'differs', words, differences };
}

/** The words of a text without its marks, each as the number of its folded form. */
type Spoken = {
  readonly words: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

function spoken(text: string, vocabulary: Vocabulary, forms: Map<string, number>): Spoken {
  const tokens = tokenize(text, vocabulary);
  const places = [...tokens.marks.keys()].filter((index) => tokens.marks[index] === 0);
  const numberOf = (index: number) => {
    const folded = vocabulary.folded(tokens.words[index] ?? 0);
    const number = forms.get(folded) ?? forms.size;
    forms.set(folded, number);
    return number;
  };
  return {
    words: places.map(numberOf),
    starts: places.map((index) => tokens.starts[index] ?? 0),
    ends: places.map((index) => tokens.ends[index] ?? 0),
  };
}

function place(sought: Spoken, given: Spoken): { from: number; to: number } | undefined {
  if (sought.words.length === 0) return undefined;
  if (sought.words.length * given.words.length > MOST_CELLS) return undefined;
  const window = bestWindow(sought.words, given.words);
  const isLike = window.errors <= sought.words.length * MOST_OTHERWISE;
  return isLike && window.from < window.to ? window : undefined;
}
