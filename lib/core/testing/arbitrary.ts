/**
 * Random texts for property tests: words of the scripts Concordat reads, with the things that break
 * naive code (joiners, combining marks, astral characters, markup, control characters).
 * Every property runs with `SEED`, so a failure can be repeated.
 */

import fc from 'fast-check';
import type { VersionText } from '@/lib/core/treaty/provision';
import { art, preamble, version } from './build';

export const SEED = 20240619;

const WORDS = [
  'the',
  'Parties',
  'shall',
  'of',
  'and',
  'military',
  'assistance',
  'war',
  "State's",
  '2024',
  '3.5',
  'U.N.',
  'Стороны',
  'оказывает',
  'военную',
  'и',
  'помощь',
  'во-первых',
  'ёж',
  '쌍방은',
  '군사적',
  '원조를',
  '제공한다',
  '및',
  'طرفین',
  'می‌شود',
  'کتاب‌ها',
  'و',
  '۱۲',
  'يك',
  '缔约双方',
  '一切',
  '军事援助',
  '的',
  '第四条',
  'ァイウ',
  'ภาษาไทย',
  'café',
  'cafe\u0301',
  '👩‍👩‍👧',
  '𝔸𐐷',
  '🇰🇵',
  'n\u0303\u0323',
];
const MARKS = [',', '.', ';', ':', '(', ')', '—', '-', '，', '。', '،', '؛', '“', '”', '/', '…'];
const SPACES = [' ', ' ', ' ', ' ', '  ', '\n', '\u00a0', '\t'];

/** A text of words, marks and spaces of mixed scripts. Not normalised. */
export function mixedText(maxPieces = 40): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 6, arbitrary: fc.constantFrom(...SPACES) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
  );
  return fc.array(piece, { maxLength: maxPieces }).map((pieces) => pieces.join(''));
}

/** A text and another one made from it by a few edits, so that most of it is shared. */
export function editedText(): fc.Arbitrary<[string, string]> {
  const edit = fc.record({ at: fc.nat(200), drop: fc.nat(30), put: mixedText(6) });
  return fc.tuple(mixedText(60), fc.array(edit, { maxLength: 4 })).map(([text, edits]) => [
    text,
    edits.reduce((result, { at, drop, put }) => {
      const from = at % (result.length + 1);
      return result.slice(0, from) + put + result.slice(from + drop);
    }, text),
  ]);
}

/** Any string at all, half characters, controls and markup included. */
export function anyText(maxLength = 60): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        'a',
        '/',
        ' ',
        '\n',
        '\r',
        ';',
        '🎌',
        '\ud83c',
        '\udf8c',
      ),
      maxLength,
    }),
    mixedText(),
  );
}

/** A small version in English-like words, some articles equal, with or without a preamble. */
export function smallVersion(slug: string): fc.Arbitrary<VersionText> {
  const word = fc.constantFrom(
    'peace',
    'trade',
    'war',
    'border',
    'culture',
    'the',
    'of',
    'Parties',
    'energy',
  );
  const sentence = fc
    .array(word, { minLength: 1, maxLength: 12 })
    .map((words) => `${words.join(' ')}.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
  return fc
    .record({
      opening: fc.option(text, { nil: undefined }),
      articles: fc.array(text, { maxLength: 7 }),
    })
    .map(({ opening, articles }) => {
      const units = articles.map((article, index) => art(index + 1, article));
      return version({
        slug,
        articles: opening === undefined ? units : [preamble(opening), ...units],
      });
    });
}
