import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type { AlignUnit } from '../similarity/measure';
import { align } from './align';

const units = (text: VersionText): AlignUnit[] =>
  unitsOf(text.provisions).map((unit) => ({ ...unit, lang: text.lang }));
const side = (articles: readonly string[], preamble?: string) =>
  units(version({ articles, ...(preamble !== undefined && { preamble }) }));

/** Links as `4-3 16-19`, moved ones with an arrow. */
const pairs = (left: AlignUnit[], right: AlignUnit[]) =>
  align(left, right)
    .links.map(({ left: [a], right: [b], moved }) =>
      `${a}-${b}${moved ? '>' : ''}`.replaceAll('art_', ''),
    )
    .join(' ');

const WAR =
  'If one Party is attacked, the other Party shall provide military assistance without delay.';
const TRADE = 'The Parties shall promote the growth of trade and protect mutual investment.';
const CULTURE = 'The Parties shall support museums, libraries, theatre and festivals.';
const SPACE = 'The Parties shall widen research in the peaceful exploration of outer space.';

describe('align', () => {
  it('links by content, not by number', () => {
    expect(pairs(side([WAR, TRADE, CULTURE]), side([TRADE, CULTURE, WAR]))).toBe('1-3> 2-1 3-2');
  });

  it('leaves alone what has no counterpart', () => {
    const { links, onlyLeft, onlyRight } = align(side([WAR, TRADE]), side([TRADE, SPACE]));
    expect(links).toHaveLength(1);
    expect([onlyLeft, onlyRight]).toEqual([['art_1'], ['art_2']]);
  });

  it.each([
    [
      'fa',
      ['کشتی‌های طرفین حرکت می‌کنند.', 'بندرهای آزاد می‌مانند.'],
      ['کشتی های طرفین حرکت می کنند.', 'بندرهای آزاد می مانند.'],
    ],
    [
      'ko',
      ['쌍방은 서로의 리익을 존중한다.', '배는 항구에 들어갈수 있다.'],
      ['쌍방은 서로의 이익을 존중한다.', '배는 항구에 들어갈 수 있다.'],
    ],
    [
      'ru',
      ['Расчёты ведёт совет.', 'Всё решают учёные.'],
      ['Расчеты ведет совет.', 'Все решают ученые.'],
    ],
    [
      'ar',
      ['إجراءات الأطراف والدول', 'أحكام الاتفاقية'],
      ['اجراءات الاطراف و الدول', 'احكام الاتفاقيه'],
    ],
    [
      'en',
      ['Free navi\u200bgation of ships.', 'The State’s ports.'],
      ['Free navigation of ships.', "The State's ports."],
    ],
  ])('does not notice another spelling (%s)', (lang, one, other) => {
    const text = (articles: readonly string[]) => units(version({ lang, articles }));
    const { links } = align(text(one), text(other));
    expect(links.map(({ left, right }) => `${left} ${right}`)).toEqual([
      'art_1 art_1',
      'art_2 art_2',
    ]);
    expect(links.every(({ score }) => score > 0.99)).toBe(true);
  });

  it('does not link unrelated texts because they stand in the same place', () => {
    expect(pairs(side([WAR, TRADE]), side([SPACE, CULTURE]))).toBe('');
  });

  it('links a short article to the long one of which it is a paragraph', () => {
    const long = `${TRADE}\n${CULTURE}\n${WAR.replace('military', 'no military')}\n${SPACE}`;
    expect(pairs(side([WAR]), side([long, 'The Parties shall part in peace.']))).toBe('1-1');
  });

  it('lets the place decide between equal texts', () => {
    expect(pairs(side([TRADE, TRADE, WAR]), side([TRADE, TRADE, WAR]))).toBe('1-1 2-2 3-3');
  });

  it('links preambles to each other rather than to a like article', () => {
    const opening = `Wishing to live in peace, and to promote culture, ${TRADE}`;
    const other = 'Recalling their friendship, wishing to live in peace,';
    expect(pairs(side([WAR], opening), side([TRADE, WAR], other))).toBe('preamble-preamble 1-2');
  });

  it('calls equal texts identical, whatever their form of storage', () => {
    const [link] = align(side(['Café.']), [
      { ...side(['x'])[0], text: ' Cafe\u0301.\r\n' } as AlignUnit,
    ]).links;
    expect(link).toMatchObject({ relation: 'identical', score: 1, moved: false });
  });

  it.each([
    ['ru', 'Стороны развивают торговлю и инвестиции.', 'Стороны оказывают военную помощь.'],
    ['ko', '쌍방은 무역과 투자를 장려한다.', '쌍방은 군사적 원조를 제공한다.'],
    ['fa', 'طرفین تجارت و سرمایه‌گذاری را گسترش می‌دهند.', 'طرفین کمک نظامی ارائه می‌کنند.'],
    ['zh', '双方促进贸易和投资。', '双方提供军事援助。'],
  ])('works in %s', (lang, trade, war) => {
    const of = (articles: string[]) => units(version({ lang, articles }));
    expect(pairs(of([trade, war]), of([war, trade]))).toMatch(/^1-2>? 2-1>?$/);
  });

  it('lets names be masked, so that they link nothing', () => {
    const left = side(['Ruritania shall pay.', WAR, TRADE]);
    const right = side(['Ruritania shall sing.', SPACE, CULTURE]);
    expect(align(left, right, { names: ['Ruritania'] }).links).toEqual([]);
    expect(align(left, right).links).toHaveLength(1);
  });

  it('takes empty sides and refuses a repeated eId', () => {
    expect(align([], side([WAR]))).toMatchObject({ links: [], onlyLeft: [], onlyRight: ['art_1'] });
    expect(() => align([...side([WAR]), ...side([WAR])], [])).toThrow('art_1 stands twice');
  });
});

describe('align on any two texts', () => {
  const both = fc
    .tuple(smallVersion('a'), smallVersion('b'))
    .map(([a, b]) => [units(a), units(b)] as const);

  it('uses each provision exactly once, linked or alone', () => {
    const property = fc.property(both, ([left, right]) => {
      const { links, onlyLeft, onlyRight } = align(left, right);
      const eIds = (list: AlignUnit[]) => list.map((unit) => unit.eId).sort();
      expect([...links.flatMap((link) => link.left), ...onlyLeft].sort()).toEqual(eIds(left));
      expect([...links.flatMap((link) => link.right), ...onlyRight].sort()).toEqual(eIds(right));
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });

  it('gives scores in 0..1, and 1 to equal texts only', () => {
    const property = fc.property(both, ([left, right]) => {
      for (const link of align(left, right).links) {
        expect(link.score).toBeGreaterThan(0);
        expect(link.score).toBeLessThanOrEqual(1);
        expect(link.relation === 'identical').toBe(link.score === 1);
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });

  it('links a text with itself row by row', () => {
    const property = fc.property(smallVersion('a'), (text) => {
      const { links, onlyLeft, onlyRight } = align(units(text), units(text));
      expect([onlyLeft, onlyRight]).toEqual([[], []]);
      expect(links.map((link) => link.left)).toEqual(links.map((link) => link.right));
      expect(links.every((link) => link.relation === 'identical' && !link.moved)).toBe(true);
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
