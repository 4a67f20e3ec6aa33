import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PINS } from '@/lib/core/comparison/correction';
import { swapComparison } from '@/lib/core/comparison/mirror';
import {
  GROUND_LEVELS,
  type GroundShare,
  type SharedGround,
} from '@/lib/core/comparison/shared-ground';
import { SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { compareTexts } from '../compare';
import { sharedGround } from './shared-ground';

const NOBODY = { names: [] };

function groundOf(
  left: VersionText,
  right: VersionText,
  names: readonly string[] = [],
): SharedGround {
  return sharedGround(left, right, compareTexts(left, right), { names });
}

/** Passages as "level: words in A | words in B"; what stands elsewhere with "~". */
function shown(left: VersionText, right: VersionText, { passages }: SharedGround): string[] {
  const wordsAt = (
    text: VersionText,
    { eId, start, end }: SharedGround['passages'][number]['left'],
  ) => unitsById(text).get(eId)?.text.slice(start, end) ?? '';
  return passages.map((passage) => {
    const [one, other] = [wordsAt(left, passage.left), wordsAt(right, passage.right)];
    const level = `${passage.elsewhere ? '~' : ''}${passage.level}`;
    return one === other ? `${level}: ${one}` : `${level}: ${one} | ${other}`;
  });
}

/** The passages of two articles that are linked by hand. */
function between(a: string, b: string, lang = 'en', names: readonly string[] = []): string[] {
  const left = version({ slug: 'a', lang, articles: [a] });
  const right = version({ slug: 'b', lang, articles: [b] });
  const pins = { ...NO_PINS, links: [{ left: ['art_1'], right: ['art_1'], correction: 'c' }] };
  const comparison = compareTexts(left, right, { pins });
  return shown(left, right, sharedGround(left, right, comparison, { names }));
}

describe('the same words', () => {
  it('are runs of three words, two of which mean something, in any order', () => {
    expect(
      between(
        'Fishing vessels pay harbour dues. Lighthouses burn at night.',
        'Where lighthouses burn at night, most fishing vessels pay nothing.',
      ),
    ).toEqual([
      'words: Fishing vessels pay | fishing vessels pay',
      'words: Lighthouses burn at night | lighthouses burn at night',
    ]);
  });

  it('go over marks, and not over the border of a paragraph or its number', () => {
    expect(
      between(
        '1. Barley, oats, rye in sacks.\n2. Wine and olives.',
        '1. Oats (rye) in sacks.\n3. Wine and olives.',
      ),
    ).toEqual(['words: oats, rye in sacks | Oats (rye) in sacks', 'words: Wine and olives']);
  });

  it('do not begin with the last word of the sentence before', () => {
    expect(
      between(
        'Sheep leave their meadows. Lighthouses burn at night. Wine is sold.',
        'Nobody shall sell meadows. Lighthouses burn at night. Wine grows.',
      ),
    ).toEqual(['words: Lighthouses burn at night']);
  });

  it('do not count the names of parties and words that every treaty has', () => {
    const names = ['Republic of Arendal'];
    const [a, b] = [
      'The Republic of Arendal shall keep bees.',
      'Trees belong to the Republic of Arendal shall they fall.',
    ];
    expect(between(a, b)).toEqual(
      ['words: the Republic of Arendal shall | the Republic of Arendal shall'].map((line) =>
        line.replace('words: the', 'words: The'),
      ),
    );
    expect(between(a, b, 'en', names)).toEqual([]);
    expect(between('The present Treaty shall be', 'Here the present Treaty shall be')).toEqual([
      'formula: The present Treaty shall be | the present Treaty shall be',
    ]);
  });

  it.each([
    [
      'ru',
      'Стороны развивают рыболовство и охрану лесов ежегодно.',
      'Ежегодно власти ведут рыболовство и охрану лесов.',
      'words: рыболовство и охрану лесов',
    ],
    [
      'ko',
      '쌍방은 공동으로 바다 물고기 보호를 진행한다.',
      '해마다 바다 물고기 보호를 담당 부서가 맡는다.',
      'words: 바다 물고기 보호를',
    ],
    [
      'zh',
      '双方共同保护海洋渔业资源。',
      '每年有关部门应当保护海洋渔业资源并公布结果。',
      'words: 保护海洋渔业资源',
    ],
    [
      'fa',
      'طرفین از ماهیان دریای آزاد نگهداری می‌کنند.',
      'هر سال وزارت ماهیان دریای آزاد را می‌شمارد.',
      'words: ماهیان دریای آزاد',
    ],
    [
      'ar',
      'يحمي الطرفان أسماك البحر المفتوح.',
      'كل سنة تحصي الوزارة أسماك البحر المفتوح وتنشر العدد.',
      'words: أسماك البحر المفتوح',
    ],
  ])('are found in %s', (lang, a, b, expected) => {
    expect(between(a, b, lang)).toContain(expected);
  });
});

describe('the same words in another form', () => {
  it.each([
    [
      'en',
      'They plant forests yearly along rivers.',
      'Planting forest yearly is wise.',
      'form: plant forests yearly | Planting forest yearly',
    ],
    [
      'ru',
      'Охраняется морское рыболовство прибрежное зимой.',
      'Без морского рыболовства прибрежного нет улова.',
      'form: морское рыболовство прибрежное | морского рыболовства прибрежного',
    ],
    [
      'ar',
      'لحماية الأسماك البحرية الصغيرة',
      'تصاد أسماك بحرية صغيرة كثيرا',
      'form: الأسماك البحرية الصغيرة | أسماك بحرية صغيرة',
    ],
  ])('are runs of equal stems in %s', (lang, a, b, expected) => {
    expect(between(a, b, lang)).toContain(expected);
  });
});

describe('sentences in other words', () => {
  it('are paired, and what they have word for word stays marked as that', () => {
    expect(
      between(
        'Grain is taxed at the border. Each shepherd brings the wool of his flock to the spring market in the capital.',
        'The wool of his flock every shepherd carries to market in spring at the capital. Nothing else is said here.',
      ),
    ).toEqual([
      'sentence: Each shepherd brings the wool of his flock to the spring market in the capital | The wool of his flock every shepherd carries to market in spring at the capital',
      'words: the wool of his flock | The wool of his flock',
      'order: spring market in the capital | market in spring at the capital',
    ]);
  });

  it('are not what shares a word or two', () => {
    expect(
      between('Bees are kept in gardens.', 'Whoever keeps bees owes a tenth of all honey.'),
    ).toEqual([]);
  });
});

describe('the same words in another order', () => {
  it.each([
    [
      'en',
      'They promote weaving, pottery and dance.',
      'Dance, weaving and pottery are free.',
      'order: weaving, pottery and dance | Dance, weaving and pottery',
    ],
    [
      'ru',
      'Поощряются ткачество, гончарство и танцы.',
      'Свободны танцы, ткачество и гончарство.',
      'order: ткачество, гончарство и танцы | танцы, ткачество и гончарство',
    ],
    [
      'zh',
      '促进陶器、舞蹈、织布。',
      '各地的织布、陶器、舞蹈免税。',
      'order: 陶器、舞蹈、织布 | 织布、陶器、舞蹈',
    ],
  ])('is found in %s', (lang, a, b, expected) => {
    expect(between(a, b, lang)).toContain(expected);
  });

  it('is another form where only small words differ', () => {
    expect(between('Fishing in rivers of the north', 'Fishing for the rivers and north')).toEqual([
      'form: Fishing in rivers of the north | Fishing for the rivers and north',
    ]);
  });
});

describe('the same concept', () => {
  it('is paired in other words, and in the same where no run has it', () => {
    expect(between('Passports are checked at dawn.', 'No visa is asked of pilgrims.')).toEqual([
      'concept: Passports | visa',
    ]);
    expect(between('Terrorism knows no borders.', 'Nobody shall finance terrorism.')).toEqual([
      'concept: Terrorism | terrorism',
    ]);
  });

  it.each([
    [
      'ru',
      'ko',
      'Стороны борются с терроризмом.',
      '쌍방은 테로를 반대한다.',
      'concept: терроризмом | 테로를',
    ],
    ['en', 'zh', 'Taxation ends.', '双方合作解决税收问题。', 'concept: Taxation | 税收'],
    [
      'en',
      'fa',
      'Terrorism ends.',
      'طرفین با تروریسم مبارزه می‌کنند.',
      'concept: Terrorism | تروریسم',
    ],
  ])('is all that is said of %s and %s', (langA, langB, a, b, expected) => {
    const left = version({ slug: 'a', lang: langA, articles: [a] });
    const right = version({ slug: 'b', lang: langB, articles: [b] });
    const pins = { ...NO_PINS, links: [{ left: ['art_1'], right: ['art_1'], correction: 'c' }] };
    const ground = sharedGround(left, right, compareTexts(left, right, { pins }), NOBODY);
    expect(shown(left, right, ground)).toContain(expected);
    expect(new Set(ground.passages.map(({ level }) => level))).toEqual(new Set(['concept']));
  });
});

describe('what stands elsewhere', () => {
  const lines = [
    'Lighthouse keepers report every storm to the harbour master before noon each day.',
    'Grain, wool and timber pass free of toll over the bridges of the river.',
  ];
  const left = version({
    slug: 'a',
    articles: [`${lines[0]} Bells are rung.`, `${lines[1]} Oxen rest.`],
  });

  it('is found over the whole pair', () => {
    const right = version({
      slug: 'b',
      articles: ['Nobody may hunt swans.', `Judges sit in spring. ${lines[0]}`],
    });
    const comparison = { ...compareTexts(left, right), links: [], also: [], partly: [] };
    expect(shown(left, right, sharedGround(left, right, comparison, NOBODY))).toEqual([
      `~words: ${lines[0]?.slice(0, -1)}`,
    ]);
  });

  it('must be longer there', () => {
    const right = version({
      slug: 'b',
      articles: ['Lighthouse keepers report nothing at all to anybody.'],
    });
    const comparison = { ...compareTexts(left, right), links: [], also: [], partly: [] };
    expect(shown(left, right, sharedGround(left, right, comparison, NOBODY))).toEqual([]);
  });
});

describe('shared ground', () => {
  const pairs = [smallVersion('a'), smallVersion('b')] as const;
  const adds = (share: GroundShare) =>
    GROUND_LEVELS.reduce((sum, level) => sum + share[level], share.only) === share.all;

  it('counts each word once', () => {
    fc.assert(
      fc.property(...pairs, (left, right) => {
        const ground = groundOf(left, right);
        for (const side of ['left', 'right'] as const) {
          const shares = [...ground[side].values()];
          expect([...shares, ground.total[side]].every(adds)).toBe(true);
          expect(shares.reduce((sum, { all }) => sum + all, 0)).toBe(ground.total[side].all);
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('is the same from the other side', () => {
    fc.assert(
      fc.property(...pairs, (left, right) => {
        const comparison = compareTexts(left, right);
        const forth = sharedGround(left, right, comparison, NOBODY);
        const back = sharedGround(right, left, swapComparison(comparison, right), NOBODY);
        expect(back.left).toEqual(forth.right);
        expect(back.total.left).toEqual(forth.total.right);
        const turned = back.passages.map((passage) => ({
          ...passage,
          left: passage.right,
          right: passage.left,
        }));
        expect(
          new Set(turned.map((passage) => JSON.stringify(passage, Object.keys(passage).sort()))),
        ).toEqual(
          new Set(
            forth.passages.map((passage) => JSON.stringify(passage, Object.keys(passage).sort())),
          ),
        );
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('is all of two equal texts', () => {
    const left = version({
      slug: 'a',
      articles: ['Bees are kept in gardens.', 'Swans swim in the great lake.'],
    });
    const { total } = groundOf(left, { ...left, treaty: { ...left.treaty, slug: 'b' } });
    expect(total.left).toEqual({ ...total.left, words: total.left.all, only: 0 });
  });

  it('keeps to bounds on texts that repeat themselves, and says what it left out', () => {
    const line = 'Weaving, pottery and dance belong to spring, and harbours to ships.';
    const many = version({
      slug: 'a',
      articles: [Array.from({ length: 400 }, () => line).join('\n')],
    });
    const more = { ...many, treaty: { ...many.treaty, slug: 'b' } };
    const comparison = compareTexts(many, more);
    const ground = sharedGround(many, more, comparison, NOBODY);
    expect(ground.precise).toBe(false);
    expect(adds(ground.total.left)).toBe(true);
  });
});
