import { describe, expect, it } from 'vitest';
import { formatRuns, fromSide, parseRuns, runsOf, textOfSide, toSide } from './merged-text';

// A: "The Parties shall consult now."  B: "The Parties may consult."
const MERGED = 'The Parties shallmay consult now.';
const A = 'The Parties shall consult now.';
const B = 'The Parties may consult.';
const RUNS = runsOf(
  [
    { fromA: 12, toA: 17, fromB: 12, toB: 15 },
    { fromA: 25, toA: 29, fromB: 23, toB: 23 },
  ],
  B.length,
);

const range = (words: string) => {
  const start = MERGED.indexOf(words);
  return { start, end: start + words.length };
};
const of = (side: 'a' | 'b', words: string) => {
  const held = toSide(RUNS, side, range(words));
  return held && (side === 'a' ? A : B).slice(held.start, held.end);
};

describe('a merged text', () => {
  it('holds both texts, and is read back from an attribute', () => {
    expect(textOfSide(MERGED, RUNS, 'a')).toBe(A);
    expect(textOfSide(MERGED, RUNS, 'b')).toBe(B);
    expect(formatRuns(RUNS)).toBe('=12 -5 +3 =8 -4 =1');
    expect(parseRuns(formatRuns(RUNS))).toEqual(RUNS);
  });

  it('gives deleted words to A, inserted ones to B, equal ones to both', () => {
    expect([of('a', 'shall'), of('b', 'shall')]).toEqual(['shall', undefined]);
    expect([of('a', 'may'), of('b', 'may')]).toEqual([undefined, 'may']);
    expect([of('a', 'consult'), of('b', 'consult')]).toEqual(['consult', 'consult']);
    expect([of('a', 'shallmay consult'), of('b', 'shallmay consult')]).toEqual([
      'shall consult',
      'may consult',
    ]);
  });

  it('shows words of a side in pieces where the other side stands between', () => {
    const start = B.indexOf('Parties');
    const pieces = fromSide(RUNS, 'b', { start, end: B.indexOf('consult') + 7 });
    expect(pieces.map((piece) => MERGED.slice(piece.start, piece.end))).toEqual([
      'Parties ',
      'may consult',
    ]);
    const whole = fromSide(RUNS, 'a', { start: 0, end: A.length });
    expect(whole.map((piece) => MERGED.slice(piece.start, piece.end))).toEqual([
      'The Parties shall',
      ' consult now.',
    ]);
  });
});
