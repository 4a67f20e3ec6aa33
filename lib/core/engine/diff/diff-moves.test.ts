import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT } from '@/lib/core/comparison/comparison';
import { SEED } from '@/lib/core/testing/arbitrary';
import { diffTexts } from '@/lib/core/testing/diff-texts';
import { readEdit, showEdit } from '@/lib/core/testing/notation';
import { applyChanges } from './diff';

const ARMS =
  'Each Party shall provide military and other assistance to the other Party without delay.';
const TRADE =
  'The two sides develop trade in energy, metals and timber on the basis of equal rights.';
const CULTURE =
  'Students, scholars, athletes and artists of both countries visit each other every year.';

/** The paragraphs of both texts and the moves between them, as words. */
function movesOf(left: readonly string[], right: readonly string[]) {
  const [a, b] = [left.join('\n'), right.join('\n')];
  const { changes, moves, precise } = diffTexts(a, b, 'en');
  expect(applyChanges(a, b, changes)).toBe(b);
  expect(precise).toBe(true);
  for (const index of moves.keys()) {
    const own = changes.filter((change) => change.move === index);
    expect(own).toHaveLength(2);
    expect(own.filter(({ fromB, toB }) => fromB === toB)).toHaveLength(1);
    expect(own.filter(({ fromA, toA }) => fromA === toA)).toHaveLength(1);
  }
  return moves.map(({ fromA, toA, fromB, toB, changes: inner }) => {
    // The changes inside a move count in the whole texts, as all offsets do.
    const turned = inner.map((change) => ({
      fromA: change.fromA - fromA,
      toA: change.toA - fromA,
      fromB: change.fromB - fromB,
      toB: change.toB - fromB,
    }));
    return showEdit(a.slice(fromA, toA), b.slice(fromB, toB), turned);
  });
}

describe('moved text', () => {
  it('is one move, not a deletion and an insertion', () => {
    expect(movesOf([ARMS, TRADE, CULTURE], [TRADE, CULTURE, ARMS])).toEqual([ARMS]);
  });

  it('is found though it was changed, with what changed in it', () => {
    const changed = ARMS.replace('other assistance', 'economic aid');
    expect(movesOf([ARMS, TRADE, CULTURE], [TRADE, CULTURE, changed])).toEqual([
      ARMS.replace('other assistance', '[other assistance/economic aid]'),
    ]);
  });

  it('is one block when sentences moved together', () => {
    const others = [
      CULTURE,
      'Disputes over the reading of this treaty are settled by consultations of the ministers.',
      'It enters into force thirty days after the instruments of ratification were exchanged.',
    ];
    for (const space of [' ', '\n']) {
      const both = `${ARMS}${space}${TRADE}`;
      expect(movesOf([both, ...others], [...others, both])).toEqual([both]);
    }
  });

  it('is no move when it is short', () => {
    expect(movesOf(['Peace is good.', ARMS, TRADE], [ARMS, TRADE, 'Peace is good.'])).toEqual([]);
  });
});

describe('paragraphs', () => {
  const kinds = (a: string, b: string) =>
    diffTexts(a, b, 'en').changes.map(({ fromA, toA, fromB, toB, kind }) => [
      kind,
      a.slice(fromA, toA),
      b.slice(fromB, toB),
    ]);

  it('are split and joined, no words deleted', () => {
    const [whole, parted] = [`${ARMS} ${TRADE}`, `${ARMS}\n${TRADE}`];
    expect(kinds(whole, parted)).toEqual([['split', ' ', '\n']]);
    expect(kinds(parted, whole)).toEqual([['join', '\n', ' ']]);
  });

  it('are split beside a change of words', () => {
    expect(kinds('They meet often. They part.', 'They meet rarely.\nThey part.')).toEqual([
      [undefined, 'often', 'rarely'],
      ['split', ' ', '\n'],
    ]);
  });
});

describe('marks', () => {
  it.each([
    'a Party[-,] [which/that] shall act',
    'trade[-,] [+and ]energy and arms',
    'Peace [+and trade ]for ever.',
    '[(i)/(ii)] trade in arms',
  ])('begin with words: %s', (line) => {
    const { a, b } = readEdit(line);
    expect(showEdit(a, b, diffTexts(a, b, 'en').changes)).toBe(line);
  });
});

describe('what is ignored', () => {
  const edit = (
    a: string,
    b: string,
    options: Partial<typeof EXACT>,
    names: string[] = [],
    lang = 'en',
  ) => showEdit(a, b, diffTexts(a, b, lang, { ...EXACT, ...options, names }).changes);

  it('numbers of paragraphs', () => {
    const options = { ignoreNumbering: true };
    expect(edit('1. They meet.\n2. They part.', 'They meet.\n(b) They part.', options)).toBe(
      '1. They meet.\n2. They part.',
    );
    expect(edit('1. They meet.\n2. They part.', '1. They meet.\n3. All part.', options)).toBe(
      '1. They meet.\n2. [They/All] part.',
    );
    expect(edit('They meet in 2 days.', 'They meet in 3 days.', options)).toBe(
      'They meet in [2/3] days.',
    );
  });

  it.each([
    ['fa', 'الف) طرفین\nب) کشتی‌ها', '۱. طرفین\n۲. کشتی‌ها'],
    ['ar', '(أ) الأطراف\n(ب) السفن', '1. الأطراف\n2. السفن'],
    ['ko', '가. 쌍방은\n나. 배는', '(1) 쌍방은\n(2) 배는'],
  ])('letters of points, %s', (lang, a, b) => {
    expect(edit(a, b, { ignoreNumbering: true }, [], lang)).toBe(a);
    expect(diffTexts(a, b, lang).obligations).toEqual([]);
  });

  it.each([
    ['en', 'an attack on the Russian Federation by arms', 'an attack on Iran by arms'],
    ['en', 'the security of RUSSIA', 'the security of the Islamic Republic of Iran'],
    ['ru', 'безопасность Российской Федерации', 'безопасность Ирана'],
    ['ko', '러시아연방은 통지한다', '이란은 통지한다'],
    ['zh', '俄罗斯联邦应当通知', '伊朗应当通知'],
    ['fa', 'دولت روسیه اطلاع می‌دهد', 'دولت ایران اطلاع می‌دهد'],
    ['ar', 'يجوز لروسيا أن تبلغ', 'يجوز للصين أن تبلغ'],
    ['ar', 'للصين وروسيا أن تبلغا', 'لروسيا والصين أن تبلغا'],
  ])('names of parties, %s: %s', (lang, a, b) => {
    const names = [
      'Russian Federation',
      'Russia',
      'Iran',
      'Islamic Republic of Iran',
      'Российская Федерация',
      'Иран',
      '러시아연방',
      '이란',
      '俄罗斯联邦',
      '伊朗',
      'روسیه',
      'ایران',
      'روسيا',
      'الصين',
    ];
    expect(edit(a, b, { ignoreNames: true }, names, lang)).toBe(a);
    expect(edit(a, b, {}, names, lang)).not.toBe(a);
  });

  it('no word that only begins like a name', () => {
    expect(edit('Iranian oil', 'Iraqi oil', { ignoreNames: true }, ['Iran', 'Iraq'])).toBe(
      '[Iranian/Iraqi] oil',
    );
  });
});

describe('texts made to be hard', () => {
  const words = (count: number, word: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => word(index)).join(' ');

  it.each([
    ['one word over and over', words(60_000, () => 'of'), words(50_000, () => 'of')],
    [
      'two words in turns',
      words(50_000, (i) => 'ab'[i % 2] ?? ''),
      words(50_000, (i) => 'ba'[i % 2] ?? ''),
    ],
    ['nothing in common', words(40_000, (i) => `a${i}`), words(40_000, (i) => `b${i}`)],
    ['no spaces', 'x'.repeat(200_000), `${'x'.repeat(100_000)}y${'x'.repeat(99_999)}`],
    ['only marks', '.,;'.repeat(20_000), ',;.'.repeat(20_000)],
    ['only line breaks', '\n'.repeat(50_000), ' '.repeat(50_000)],
    ['every sentence the same', words(4_000, () => `${TRADE} `), words(3_900, () => `${TRADE} `)],
    ['reversed', words(20_000, (i) => `w${i}`), words(20_000, (i) => `w${20_000 - i}`)],
    [
      'few words by chance',
      words(50_000, (i) => `w${(i * i * 7919) % 31}`),
      words(50_000, (i) => `w${(i * i * 104_729) % 37}`),
    ],
    ['numbers only', words(20_000, (i) => `${i % 97}`), words(20_000, (i) => `${i % 89}`)],
  ])('%s: rebuilt', (_, a, b) => {
    expect(applyChanges(a, b, diffTexts(a, b, 'en').changes)).toBe(b);
  });

  it('are rebuilt through moves too', () => {
    const sentence = fc
      .array(
        fc.constantFrom('trade', 'peace', 'shall', 'not', '30', 'of', 'Parties', 'energy', 'war'),
        {
          minLength: 4,
          maxLength: 14,
        },
      )
      .map((all) => `${all.join(' ')}.`);
    const shuffled = fc
      .array(sentence, { minLength: 2, maxLength: 12 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all), fc.array(sentence, { maxLength: 2 })),
      );
    const gap = fc.constantFrom(' ', '\n');
    const property = fc.property(shuffled, gap, gap, ([all, some, more], one, other) => {
      const [a, b] = [all.join(one), [...some, ...more].join(other)];
      const { changes, moves } = diffTexts(a, b, 'en');
      expect(applyChanges(a, b, changes)).toBe(b);
      for (const move of moves) {
        const inner = applyChanges(a.slice(0, move.toA), b, move.changes).slice(move.fromA);
        expect(inner).toBe(b.slice(move.fromB, move.toB));
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});
