/** A text as words and marks, the one form in which every part of a comparison reads it. */

import type { Vocabulary } from './vocabulary';

/** A text with its tokens in order, as arrays of equal length; between two tokens is white space. */
export type Tokens = {
  readonly text: string;
  /** Half-open UTF-16 ranges. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a mark, 0 for a word. */
  readonly marks: Uint8Array;
  /** The number of each token in the vocabulary: equal numbers, equal characters. */
  readonly words: Int32Array;
  readonly vocabulary: Vocabulary;
};

/**
 * Several texts of one vocabulary as one, joined by "\n": the one itself when there is only one. Throws
 * RangeError when there is none. O(n).
 */
export function joinTokens(parts: readonly Tokens[]): Tokens {
  const [first] = parts;
  if (first === undefined) throw new RangeError('no texts to join');
  if (parts.length === 1) return first;
  const count = parts.reduce((sum, { words }) => sum + words.length, 0);
  const joined = {
    text: parts.map(({ text }) => text).join('\n'),
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    marks: new Uint8Array(count),
    words: new Int32Array(count),
    vocabulary: first.vocabulary,
  };
  let at = 0;
  let place = 0;
  for (const { text, starts, ends, marks, words } of parts) {
    joined.marks.set(marks, at);
    joined.words.set(words, at);
    copyShifted(starts, joined.starts, at, place);
    copyShifted(ends, joined.ends, at, place);
    at += words.length;
    place += text.length + 1;
  }
  return joined;
}

function copyShifted(offsets: Int32Array, into: Int32Array, at: number, by: number): void {
  for (let index = 0; index < offsets.length; index += 1) {
    into[at + index] = (offsets[index] ?? 0) + by;
  }
}

/** Token `index` as it stands in the text; '' where there is none. */
export function tokenText({ text, starts, ends }: Tokens, index: number): string {
  const start = starts[index];
  return start === undefined ? '' : text.slice(start, ends[index]);
}

/** The words of a text, not its marks, as they stand. O(n). */
export function wordsOf(tokens: Tokens): string[] {
  const words: string[] = [];
  for (let index = 0; index < tokens.words.length; index += 1) {
    if (tokens.marks[index] === 0)
      words.push(tokens.vocabulary.words[tokens.words[index] ?? 0] ?? '');
  }
  return words;
}
