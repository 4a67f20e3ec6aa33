import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCitation, provisionLabel } from './citation';

const art4 = { eId: 'art_4', kind: 'article', number: '4' } as const;
const para = { eId: 'art_3__para_2', kind: 'paragraph', number: '2' } as const;
const point = { eId: 'art_3__para_2__point_a', kind: 'point', number: 'a' } as const;
const preamble = { eId: 'preamble', kind: 'preamble' } as const;
const recital = { eId: 'preamble__para_2', kind: 'paragraph' } as const;

describe('provisionLabel', () => {
  it.each([
    ['en', 'Article 4', 'Article 3(2)', 'Article 3(2)(a)', 'Preamble', 'Preamble, paragraph 2'],
    [
      'ru',
      'Статья 4',
      'Статья 3, пункт 2',
      'Статья 3, пункт 2, подпункт a',
      'Преамбула',
      'Преамбула, абзац 2',
    ],
    ['ko', '제4조', '제3조 제2항', '제3조 제2항 제a호', '전문', '전문 제2단락'],
    ['fa', 'ماده ۴', 'ماده ۳، بند ۲', 'ماده ۳، بند ۲، جزء a', 'مقدمه', 'مقدمه، بند ۲'],
    ['zh', '第四条', '第三条第二款', '第三条第二款第a项', '序言', '序言第二段'],
  ])('names provisions in %s', (lang, ...labels) => {
    const named = [art4, para, point, preamble, recital].map((p) => provisionLabel(p, lang));
    expect(named).toEqual(labels);
  });

  it.each([
    ['10', '第十条'],
    ['11', '第十一条'],
    ['20', '第二十条'],
    ['47', '第四十七条'],
    ['100', '第一百条'],
    ['101', '第一百零一条'],
    ['110', '第一百一十条'],
    ['IV', '第IV条'],
  ])('prints the number %s in Chinese', (number, label) => {
    expect(provisionLabel({ eId: 'art_1', kind: 'article', number }, 'zh')).toBe(label);
  });

  it('prints the number of the unit when it is given', () => {
    const unit = { eId: 'art_2', kind: 'article', number: 'II' } as const;
    const part = { eId: 'art_2__para_1', kind: 'paragraph' } as const;
    expect(provisionLabel(unit, 'en')).toBe('Article II');
    expect(provisionLabel(part, 'en', unit)).toBe('Article II(1)');
    expect(provisionLabel(part, 'en')).toBe('Article 2(1)');
  });

  it('ignores the region and falls back to English', () => {
    expect(provisionLabel(art4, 'zh-Hans')).toBe('第四条');
    expect(provisionLabel(art4, 'fr')).toBe('Article 4');
  });
});

describe('parseCitation', () => {
  it.each([
    ['Art. 5(2)(a)', 'art_5__para_2__point_a'],
    ['Article 4', 'art_4'],
    ['article 4.', 'art_4'],
    ['art 16 (3)', 'art_16__para_3'],
    ['Art. 3, para. 2', 'art_3__para_2'],
    ['Article 3, paragraph 2, point (a)', 'art_3__para_2__point_a'],
    ['Article 3(a)', 'art_3__point_a'],
    ['Article 3(2)(b)(ii)', 'art_3__para_2__point_b__point_ii'],
    ['Article II', 'art_2'],
    ['ARTICLE XLVII', 'art_47'],
    ['Article 12A', 'art_12a'],
    ['Preamble', 'preamble'],
    ['preamble, paragraph 3', 'preamble__para_3'],
    ['Annex II', 'annex_2'],
    ['Closing formula', 'testimonium'],
  ])('reads %s', (citation, eId) => {
    expect(parseCitation(citation)).toBe(eId);
  });

  it.each([
    '',
    '4',
    'Article',
    'Article IIII',
    'Artful 4',
    'Article 4 and 5',
    'see Article 4',
    'art_4',
  ])('does not read %j', (citation) => {
    expect(parseCitation(citation)).toBeUndefined();
  });

  it('reads back every English label', () => {
    const number = fc.integer({ min: 1, max: 99 }).map(String);
    const letter = fc.constantFrom('a', 'b', 'z');
    const property = fc.property(number, fc.option(number), fc.option(letter), (a, p, l) => {
      const eId = [`art_${a}`, p && `para_${p}`, l && `point_${l}`].filter(Boolean).join('__');
      const kind = l ? 'point' : p ? 'paragraph' : 'article';
      const provision = { eId, kind, number: l ?? p ?? a } as const;
      expect(parseCitation(provisionLabel(provision, 'en'))).toBe(eId);
    });
    fc.assert(property, { seed: 20240619, numRuns: 500 });
  });
});
