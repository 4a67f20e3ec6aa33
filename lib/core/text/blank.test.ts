import { describe, expect, it } from 'vitest';
import { isBlank } from './blank';

describe('blank text', () => {
  it.each([
    ['nothing', ''],
    ['spaces of all kinds', ' \t\n\u00a0\u2003\u3000\u1680'],
    ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'],
    ['soft hyphens', '\u00ad\u00ad'],
    ['Hangul fillers', '\u3164\uffa0\u115f\u1160'],
    ['an empty braille cell', '\u2800'],
    ['direction marks', '\u200e\u202e\u2066\u061c'],
    ['variation selectors and tags', '\ufe0f\u{e0041}'],
    ['a mark on nothing', '\u0301'],
    ['a null note head', '\u{1d159}'],
    ['the Mongolian vowel separator', '\u180e'],
  ])('is %s', (_, text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['a', '한', 'ا', '中', '7', '–', '€', '🕊️', '\u200bx', '\u2801', 'अ'])(
    'is not “%s”',
    (text) => {
      expect(isBlank(text)).toBe(false);
    },
  );
});
