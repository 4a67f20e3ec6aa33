import { describe, expect, it } from 'vitest';
import { lexemeQuery } from './lexeme-query';
import { lexemesAsked } from './lexeme-tree';
import { LEXEME_RULES } from './lexemes';
import { partiesNamed } from './names';
import { parseQuery } from './query';
import { bm25f, inverseFrequency } from './rank';
import { snippetOf } from './snippet';
import { didYouMean } from './suggest';
import { translated } from './translate';
import { tsqueryOf } from './tsquery';
import { PART_GAP, tsvectorOf } from './tsvector';

describe('states by their names', () => {
  it.each([
    ['north korea', 'PRK'],
    ['DPRK', 'PRK'],
    ['КНДР', 'PRK'],
    ['북한', 'PRK'],
    ['이란', 'IRN'],
    ['伊朗', 'IRN'],
  ])('%s is %s', (name, code) => {
    expect(partiesNamed(name)).toEqual([code]);
  });
});

const query = (q: string) => parseQuery(q).query ?? { kind: 'word' as const, text: '' };

describe('the ways of a query', () => {
  it('asks the database in lexemes', () => {
    expect(tsqueryOf(query('"war aid"'), 'en')).toBe("('war' <1> 'aid')");
    expect(tsvectorOf([{ text: 'Aid', lang: 'en', weight: 'A' }])).toBe("'=aid':1A 'aid':1A");
    expect(PART_GAP).toBeGreaterThan(30);
    expect(LEXEME_RULES).toBeGreaterThan(0);
    const tree = lexemeQuery(query('aid NOT war'), 'en');
    expect(tree && lexemesAsked(tree)).toEqual(['aid']);
  });

  it('marks what answers', () => {
    const { text, marks } = snippetOf('Mutual aid of both.', 'en', query('aid'), 100);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['aid']);
  });

  it('ranks a rare word before a common one', () => {
    const corpus = { texts: 100, averageLengths: { D: 10 } };
    const score = (texts: number) => bm25f([{ texts, frequencies: { D: 1 } }], { D: 10 }, corpus);
    expect(score(2)).toBeGreaterThan(score(50));
    expect(inverseFrequency(100, 100)).toBeGreaterThan(0);
  });

  it('guesses and translates', () => {
    expect(didYouMean('milatary', new Map([['military', 4]]))).toBe('military');
    expect(translated(query('assistance'), 'en', 'ru')?.words.join()).toContain('помощ');
  });
});
