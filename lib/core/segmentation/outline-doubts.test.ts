import { describe, expect, it } from 'vitest';
import { applyEdits } from './edit-outline';
import { textLines } from './lines';
import type { OutlineEdit } from './outline';
import { doubtsOf } from './outline-doubts';
import { lineAt } from './outline-lines';
import { outlineOf } from './outline-of';
import { segment } from './segment';

const TEXT = `Article 1
One.
Artcle 2
Two.
Article 3
They act as in
Article 2, of the other treaty.
Article 4
Four.`;

const lines = textLines(TEXT);
const found = segment(lines);
const outline = outlineOf(found, lines);
const said = (...edits: OutlineEdit[]) =>
  doubtsOf(applyEdits(outline, edits), found.issues).map(
    ({ line, code, itemId }) => `${line} ${code} ${itemId}`,
  );

const SPLIT: OutlineEdit = { kind: 'split', id: 'art_1', at: 5, role: 'article', line: 3 };

describe('doubts of an outline', () => {
  it('say the line, the reason and the item', () => {
    expect(said()).toEqual(['5 number-missing art_3']);
  });

  it('are gone once the count is whole', () => {
    expect(said(SPLIT, { kind: 'renumber', id: 'art_1.5', number: '2' })).toEqual([]);
  });

  it('come with a correction that makes them', () => {
    expect(said({ kind: 'renumber', id: 'art_4', number: '3' })).toEqual([
      '5 number-missing art_3',
      '8 number-repeated art_4',
    ]);
    expect(said({ kind: 'drop', id: 'art_1' })).toEqual(['5 first-number art_3']);
  });

  it('of a heading that was not taken are gone once it is taken', () => {
    const issue = { line: 3, code: 'heading-not-taken', message: 'Not taken.' } as const;
    expect(doubtsOf(outline, [issue])).toContainEqual({
      ...issue,
      id: 'heading-not-taken:3:1',
      itemId: 'art_1',
    });
    expect(doubtsOf(applyEdits(outline, [SPLIT]), [issue])).not.toContainEqual(
      expect.objectContaining({ code: 'heading-not-taken' }),
    );
  });
});

it('finds the line of words of an item', () => {
  const [first] = outline;
  expect(first && [0, 5, 14].map((at) => lineAt(first, at, lines))).toEqual([2, 3, 4]);
});
