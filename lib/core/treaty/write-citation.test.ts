import { describe, expect, it } from 'vitest';
import { citeEId, provisionLabel, rangeLabel } from './write-citation';

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
    const named = [art4, para, point, preamble, recital].map((p) =>
      provisionLabel(p, 'long', { lang }),
    );
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
    expect(provisionLabel({ eId: 'art_1', kind: 'article', number }, 'long', { lang: 'zh' })).toBe(
      label,
    );
  });

  it('prints the number of the unit when it is given', () => {
    const unit = { eId: 'art_2', kind: 'article', number: 'II' } as const;
    const part = { eId: 'art_2__para_1', kind: 'paragraph' } as const;
    expect(provisionLabel(unit, 'long')).toBe('Article II');
    expect(provisionLabel(part, 'long', { unit })).toBe('Article II(1)');
    expect(provisionLabel(part, 'long')).toBe('Article 2(1)');
  });

  it('ignores the region and falls back to English', () => {
    expect(provisionLabel(art4, 'long', { lang: 'zh-Hans' })).toBe('第四条');
    expect(provisionLabel(art4, 'long', { lang: 'fr' })).toBe('Article 4');
  });

  it('cites in the English of the interface, whatever the language of the text', () => {
    const unit = { eId: 'art_3', kind: 'article', number: 'III' } as const;
    expect(provisionLabel(art4, 'cited', { lang: 'ko' })).toBe('Art. 4');
    expect(provisionLabel(point, 'cited', { unit })).toBe('Art. III(2)(a)');
    expect(provisionLabel(recital, 'cited')).toBe('Preamble, paragraph 2');
  });

  it.each([
    [art4, '4'],
    [{ eId: 'art_4', kind: 'article' }, 'Art'],
    [preamble, 'Pre'],
    [{ eId: 'annex_2', kind: 'annex', number: 'II' }, 'Ann II'],
    [{ eId: 'annex_II__art_4', kind: 'article', number: '4' }, 'II.4'],
    [{ eId: 'chp_1__art_4', kind: 'article', number: '4' }, '4'],
  ] as const)('is one word for %j: %s', (provision, label) => {
    expect(provisionLabel(provision, 'short')).toBe(label);
  });
});

it('names a range by its ends', () => {
  expect(rangeLabel(['4'])).toBe('4');
  expect(rangeLabel(['4', '5', '9'])).toBe('4–9');
  expect(() => rangeLabel([])).toThrow(RangeError);
});

it.each([
  ['art_4', 'Article 4'],
  ['art_3__para_2__point_a', 'Article 3(2)(a)'],
  ['preamble', 'Preamble'],
  ['preamble__para_2', 'Preamble(2)'],
  ['annex_1__art_2', 'Annex 1, Article 2'],
  ['something else', 'something else'],
])('cites %s as %s', (eId, citation) => expect(citeEId(eId)).toBe(citation));
