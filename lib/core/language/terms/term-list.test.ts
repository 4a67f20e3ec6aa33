import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import { findTerms } from './find-terms';
import { readTerms } from './read-terms';
import { CONCEPTS } from './term-list';
import { TOPICS } from './topics';

const LANGUAGES = ['en', 'ru', 'ko', 'zh', 'fa', 'ar'] as const;
const idsIn = (text: string, lang: string) =>
  [...findTerms(text, lang).keys()].map((index) => CONCEPTS[index]?.id);

describe('the term list', () => {
  it('has more than three hundred concepts, each once and in all six languages', () => {
    expect(CONCEPTS.length).toBeGreaterThan(300);
    expect(new Set(CONCEPTS.map(({ id }) => id)).size).toBe(CONCEPTS.length);
    const gaps = CONCEPTS.flatMap(({ id, forms }) =>
      LANGUAGES.filter((lang) => forms[lang].length === 0).map((lang) => `${id} ${lang}`),
    );
    expect(gaps).toEqual([]);
  });

  it('files every concept under a topic that exists, and has concepts for every topic', () => {
    const used = new Set(CONCEPTS.flatMap(({ topic }) => topic ?? []));
    expect([...used].sort()).toEqual(TOPICS.map(({ id }) => id).sort());
  });

  it('finds every form where it stands', () => {
    const missed = CONCEPTS.flatMap(({ id, forms }) =>
      LANGUAGES.flatMap((lang) =>
        forms[lang]
          .map((form) => form.replaceAll('*', ''))
          .filter((form) => !idsIn(form, lang).includes(id))
          // In scripts without spaces the longest form of a place speaks, and it may be another's.
          .filter((form) => !((lang === 'ko' || lang === 'zh') && idsIn(form, lang).length > 0))
          .map((form) => `${id} ${lang} ${form}`),
      ),
    );
    expect(missed).toEqual([]);
  });
});

describe('findTerms', () => {
  it.each([
    ['en', 'import duties and tariffs', 'customs-duty'],
    ['en', 'an armed invasion', 'armed-attack'],
    ['en', 'transnational organized crime', 'organised-crime'],
    ['ru', 'в случае вооружённого нападения', 'armed-attack'],
    ['ko', '로씨야련방', 'russia'],
    ['ko', '호상원조', 'mutual-assistance'],
    ['ko', '상호 원조에', 'mutual-assistance'],
    ['zh', '军事及其他援助', 'assistance'],
    ['fa', 'سرمایه‌گذاری', 'investment'],
    ['ar', 'وبالعقوبات', 'sanctions'],
  ])('reads %s: %s', (lang, text, concept) => {
    expect(idsIn(text, lang)).toContain(concept);
  });

  it.each([
    ['en', 'toward a warrant', 'state-of-war'],
    ['en', 'customary', 'customs'],
    ['ru', 'мирянин', 'peace'],
  ])('does not read %s: %s', (lang, text, concept) => {
    expect(idsIn(text, lang)).not.toContain(concept);
  });

  it('reads any text in any language without failing', () => {
    const property = fc.property(anyText(30), fc.constantFrom(...LANGUAGES, 'xx'), (text, lang) => {
      const counts = [...findTerms(text, lang).values()];
      expect(counts.every((count) => count > 0)).toBe(true);
    });
    fc.assert(property, { seed: SEED, numRuns: 100 });
  });
});

describe('readTerms', () => {
  it('says which line it cannot read', () => {
    expect(() => readTerms('# trade\ntrade | trade | торговля')).toThrow(/trade \| trade/);
  });
});
