import { describe, expect, it } from 'vitest';
import { wordsAddress } from './words-address';

const PACT = { slug: 'pact', lang: 'en', version: 2 };
const TEXT =
  'In case of attack, each Party shall at once assist.\nThe aid ends with the well-known peace.';

const of = (words: string) => {
  const start = TEXT.indexOf(words);
  return wordsAddress(PACT, 'art_4', TEXT, { start, end: start + words.length });
};

describe('the address of words', () => {
  it('names them after the words before them, which tell them from the same words elsewhere', () => {
    expect(of('each Party')).toBe(
      '/treaties/pact/en/v2#art_4:~:text=case%20of%20attack%2C-,each%20Party',
    );
  });

  it('has nothing before the first words of a line, and codes what has a meaning of its own', () => {
    expect(of('In case')).toBe('/treaties/pact/en/v2#art_4:~:text=In%20case');
    expect(of('well-known')).toMatch(/,well%2Dknown$/);
  });

  it('names long words by their ends', () => {
    expect(of(TEXT)).toBe(
      '/treaties/pact/en/v2#art_4:~:text=In%20case%20of%20attack%2C,with%20the%20well%2Dknown%20peace.',
    );
  });

  it('is the provision where there are none', () => {
    expect(wordsAddress(PACT, 'art_4', TEXT, { start: 2, end: 3 })).toBe(
      '/treaties/pact/en/v2#art_4',
    );
  });
});
