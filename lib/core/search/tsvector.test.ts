import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import { parseQuery } from './query';
import { tsqueryOf } from './tsquery';
import { tsvectorOf } from './tsvector';

const vector = (text: string, lang = 'en') => tsvectorOf([{ text, lang, weight: 'D' }]);
const asked = (q: string, lang = 'en') => {
  const { query } = parseQuery(q);
  return query && tsqueryOf(query, lang);
};

describe('a tsvector', () => {
  it('has each lexeme with its places and weight, parts far apart', () => {
    const parts = [
      { text: 'Aid', lang: 'en', weight: 'B' as const },
      { text: 'War, aid', lang: 'en', weight: 'D' as const },
    ];
    expect(tsvectorOf(parts)).toBe("'=aid':1B,67 'aid':1B,67 '=war':66 'war':66");
  });

  it('quotes what the literal has for itself', () => {
    expect(vector("d'aide \\", 'fr')).toContain("'=d''aide':1");
    expect(tsvectorOf([])).toBe('');
  });

  it('keeps to 256 places of a lexeme, and to the last position that there is', () => {
    const [places = ''] = /(?<='aid':)[\d,]+/.exec(vector('aid '.repeat(1_000))) ?? [];
    expect(places.split(',')).toHaveLength(256);
    const words = Array.from({ length: 16_500 }, (_, at) => `w${at}`).join(' ');
    expect(vector(words).includes("'=w16499':16383")).toBe(true);
  });

  it('keeps below a megabyte whatever the text', () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `слово${at}`).join(' ');
    expect(Buffer.byteLength(vector(words, 'ru'))).toBeLessThan(1_800_000);
    expect(vector('x'.repeat(100_000)).length).toBeLessThan(400);
  });

  it('is a literal that can be read, for any text', () => {
    const property = fc.property(anyText(60), (text) => {
      expect(vector(text)).toMatch(/^(?:'(?:[^'\\\0]|''|\\\\)+':\d+(?:,\d+)*(?: |$))*$/);
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});

describe('a tsquery', () => {
  it.each([
    ['en', 'mutual aid', "('mutual' & 'aid')"],
    ['en', 'aid of the Parties', "('aid' & 'parti')"],
    ['en', 'of the', "('of' & 'the')"],
    ['en', '"aid of the Parties"', "('aid' <1> 'of' <1> 'the' <1> 'parti')"],
    ['en', '="the Parties"', "('=the' <1> '=parties')"],
    ['en', 'econom*', "('=econom':* | 'econom':*)"],
    ['en', 'aid OR (war NOT peace)', "('aid' | ('war' & !'peac'))"],
    ['en', 'aid NEAR/1 war', "(('aid' <1> 'war') | ('war' <1> 'aid'))"],
    ['en', 'co-operation', "(('co' <1> 'oper') | 'cooper')"],
    ['ko', '동반자', "('동반' <0> '반자')"],
    ['zh', '"军事援助"', "('军事' <2> '援助')"],
    ['zh', '助', "'助'"],
    ['zh', '="軍"', "'=軍'"],
    ['ja', '条約を守った', "('条约' & '守')"],
  ])('in %s of %s', (lang, q, literal) => {
    expect(asked(q, lang)).toBe(literal);
  });

  it('asks for nothing where no words are', () => {
    expect(asked('— …')).toBeUndefined();
  });
});
