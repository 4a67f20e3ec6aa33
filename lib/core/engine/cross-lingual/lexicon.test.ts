import { describe, expect, it } from 'vitest';
import { learnLexicon, mirrorLexicon } from './lexicon';

const PASSAGES = [
  { left: 'The house is big.', right: 'La maison est grande.' },
  { left: 'The house is small.', right: 'La maison est petite.' },
  { left: 'The garden is big.', right: 'Le jardin est grand.' },
  { left: 'The garden and the river.', right: 'Le jardin et la rivière.' },
  { left: 'A green garden.', right: 'Un jardin vert.' },
  { left: 'A small river.', right: 'Une petite rivière.' },
];

const best = (lexicon: ReturnType<typeof learnLexicon>, word: string) =>
  lexicon.entries.filter(([left]) => left === word).sort((a, b) => b[2] - a[2])[0]?.[1];

describe('learnLexicon', () => {
  it('learns what stands for what from where words stand together', () => {
    const lexicon = learnLexicon(['en', 'fr'], PASSAGES);
    expect(['house', 'garden', 'river', 'small'].map((word) => best(lexicon, word))).toEqual([
      'maison',
      'jardin',
      'rivièr',
      'petite',
    ]);
  });

  it('is plain data: written and read it is the same, learned twice it is the same', () => {
    const lexicon = learnLexicon(['en-GB', 'fr'], PASSAGES);
    expect(JSON.parse(JSON.stringify(lexicon))).toEqual(lexicon);
    expect(learnLexicon(['en', 'fr'], PASSAGES)).toEqual(lexicon);
  });

  it('believes no weight outside 0..1', () => {
    const weights = learnLexicon(['en', 'fr'], PASSAGES).entries.map(([, , weight]) => weight);
    expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
  });

  it('is itself when mirrored twice', () => {
    const lexicon = learnLexicon(['en', 'fr'], PASSAGES);
    expect(mirrorLexicon(mirrorLexicon(lexicon))).toEqual(lexicon);
    expect(mirrorLexicon(lexicon)).toMatchObject({ left: 'fr', right: 'en', passages: 6 });
  });

  it('looks at no more pairs than it may', () => {
    const lexicon = learnLexicon(['en', 'fr'], PASSAGES, { maxPairs: 4 });
    expect(lexicon.entries.length).toBeLessThanOrEqual(4);
  });

  it('expects of nothing learned what the languages let expect', () => {
    const chinese = learnLexicon(['en', 'zh'], []);
    expect(chinese).toMatchObject({ passages: 0, entries: [], terms: 1, cognates: 0 });
    expect(chinese.length.mean).toBeLessThan(-1);
    expect(learnLexicon(['en', 'es'], [])).toMatchObject({ terms: 0, cognates: 0.8 });
    expect(learnLexicon(['en', 'ru'], [], { terms: false }).terms).toBe(0);
  });
});
