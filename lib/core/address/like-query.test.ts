import { describe, expect, it } from 'vitest';
import { likeHref, parseLikeQuery } from './like-query';

describe('the address of clauses like one', () => {
  it('names the clause, and is read back', () => {
    const href = likeHref('pact-1999:ko~official@v2', 'art_4__para_1', {
      order: 'time',
      filters: { party: ['RUS', 'PRK'], after: '1961' },
    });
    expect(href).toBe(
      '/search/like?of=pact-1999:ko%7Eofficial@v2&clause=art_4__para_1&order=time&party=RUS,PRK&after=1961',
    );
    const query = parseLikeQuery(Object.fromEntries(new URLSearchParams(href.split('?')[1])));
    expect(query).toEqual({
      of: {
        address: { slug: 'pact-1999', lang: 'ko', name: 'official', version: 2 },
        eId: 'art_4__para_1',
      },
      order: 'time',
      filters: { party: ['RUS', 'PRK'], after: '1961' },
    });
  });

  it('takes pasted words and their language', () => {
    expect(parseLikeQuery({ words: ' mutual aid ', 'in-lang': 'en' })).toMatchObject({
      words: 'mutual aid',
      wordsLang: 'en',
      order: 'likeness',
    });
  });

  it.each([
    { of: 'pact-1999', clause: 'art_1' },
    { of: 'pact-1999:en@v1', clause: '../x' },
    { of: ['a', 'b'], clause: 'art_1' },
    { words: '\0' },
    {},
  ])('%j asks for nothing', (params) => {
    expect(parseLikeQuery(params)).toEqual({ order: 'likeness', filters: {} });
  });
});
