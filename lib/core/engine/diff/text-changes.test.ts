import { describe, expect, it } from 'vitest';
import { EXACT } from '@/lib/core/comparison/comparison';
import { tokenize } from '@/lib/core/language/tokenize';
import { Vocabulary } from '@/lib/core/language/vocabulary';
import { readEdit, showEdit } from '@/lib/core/testing/notation';
import { spanChanges } from './text-changes';
import type { WordSpan } from './token-diff';
import { tokenPair } from './token-pair';

type Span = readonly [fromA: number, toA: number, fromB: number, toB: number];

/** The changes that are written for spans of tokens; the line is input and expectation at once. */
function changesFor(line: string, spans: readonly Span[], options = EXACT) {
  const { a, b } = readEdit(line);
  const vocabulary = new Vocabulary('en');
  const pair = tokenPair(tokenize(a, vocabulary), tokenize(b, vocabulary), options);
  const words = spans.map(([fromA, toA, fromB, toB]): WordSpan => ({ fromA, toA, fromB, toB }));
  const written = spanChanges(pair, words, options);
  expect(showEdit(a, b, written.changes)).toBe(line);
  return written;
}

describe('spanChanges', () => {
  it.each<[string, Span]>([
    ['a [b/c] d', [1, 2, 1, 2]],
    ['a [-b ]d', [1, 2, 1, 1]],
    ['a [+c ]d', [1, 1, 1, 2]],
    ['a[+ c]', [1, 1, 1, 2]],
    ['[-a ]b', [0, 1, 0, 0]],
    ['a[,/;] d', [1, 2, 1, 2]],
  ])('leaves out what both sides share around words: %s', (line, span) => {
    expect(changesFor(line, [span]).changeOf).toEqual([0]);
  });

  it('makes the marks before a word a change of their own', () => {
    const { changes, changeOf } = changesFor('Party[-,] [which/that] shall', [[1, 3, 1, 2]]);
    expect(changes).toHaveLength(2);
    expect(changeOf).toEqual([1]);
  });

  it('says of white space between the same words whether it parts or joins paragraphs, or is spelling', () => {
    const kinds = (line: string) => changesFor(line, []).changes.map(({ kind }) => kind);
    expect(kinds('one[ /\n]two')).toEqual(['split']);
    expect(kinds('one[\n/ ]two')).toEqual(['join']);
    expect(kinds('one[ /  ]two')).toEqual(['spelling']);
  });

  it('keeps a paragraph border apart from the words behind and before it', () => {
    expect(changesFor('a.[ /\n][b/c] d', [[2, 3, 2, 3]]).changeOf).toEqual([1]);
    expect(changesFor('a [b/c][\n/ ]d', [[1, 2, 1, 2]]).changeOf).toEqual([0]);
  });

  it('parts spans that touch at the blank both sides share', () =>
    expect(
      changesFor('a [b/c] [d/e] f', [
        [1, 2, 1, 2],
        [2, 3, 2, 3],
      ]).changeOf,
    ).toEqual([0, 1]));

  it('shows nothing of spacing and marks where punctuation is ignored', () => {
    const { a, b } = readEdit('one[, / ]two');
    const options = { ...EXACT, ignorePunctuation: true };
    const vocabulary = new Vocabulary('en');
    const pair = tokenPair(tokenize(a, vocabulary), tokenize(b, vocabulary), options);
    expect(spanChanges(pair, [], options)).toEqual({ changes: [], changeOf: [] });
  });

  it('leaves the numbers of paragraphs out of a change where they are ignored', () =>
    expect(
      changesFor('x\n1. [one/two] y', [[1, 2, 1, 2]], { ...EXACT, ignoreNumbering: true }).changes,
    ).toHaveLength(1));
});
