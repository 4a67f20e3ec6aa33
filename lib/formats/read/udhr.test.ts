import { describe, expect, it } from 'vitest';
import { unitsOf } from '@/lib/core/treaty/provision';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { readUdhr, UDHR_LANGUAGES } from './udhr';

const textOf = (lang: (typeof UDHR_LANGUAGES)[number], eId: string) =>
  readUdhr(lang).provisions.find((provision) => provision.eId === eId)?.text;

describe('readUdhr', () => {
  it.each(UDHR_LANGUAGES)('reads a sound preamble and thirty articles in %s', (lang) => {
    const { provisions } = readUdhr(lang);
    expect(checkProvisions(provisions)).toEqual([]);
    expect(unitsOf(provisions).map(({ eId }) => eId)).toEqual([
      'preamble',
      ...Array.from({ length: 30 }, (_, i) => `art_${i + 1}`),
    ]);
  });

  it.each(UDHR_LANGUAGES)('divides every article in %s as in English', (lang) => {
    const articles = (of: typeof lang) =>
      readUdhr(of).provisions.filter(({ eId }) => eId.startsWith('art_'));
    const shape = (of: typeof lang) => articles(of).map(({ eId, number }) => [eId, number]);
    expect(shape(lang)).toEqual(shape('en'));
  });

  it('has preambles of different lengths, and only those', () => {
    const recitals = (lang: (typeof UDHR_LANGUAGES)[number]) =>
      readUdhr(lang).provisions.filter(({ parent }) => parent === 'preamble').length;
    expect(UDHR_LANGUAGES.map((lang) => [lang, recitals(lang)])).toEqual([
      ['en', 10],
      ['ru', 9],
      ['ko', 10],
      ['fa', 8],
      ['zh', 8],
    ]);
  });

  it('gives numbered lists numbered paragraphs and further paragraphs none', () => {
    const numbers = (unit: string) =>
      readUdhr('en')
        .provisions.filter(({ parent }) => parent === unit)
        .map(({ number }) => number);
    expect(numbers('art_29')).toEqual(['1', '2', '3']);
    expect(numbers('art_2')).toEqual([undefined, undefined]);
    expect(numbers('art_4')).toEqual([]);
  });

  it.each([
    ['en', 'ltr', 'Universal Declaration of Human Rights', 'authentic'],
    ['ru', 'ltr', 'Всеобщая декларация прав человека', 'authentic'],
    ['ko', 'ltr', '세계인권선언', 'unofficial-translation'],
    ['fa', 'rtl', 'اعلامیه جهانی حقوق بشر', 'unofficial-translation'],
    ['zh', 'ltr', '世界人权宣言', 'official-translation'],
  ] as const)('knows direction, title and standing in %s', (lang, dir, title, standing) => {
    expect(readUdhr(lang)).toMatchObject({ lang, dir, title, standing });
  });

  it('keeps the words as they are', () => {
    expect(textOf('en', 'art_3')).toBe(
      'Everyone has the right to life, liberty and the security of person.',
    );
    expect(textOf('fa', 'preamble')).toContain('وحشیانه‌ای');
  });
});
