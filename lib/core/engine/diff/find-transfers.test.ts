import { describe, expect, it } from 'vitest';
import { type ComparedLink, EXACT } from '@/lib/core/comparison/comparison';
import { tokenize } from '@/lib/core/language/tokenize';
import { diffWords } from './diff';
import { findTransfers, type TransferUnit } from './find-transfers';

const SENTENCE = 'The Parties shall cooperate in the protection of migratory birds and wetlands.';

const units = (texts: readonly string[]): TransferUnit[] =>
  texts.map((text, index) => ({ eId: `art_${index + 1}`, text, tokens: tokenize(text, 'en') }));

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
        ...diffWords(a.text, b.text, 'en', EXACT),
      },
    ];
  });
}

const found = (leftTexts: readonly string[], rightTexts: readonly string[], linkedOnly = 99) => {
  const [left, right] = [units(leftTexts), units(rightTexts)];
  const links = linkAll(left, right).slice(0, linkedOnly);
  return findTransfers({ links, left, right, lang: 'en' }).map((transfer) => [
    transfer.leftEId,
    transfer.rightEId,
    left.find(({ eId }) => eId === transfer.leftEId)?.text.slice(transfer.fromA, transfer.toA),
    right.find(({ eId }) => eId === transfer.rightEId)?.text.slice(transfer.fromB, transfer.toB),
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
