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
});
