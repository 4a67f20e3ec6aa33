import { describe, expect, it } from 'vitest';
import { type ComparedLink, EXACT } from '@/lib/core/comparison/comparison';
import { tokenize } from '@/lib/core/language/tokenize';
import { Vocabulary } from '@/lib/core/language/vocabulary';
import { diffWords } from './diff';
import { findTransfers, type TransferUnit } from './find-transfers';

const SENTENCE = 'The Parties shall cooperate in the protection of migratory birds and wetlands.';

const units = (texts: readonly string[], vocabulary: Vocabulary): TransferUnit[] =>
  texts.map((text, index) => ({ eId: `art_${index + 1}`, tokens: tokenize(text, vocabulary) }));

const sidesOf = (leftTexts: readonly string[], rightTexts: readonly string[]) => {
  const vocabulary = new Vocabulary('en');
  return [units(leftTexts, vocabulary), units(rightTexts, vocabulary)] as const;
};

/** Links units by number, one to one, with their changes. */
function linkAll(left: readonly TransferUnit[], right: readonly TransferUnit[]): ComparedLink[] {
  return left.flatMap((a, index): ComparedLink[] => {
    const b = right[index];
    if (b === undefined) return [];
    return [
      {
        left: [a.eId],
        right: [b.eId],
        relation: 'similar',
        score: 0.5,
        moved: false,
        confidence: 1,
        evidence: [],
        ...diffWords(a.tokens, b.tokens, EXACT),
      },
    ];
  });
}

const found = (leftTexts: readonly string[], rightTexts: readonly string[], linkedOnly = 99) => {
  const [left, right] = sidesOf(leftTexts, rightTexts);
  const links = linkAll(left, right).slice(0, linkedOnly);
  const words = (side: readonly TransferUnit[], unit: string, from: number, to: number) =>
    side.find(({ eId }) => eId === unit)?.tokens.text.slice(from, to);
  return findTransfers({ links, left, right }).map((transfer) => [
    transfer.leftEId,
    transfer.rightEId,
    words(left, transfer.leftEId, transfer.fromA, transfer.toA),
    words(right, transfer.rightEId, transfer.fromB, transfer.toB),
  ]);
};

describe('findTransfers', () => {
  it('finds a sentence that stands in another linked article', () => {
    const left = [`Trade is free. ${SENTENCE}`, 'Borders stay where they are for ever.'];
    const right = ['Trade is free.', `Borders stay where they are for ever.\n${SENTENCE}`];
    expect(found(left, right)).toEqual([['art_1', 'art_2', SENTENCE, SENTENCE]]);
  });

  it('finds it changed, and in an article without a link', () => {
    const changed = SENTENCE.replace('migratory', 'rare');
    expect(found([`Trade is free. ${SENTENCE}`], ['Trade is free.', changed], 1)).toEqual([
      ['art_1', 'art_2', SENTENCE, changed],
    ]);
  });

  it('says nothing of text that stayed, and of short text', () => {
    expect(found([SENTENCE, 'One.'], [SENTENCE, SENTENCE])).toEqual([]);
    expect(found(['Peace for ever. Trade.', 'War.'], ['Trade.', 'War. Peace for ever.'])).toEqual(
      [],
    );
  });

  it.each([
    [
      'en',
      'Trade is free.',
      'The council has three members, elected by all the Parties for two years.',
      'three',
      'five',
    ],
    [
      'ru',
      'Торговля свободна.',
      'В совет входят три члена, которых избирают все Стороны на общем собрании.',
      'три',
      'пять',
    ],
    [
      'fa',
      'تجارت آزاد است.',
      'شورا سه عضو دارد که همه طرفین در نشست مشترک خود آنان را برمی‌گزینند.',
      'سه',
      'پنج',
    ],
    [
      'ar',
      'التجارة حرة.',
      'يتألف المجلس من ثلاثة أعضاء تنتخبهم جميع الأطراف في اجتماع مشترك لها.',
      'ثلاثة',
      'خمسة',
    ],
    [
      'ko',
      '무역은 자유롭다.',
      '리사회는 3명의 위원으로 구성되며 모든 당사국이 공동 회의에서 그들을 선출한다.',
      '3명',
      '5명',
    ],
    [
      'zh',
      '贸易自由。',
      '理事会由三名委员组成，全体缔约方在共同会议上选举产生上述委员。',
      '三名',
      '五名',
    ],
  ])(
    'says what changed on the way, and what of it is owed (%s)',
    (lang, stays, moves, from, to) => {
      const vocabulary = new Vocabulary(lang);
      const changed = moves.replace(from, to);
      const left = units([`${stays} ${moves}`, stays], vocabulary);
      const right = units([stays, `${stays} ${changed}`], vocabulary);
      const [transfer] = findTransfers({ links: linkAll(left, right), left, right });
      const [change] = transfer?.changes ?? [];
      const [obligation] = transfer?.obligations ?? [];
      if (!change || !obligation) throw new Error('a change of obligation was made');
      expect(transfer?.changes).toHaveLength(1);
      expect(left[0]?.tokens.text.slice(change.fromA, change.toA)).toBe(obligation.before);
      expect(right[1]?.tokens.text.slice(change.fromB, change.toB)).toBe(obligation.after);
      expect(
        [from, to].map((word, side) =>
          word.startsWith([obligation.before, obligation.after][side] ?? '-'),
        ),
      ).toEqual([true, true]);
      expect(obligation).toMatchObject({ kind: 'number', change: 0 });
    },
  );
});
