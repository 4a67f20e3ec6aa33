import { describe, expect, it } from 'vitest';
import { unitsOf } from '@/lib/core/treaty/provision';
import { segment } from './segment';

const eIds = (text: string) => unitsOf(segment(text).provisions).map(({ eId }) => eId);
/** Each heading over a sentence of its own, or before it where the heading ends with `|`. */
const treaty = (headings: readonly string[], sentence: string) =>
  headings
    .map((heading) =>
      heading.endsWith('|') ? `${heading.slice(0, -1)}${sentence}` : `${heading}\n${sentence}`,
    )
    .join('\n\n');

describe('headings as treaties print them', () => {
  const THREE = ['art_1', 'art_2', 'art_3'];
  const INSERTED = ['art_1', 'art_1-1', 'art_2'];
  const cases: readonly (readonly [string, readonly string[], readonly string[], string])[] = [
    ['brackets', ['Article (1)', 'Article [2]', 'Article (3)'], THREE, 'The lake is open.'],
    ['no blank', ['Article 1Lake', 'Article 2Boats', 'Article 3Fish'], THREE, 'It is so.'],
    ['footnote marks', ['Статья 1 <1>', 'Статья 2*)', 'Статья 3 [2]'], THREE, 'Озеро открыто.'],
    ['look-alikes', ['Cтатья І', 'Cтатья ІІ', 'Cтатья ІІІ'], THREE, 'Озеро открыто.'],
    ['abbreviated', ['Ст. 1. |', 'Ст. 2. |', 'Ст. 3. |'], THREE, 'Озеро открыто.'],
    ['vowel signs', ['المَادَّة 1', 'المَادَّة 2', 'المَادَّة 3'], THREE, 'البحيرة مفتوحة.'],
    ['Arabic on one line', ['المادة 1 |', 'المادة 2 |', 'المادة 3 |'], THREE, 'البحيرة مفتوحة.'],
    ['Persian on one line', ['ماده ۱ |', 'ماده ۲ |', 'ماده ۳ |'], THREE, 'دریاچه باز است.'],
    ['invisible marks', ['\u200fماده‌ی ۱', '\u200fماده‌ی ۲', '\u200fماده‌ی ۳'], THREE, 'باز است.'],
    ['Korean without blanks', ['제1조|', '제2조|', '제3조|'], THREE, '체약쌍방은 호수를 연다.'],
    ['Chinese without blanks', ['第一条|', '第二条|', '第三条|'], THREE, '双方开放湖泊。'],
    ['financial Chinese', ['第壹條', '第貳條', '第參條'], THREE, '雙方開放湖泊。'],
    ['sections', ['Section 1', 'Section 2', 'Section 3'], THREE, 'The lake is open.'],
    ['section signs', ['§ 1', '§ 2', '§ 3'], THREE, 'Der See ist offen.'],
    ['paragraphs', ['1. |', '2. |', '3. |'], THREE, 'The lake is open.'],
    ['Chinese paragraphs', ['一、|', '二、|', '三、|'], THREE, '双方开放湖泊。'],
    ['number first', ['1-я статья', '2-я статья', '3-я статья'], THREE, 'Озеро открыто.'],
    ['Turkish', ['MADDE 1 – |', 'MADDE 2 – |', 'MADDE 3 – |'], THREE, 'Göl açıktır.'],
    ['inserted 1.1', ['Статья 1', 'Статья 1.1', 'Статья 2'], INSERTED, 'Озеро открыто.'],
    ['inserted 1-1', ['Article 1', 'Article 1-1', 'Article 2'], INSERTED, 'It is open.'],
    ['inserted 1¹', ['Article 1', 'Article 1¹', 'Article 2'], INSERTED, 'It is open.'],
    ['inserted 1(1)', ['Art. 1.', 'Art. 1(1).', 'Art. 2.'], INSERTED, 'Jezioro jest otwarte.'],
    ['inserted 之一', ['第一条', '第一条之一', '第二条'], INSERTED, '双方开放湖泊。'],
    [
      'inserted 의10',
      ['제1조', '제1조의2', '제1조의10', '제2조'],
      ['art_1', 'art_1-2', 'art_1-10', 'art_2'],
      '연다.',
    ],
    ['inserted の2', ['第1条', '第1条の2', '第2条'], ['art_1', 'art_1-2', 'art_2'], '湖を開く。'],
    [
      'repeated',
      ['المادة 1', 'المادة 1 مكرر', 'المادة 2'],
      ['art_1', 'art_1bis', 'art_2'],
      'مفتوحة.',
    ],
    [
      'spelt past ten',
      ['المادة العاشرة', 'المادة الحادية عشرة', 'المادة الثانية عشرة'],
      ['art_10', 'art_11', 'art_12'],
      'مفتوحة.',
    ],
  ];
  it.each(cases)('%s', (_name, headings, expected, sentence) => {
    expect(eIds(treaty(headings, sentence))).toEqual(expected);
  });

  it('a raised figure that counts nothing is the mark of a footnote', () => {
    expect(eIds(treaty(['Article 1', 'Article 2¹', 'Article 3'], 'It is open.'))).toEqual(THREE);
  });
});

describe('what belongs to the article it stands in', () => {
  it('articles that it quotes', () => {
    const text =
      'Article 1\nThe lake treaty is amended:\n“Article 7\nBoats pay.\nArticle 8\nFish are free.”\nArticle 2\nIt is signed.\nArticle 3\nIt ends.';
    expect(eIds(text)).toEqual(['art_1', 'art_2', 'art_3']);
    const said = segment(text).issues.map(({ line, code }) => [line, code]);
    expect(said).toEqual([
      [3, 'heading-not-taken'],
      [5, 'heading-not-taken'],
    ]);
  });

  it.each([
    ['Статья', 'Статья 4 Договора исключается.', 'Статья 5 Договора не применяется.'],
    ['Article', 'Article 4 of the Treaty is deleted.', 'Article 5 applies to boats.'],
    ['Artikel', 'Artikel 4 des Vertrags entfällt.', 'Artikel 5 Absatz 2 wird gestrichen.'],
  ])('sentences that begin with a reference: %s', (word, first, second) => {
    const text = `${word} 1\nA.\n${word} 2\nB.\n${word} 3\n${first}\n${second}`;
    expect(unitsOf(segment(text).provisions).at(-1)?.text).toBe(`${first}\n${second}`);
    expect(segment(text).issues.some(({ code }) => code === 'heading-not-taken')).toBe(true);
  });
});

describe('lines that are no paragraphs', () => {
  it('are joined in a script without capitals, and make no titles', () => {
    const article = (n: number) =>
      `제${n}조\n체약쌍방은 국경에 있는 호수에서 배를 타는 일을 서로 도우며\n그 소식을 곧바로 나눈다.`;
    const units = unitsOf(segment([1, 2, 3].map(article).join('\n\n')).provisions);
    expect(units.map(({ heading }) => heading)).toEqual([undefined, undefined, undefined]);
    expect(units[0]?.text).not.toContain('\n');
  });

  it('have their words made whole', () => {
    const { provisions, leftOut } = segment(
      'Article 1\nThe authorities shall pub-\nlish rules.\nArticle 2\nThey co-\noperate.\nArticle 3\nIt ends.',
    );
    expect(unitsOf(provisions).map(({ text }) => text)).toEqual([
      'The authorities shall publish rules.',
      'They co-operate.',
      'It ends.',
    ]);
    expect(leftOut.filter(({ text }) => text === '-')).toHaveLength(1);
  });
});
