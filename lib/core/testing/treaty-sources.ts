/** Random treaties as files hold them: articles in several scripts, groups, annexes, lists, page numbers. */

import fc from 'fast-check';
import { mixedText } from './arbitrary';

const WAYS: readonly ((n: number) => string)[] = [
  (n) => `Article ${n}`,
  (n) => `ARTICLE ${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n - 1] ?? n}.`,
  (n) => `Article ${n}. Of the matter ${n}`,
  (n) => `Статья ${n}`,
  (n) => `제${n}조(목적)`,
  (n) => `第${'一二三四五六七八九'[n - 1] ?? n}条　`,
  (n) => `ماده ${n}`,
  (n) => `Artículo ${n}.- `,
];
const SENTENCES = [
  'The Parties shall keep the peace and meet each year.',
  'Стороны сохраняют мир и встречаются ежегодно.',
  '쌍방은 평화를 유지한다.',
  '缔约双方保持和平。',
  'طرفین صلح را حفظ می‌کنند.',
  '1. The first matter:\n(a) one thing;\n(b) another thing.\n2. The second matter.',
  '1) Первое.\n2) Второе.',
  'A long line of words that was broken by the print-\ning house in the middle of a word.',
  'See Article 3 and\nArticle 9 of the other treaty.',
];
const BETWEEN = [
  'CHAPTER I\nGENERAL MATTERS',
  'CHAPTER II',
  'Глава 3. О прочем',
  'ANNEX A\nLists',
  'ANNEX B',
  'Приложение 1',
  '- 7 -',
  'PROTOCOL\nbetween the same Parties',
  'Done at Lakeside in two copies.\nFor X\nFor Y',
  'Contents',
  '',
];

const words = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 1, arbitrary: mixedText(10) },
);

/** The articles of one count, each with its words and with something between now and then. */
const count = fc
  .record({
    way: fc.constantFrom(...WAYS),
    from: fc.constantFrom(1, 1, 1, 2),
    joint: fc.constantFrom('\n', ' '),
    articles: fc.array(
      fc.record({
        before: fc.option(fc.constantFrom(...BETWEEN), { nil: '', freq: 3 }),
        text: fc.array(words, { maxLength: 3 }),
        skip: fc.constantFrom(1, 1, 1, 1, 1, 2, 0),
      }),
      { minLength: 2, maxLength: 6 },
    ),
  })
  .map(({ way, from, joint, articles }) => {
    let number = from;
    return articles
      .map(({ before, text, skip }) => {
        const article = `${way(number)}${joint}${text.join('\n')}`;
        number += skip;
        return before === '' ? article : `${before}\n${article}`;
      })
      .join('\n');
  });

/** A title, a preamble, one to three counts of articles with headings between them. */
export function treatySource(): fc.Arbitrary<string> {
  return fc
    .record({
      title: fc.constantFrom('TREATY OF PEACE\nBETWEEN X AND Y\n', '', 'ДОГОВОР О МИРЕ\n'),
      preamble: fc.constantFrom('X and Y,\nwishing peace,\nhave agreed:\n', '', 'Preamble\nWe.\n'),
      counts: fc.array(count, { minLength: 1, maxLength: 3 }),
      between: fc.constantFrom(...BETWEEN),
    })
    .map(
      ({ title, preamble, counts, between }) =>
        `${title}\n${preamble}\n${counts.join(`\n\n${between}\n`)}`,
    );
}
