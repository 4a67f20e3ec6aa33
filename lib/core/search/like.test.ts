import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../testing/arbitrary';
import { isSameMatter, likeness, tellingWords, weightsOf } from './like';

const counts = (words: Readonly<Record<string, number>>) => ({
  texts: 100,
  counts: new Map(Object.entries(words)),
});
const NONE = counts({});
const of = (text: string, lang = 'en') => weightsOf(text, lang, NONE);

describe('likeness of clauses', () => {
  it('is 1 for the same words in any order and form, 0 for none', () => {
    expect(likeness(of('They provide assistance.'), of('Assistance they provided'))).toBeCloseTo(1);
    expect(likeness(of('They trade.'), of('Ships sail'))).toBe(0);
    expect(likeness(of(''), of(''))).toBe(0);
  });

  it('counts what tells above what all say', () => {
    const known = counts({ the: 99, shall: 95, parti: 90, assist: 3 });
    const weigh = (text: string) => weightsOf(text, 'en', known);
    const clause = weigh('The Parties shall assist');
    expect(likeness(clause, weigh('assistance'))).toBeGreaterThan(
      likeness(clause, weigh('The Parties shall')),
    );
  });

  it('is of every script', () => {
    expect(likeness(of('군사적 원조를 제공한다', 'ko'), of('군사적 원조가', 'ko'))).toBeGreaterThan(
      0.5,
    );
    expect(likeness(of('军事援助', 'zh'), of('提供軍事援助', 'zh'))).toBeGreaterThan(0.5);
  });

  it('is between 0 and 1, the same both ways, and 1 with itself', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (one, other) => {
        const [a, b] = [of(one), of(other)];
        const found = likeness(a, b);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1.000_001);
        expect(found).toBeCloseTo(likeness(b, a), 9);
        if (a.size > 0) expect(likeness(a, a)).toBeCloseTo(1, 9);
      }),
      { seed: SEED },
    );
  });
});

describe('the matter of clauses', () => {
  it.each([
    [{ likeness: 0.25, topics: [] }, true],
    [{ likeness: 0.15, topics: [] }, false],
    [{ likeness: 0.1, topics: ['assistance'] }, true],
    [{ topics: ['assistance'] }, true],
    [{ topics: [] }, false],
  ])('%j: %j', (found, same) => {
    expect(isSameMatter(found)).toBe(same);
  });
});

describe('telling words', () => {
  const known = counts({
    shall: 95,
    assist: 3,
    militari: 2,
    unknown: 0,
    armi: 4,
    state: 8,
    war: 5,
  });

  it('are the rare ones that stand elsewhere, the most telling first', () => {
    const found = tellingWords('A State at war shall receive military assistance', 'en', known, {
      most: 3,
    });
    expect(found.map(({ word }) => word)).toEqual(['military', 'assistance', 'war']);
  });

  it('are no names of parties', () => {
    const asked = { most: 3, names: ['Military Republic of War'] };
    const found = tellingWords('The Military Republic of War gives assistance', 'en', known, asked);
    expect(found.map(({ word }) => word)).toEqual(['assistance']);
  });

  it('are common ones where there are no others', () => {
    expect(tellingWords('They shall', 'en', known, { most: 3 }).map(({ word }) => word)).toEqual([
      'shall',
    ]);
    expect(tellingWords('', 'en', known, { most: 3 })).toEqual([]);
  });
});
