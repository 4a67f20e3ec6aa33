import { describe, expect, it } from 'vitest';
import { Vocabulary } from './vocabulary';

describe('Vocabulary', () => {
  it('gives equal words equal numbers, in the order in which they came', () => {
    const table = new Vocabulary('en');
    const numbers = ['of', 'the', 'of', '', 'Of'].map((word) =>
      table.number(`(${word})`, 1, 1 + word.length, word.length),
    );
    expect(numbers).toEqual([0, 1, 0, 2, 3]);
    expect(table.words).toEqual(['of', 'the', '', 'Of']);
  });

  it('tells words of one hash apart', () => {
    const table = new Vocabulary('en');
    expect(['ab', 'ba', 'ab', 'abc'].map((word) => table.number(word, 0, word.length, 7))).toEqual([
      0, 1, 0, 2,
    ]);
  });

  it('keeps its numbers while it grows', () => {
    const table = new Vocabulary('en');
    const words = Array.from({ length: 20_000 }, (_, index) =>
      `word ${index} `.repeat(1 + (index % 3)),
    );
    // Two words share each hash.
    const number = (word: string, index: number) =>
      table.number(word, 0, word.length, Math.imul(index >> 1, 0x9e3779b1));
    const first = words.map(number);
    expect(first).toEqual(words.map((_, index) => index));
    expect(words.map(number)).toEqual(first);
  });

  it('tells thousands of words of one hash apart', () => {
    const table = new Vocabulary('en');
    const words = Array.from({ length: 5_000 }, (_, index) => `word ${index}`);
    const number = (word: string) => table.number(word, 0, word.length, 7);
    expect(words.map(number)).toEqual(words.map((_, index) => index));
    expect(words.map(number)).toEqual(words.map((_, index) => index));
    expect(table.words).toEqual(words);
  });
});
