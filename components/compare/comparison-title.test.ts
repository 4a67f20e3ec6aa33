import { describe, expect, it } from 'vitest';
import { comparisonTitle, titleWords } from './comparison-title';

const text = (shortTitle: string, lang: string, number = 1) => ({
  treaty: { slug: shortTitle.toLowerCase(), title: shortTitle, shortTitle },
  lang,
  number,
});
const title = (...sides: Parameters<typeof comparisonTitle>) =>
  titleWords(comparisonTitle(...sides));

describe('comparisonTitle', () => {
  it('sets two treaties against each other', () => {
    expect(title(text('One', 'en'), text('Other', 'ru'))).toBe('One against Other');
  });

  it('sets two texts of one treaty beside each other, by what tells them apart', () => {
    expect(title(text('One', 'en'), text('One', 'fa'))).toBe('One: English beside Persian');
    expect(title(text('One', 'en', 2), text('One', 'en', 1))).toBe(
      'One: version 2 beside version 1',
    );
  });
});
