import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { piecesOf } from './snippet';

const shown = (text: string, marks: { start: number; end: number }[]) =>
  piecesOf({ text, marks })
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('the words that were found', () => {
  it.each([
    [[], 'the river bank'],
    [[{ start: 4, end: 9 }], 'the [river] bank'],
    [
      [
        { start: 10, end: 14 },
        { start: 0, end: 3 },
      ],
      '[the] river [bank]',
    ],
    [
      [
        { start: 0, end: 9 },
        { start: 4, end: 14 },
      ],
      '[the river][ bank]',
    ],
    [[{ start: 10, end: 99 }], 'the river [bank]'],
  ])('at %j are marked', (marks, expected) => {
    expect(shown('the river bank', marks)).toBe(expected);
  });

  it('leave the text as it is, whatever is marked', () => {
    const mark = fc.record({ start: fc.nat(40), end: fc.nat(40) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        const pieces = piecesOf({ text, marks });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
      { seed: SEED },
    );
  });
});
