import { describe, expect, it } from 'vitest';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import type { Comparison } from '@/lib/core/comparison/comparison';
import { compareTexts } from '../engine/compare';
import { art, version } from '../testing/build';
import type { VersionText } from '../treaty/provision';
import { bestQuotation } from '../treaty/told-verification';
import { checkAnswers, checkOf, figureReserve, uncheckedWords } from './checked-rows';
import { filterRows, findableRows } from './row-filter';
import { summarise } from './summary';

const PEACE = 'The Parties shall keep the peace between them.';
const TRADE = 'The Parties shall widen their trade in timber and grain.';
const SEEN = { state: 'text-seen' } as const;

const LEFT = version({
  slug: 'a',
  articles: [art(1, PEACE, SEEN), art(2, TRADE, SEEN), art(3, 'Fish may be caught.')],
});
const RIGHT = version({
  slug: 'b',
  articles: [art(1, PEACE, SEEN), art(2, TRADE, { state: 'low-confidence' })],
});

/** A text whose second paragraph was written from memory. */
function mixed(): VersionText {
  const text = version({ slug: 'c', articles: [art(1, 'Seen.\nRemembered.', SEEN)] });
  const provisions = text.provisions.map((provision) =>
    provision.eId.endsWith('para_2') ? { ...provision, state: 'from-memory' as const } : provision,
  );
  return { ...text, provisions };
}

describe('the check of a row', () => {
  it('is mixed where some words of a side were checked and some were not', () => {
    const text = mixed();
    expect(checkOf(text.provisions.slice(0, 1), text)).toBe('mixed');
    expect(checkOf(LEFT.provisions.slice(1), LEFT)).toBe('mixed');
    expect(checkOf([], LEFT)).toBeUndefined();
  });

  it('answers "verified" only when every side was seen, and there are two', () => {
    expect(checkAnswers(['verified', 'verified'])).toEqual(['verified']);
    expect(checkAnswers(['verified', undefined])).toEqual([]);
    expect(checkAnswers(['verified', 'confirmed'])).toEqual([]);
    expect(checkAnswers(['verified', 'mixed'])).toEqual(['unchecked']);
    expect(checkAnswers([undefined, 'unchecked'])).toEqual(['unchecked']);
  });

  it('narrows what relations leave', () => {
    const rows = findableRows(LEFT, RIGHT, compareTexts(LEFT, RIGHT));
    const keys = (...filters: (typeof PLAIN_QUERY.rows)[number][]) =>
      filterRows(rows, { ...PLAIN_QUERY, rows: filters }).map(({ key }) => key);
    expect(keys('verified')).toEqual(['art_1']);
    expect(keys('unchecked')).toEqual(['art_2', 'art_3']);
    expect(keys('identical', 'verified')).toEqual(['art_1']);
    expect(keys('only-a', 'verified')).toEqual([]);
    expect(keys('verified', 'unchecked')).toEqual(['art_1', 'art_2', 'art_3']);
  });
});

describe('the summary', () => {
  it('counts what stands on checked ground', () => {
    const comparison: Comparison = compareTexts(LEFT, RIGHT);
    expect(summarise(comparison, LEFT, RIGHT)).toMatchObject({
      links: 2,
      onlyLeft: 1,
      checked: {
        verifiedLinks: 1,
        uncheckedLeft: 1,
        uncheckedRight: 0,
        left: 'mixed',
        right: 'mixed',
      },
    });
  });

  it.each([
    [0, 5, ''],
    [2, 5, ', 2 of them not checked'],
    [5, 5, ', none of them checked'],
    [1, 1, ', not checked'],
  ])('says %i of %i as "%s"', (count, all, words) =>
    expect(uncheckedWords(count, all)).toBe(words),
  );
});

describe('what is said with a figure', () => {
  it.each([
    ['verified', 'verified', undefined],
    ['verified', 'unchecked', 'B not checked'],
    ['unchecked', 'unchecked', 'A and B not checked'],
    ['confirmed', 'mixed', 'B only partly checked, wording of A not seen'],
  ] as const)('%s against %s: %s', (a, b, words) => {
    expect(
      figureReserve([
        ['A', a],
        ['B', b],
      ]),
    ).toBe(words);
  });
});

describe('the best quotation', () => {
  const quote = (text: string, lang: string, eId = 'art_1') => ({
    eId,
    lang,
    text,
    source: { url: 'https://example.org' },
  });

  it('is the longest in the language of the text, else the longest', () => {
    const quotations = [
      quote('short', 'en'),
      quote('much longer words', 'ru'),
      quote('longer', 'en', 'art_1__para_2'),
    ];
    expect(bestQuotation({ lang: 'en', quotations }, { eId: 'art_1' })?.text).toBe('longer');
    expect(bestQuotation({ lang: 'fa', quotations }, { eId: 'art_1' })?.text).toBe(
      'much longer words',
    );
    expect(bestQuotation({ lang: 'en', quotations }, { eId: 'art_2' })).toBeUndefined();
  });
});
