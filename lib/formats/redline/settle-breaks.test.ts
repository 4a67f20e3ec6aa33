import { describe, expect, it } from 'vitest';
import type { Piece } from './pieces';
import { settleBreaks } from './settle-breaks';

/** `=a +b +¶ =¶`: kept, inserted (+) and deleted (-) words and ends of paragraphs. */
const STATUS = { '=': 'both', '+': 'inserted', '-': 'deleted' } as const;

function pieces(notation: string): Piece[] {
  return notation.split(' ').map((word) => ({
    text: word.slice(1) === '¶' ? '\n' : word.slice(1),
    status: STATUS[word[0] as keyof typeof STATUS],
    role: 'text',
  }));
}

describe('settleBreaks', () => {
  it.each([
    [
      'between two insertions: the last end is the kept one',
      '-a +b =¶ +c +¶ +d +¶ =e',
      '-a +b +¶ +c +¶ +d =¶ =e',
    ],
    ['between two deletions', '-a =¶ -b -¶ =c', '-a -¶ -b =¶ =c'],
    ['not where something both have stands before it', '+a =b =¶ +c +¶ =d', '+a =b =¶ +c +¶ =d'],
    ['not where nothing ends behind it', '+a =¶ +b =c', '+a =¶ +b =c'],
  ])('%s', (_name, given, expected) => {
    expect(settleBreaks(pieces(given))).toEqual(pieces(expected));
  });
});
