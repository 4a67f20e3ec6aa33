import { describe, expect, it } from 'vitest';
import { version } from '../testing/build';
import { attestedWording, firstWords } from './attested-wording';

describe('the attested wording of a unit', () => {
  it('is that of its parts as well, longest first', () => {
    const quote = (eId: string, text: string) => ({
      eId,
      lang: 'en',
      text,
      source: { url: 'https://example.org' },
    });
    const text = version({
      quotations: [
        quote('art_1', 'a'),
        quote('art_10', 'not this one'),
        quote('art_1__para_2', 'a longer one'),
      ],
    });
    expect(attestedWording(text, 'art_1').map((quotation) => quotation.text)).toEqual([
      'a longer one',
      'a',
    ]);
  });
});

describe('the first words of a quotation', () => {
  it.each([
    ['one two three', 20, 'one two three'],
    ['one two three', 13, 'one two three'],
    ['one two three', 9, 'one two …'],
    ['one two three', 7, 'one two …'],
    ['无空格的文字', 3, '无空格 …'],
  ])('of “%s”, %i at most: “%s”', (text, most, words) => {
    expect(firstWords(text, most)).toBe(words);
  });
});
