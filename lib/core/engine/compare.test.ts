import { describe, expect, it } from 'vitest';
import { EXACT } from '@/lib/core/comparison/comparison';
import { version } from '@/lib/core/testing/build';
import { showEdit } from '@/lib/core/testing/notation';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { compareTexts, countChanges, ENGINE_VERSION } from './compare';

/** The text of one side of a link. */
const textOf = (text: VersionText, eIds: readonly string[] = []) =>
  unitsOf(text.provisions)
    .filter((unit) => eIds.includes(unit.eId))
    .map((unit) => unit.text)
    .join('\n');

describe('compareTexts', () => {
  it('links and marks the wording of one language', () => {
    const left = version({
      slug: 'a',
      articles: ['They shall trade.', 'They shall aid the victim of war.'],
    });
    const right = version({
      slug: 'b',
      articles: ['They shall aid the aggressor in war.', 'They shall sing.'],
    });
    const comparison = compareTexts(left, right);
    expect(comparison).toMatchObject({ engine: ENGINE_VERSION, method: 'content' });
    expect([comparison.onlyLeft, comparison.onlyRight]).toEqual([['art_1'], ['art_2']]);
    const [link] = comparison.links;
    const [a, b] = [textOf(left, link?.left), textOf(right, link?.right)];
    expect(showEdit(a, b, link?.changes ?? [])).toBe(
      'They shall aid the [victim of/aggressor in] war.',
    );
    expect(countChanges(comparison)).toBe(1);
  });

  it('marks one changed word in a new version, and that word only', () => {
    const left = version({ articles: ['They shall live in peace.', 'They shall trade at will.'] });
    const right = version({
      number: 2,
      articles: ['They shall live in peace.', 'They shall trade at once.'],
    });
    const { links } = compareTexts(left, right);
    expect(links.map((link) => link.relation)).toEqual(['identical', 'similar']);
    expect(links.map((link) => link.changes)).toEqual([
      [],
      [{ fromA: 20, toA: 24, fromB: 20, toB: 24 }],
    ]);
  });

  it('links translations of one treaty by address, without changes', () => {
    const left = version({ articles: ['Peace.', 'One.\nTwo.'] });
    const right = version({ lang: 'ru', articles: ['Мир.', 'Раз.\nДва.\nТри.', 'Ещё.'] });
    const comparison = compareTexts(left, right);
    expect(comparison).toMatchObject({ method: 'structure', onlyLeft: [], onlyRight: ['art_3'] });
    expect(comparison.links.map((link) => [link.right[0], link.relation, link.changes])).toEqual([
      ['art_1', 'similar', undefined],
      ['art_2', 'similar', undefined],
    ]);
  });

  it('links two treaties in two languages by what it knows of the words', () => {
    const left = version({
      slug: 'a',
      articles: ['The Parties shall combat terrorism.', 'This Treaty shall enter into force.'],
    });
    const right = version({
      slug: 'b',
      lang: 'ru',
      articles: ['Договор вступает в силу.', 'Стороны ведут борьбу с терроризмом.'],
    });
    const { method, links } = compareTexts(left, right);
    expect(method).toBe('lexicon');
    expect(links.map((link) => [link.left, link.right, link.changes])).toEqual([
      [['art_1'], ['art_2'], undefined],
      [['art_2'], ['art_1'], undefined],
    ]);
  });

  it('links nothing where it knows nothing of two languages', () => {
    const left = version({ slug: 'a', lang: 'ka', articles: ['მშვიდობა.'] });
    const right = version({ slug: 'b', lang: 'hy', articles: ['Խաղաղություն.'] });
    expect(compareTexts(left, right)).toMatchObject({
      method: 'incomparable',
      links: [],
      onlyLeft: ['art_1'],
      onlyRight: ['art_1'],
    });
  });

  it('reads regional tags of one language as that language', () => {
    const left = version({ slug: 'a', lang: 'en-GB', articles: ['Peace.'] });
    const right = version({ slug: 'b', lang: 'en', articles: ['Peace.'] });
    expect(compareTexts(left, right)).toMatchObject({ method: 'content', links: [{ score: 1 }] });
  });

  it.each([
    [
      'en',
      'The Parties shall value good co-operation.',
      'The Parties shall value good cooperation.',
    ],
    ['ru', 'Расчёты ведёт совет Сторон.', 'Расчеты ведет совет Сторон.'],
    ['fa', 'طرفین همکاری می‌کنند.', 'طرفين همكاري می کنند.'],
    ['ko', '쌍방은 서로의 리익을 존중한다.', '쌍방은 서로의 이익을 존중한다.'],
    ['zh', '双方称为“缔约方”。', '双方称为「缔约方」。'],
  ])(
    'calls copies in another spelling identical, and counts no change (%s)',
    (lang, one, other) => {
      const text = (words: string) => version({ slug: 'a', lang, articles: [words, 'X 1.'] });
      for (const options of [EXACT, { ...EXACT, ignoreSpelling: true, ignoreCase: true }]) {
        const comparison = compareTexts(text(one), text(other), { options });
        expect(comparison.links.map(({ relation }) => relation)).toEqual([
          'identical',
          'identical',
        ]);
        expect(countChanges(comparison)).toBe(0);
        expect(comparison.links[0]?.obligations).toEqual([]);
      }
    },
  );

  it('passes the options on', () => {
    const left = version({ articles: ['The HIGH PARTIES, both.'] });
    const right = version({ articles: ['The high parties both'] });
    const options = { ...EXACT, ignoreCase: true, ignorePunctuation: true };
    const comparison = compareTexts(left, right, { options });
    expect(comparison.options).toEqual(options);
    expect(countChanges(comparison)).toBe(0);
    expect(countChanges(compareTexts(left, right))).toBeGreaterThan(0);
  });
});
