import { describe, expect, it } from 'vitest';
import { type CorrectionForm, type CorrectionTable, formFor, goalOfPair } from './correction-form';
import { statementOf } from './correction-statement';
import { takenLinks, takingSentence } from './taken-links';

function side(letter: string) {
  const units = [1, 2, 3, 4, 5, 6].map((n) => ({ eId: `art_${n}`, label: `Article ${n}` }));
  return { letter, lang: 'en', units };
}

/** A4 contrasts with B3, A1 and A2 are like B1, A6 is like B6; A3, A5 and B2, B4, B5 stand alone. */
const TABLE: CorrectionTable = {
  sides: 'a:en@v1...b:en@v1',
  left: side('A'),
  right: side('B'),
  links: [
    { left: ['art_1', 'art_2'], right: ['art_1'], relation: 'similar' },
    { left: ['art_4'], right: ['art_3'], relation: 'contrasts' },
    { left: ['art_6'], right: ['art_6'], relation: 'similar' },
  ],
  words: [],
};

function pairing(left: string, right: string, more: Partial<CorrectionForm> = {}) {
  const goal = goalOfPair(TABLE, left, right);
  if (!goal) throw new Error('there is no such pair');
  const form = { ...formFor(goal, true), ...more };
  return { goal, form, taken: takenLinks(form, goal, TABLE) };
}

describe('what a pairing by hand takes', () => {
  it('is nothing between provisions that stand alone', () => {
    const { goal, form, taken } = pairing('art_3', 'art_2');
    expect(taken).toEqual([]);
    expect(statementOf(form, goal, TABLE)).toEqual({
      kind: 'link',
      left: ['art_3'],
      right: ['art_2'],
    });
  });

  it('is said, with whom it is taken from and what they were', () => {
    const { form, taken } = pairing('art_5', 'art_3');
    expect(takingSentence(form, taken, TABLE)).toBe(
      'This takes Article 3 of B from Article 4 of A (contrasts).',
    );
  });

  it('joins the group unless it is moved, and a contrast goes on being one', () => {
    const { goal, form } = pairing('art_5', 'art_3');
    expect(statementOf(form, goal, TABLE)).toEqual({
      kind: 'link',
      left: ['art_4', 'art_5'],
      right: ['art_3'],
      relation: 'contrasts',
    });
    expect(statementOf({ ...form, relation: 'broader' }, goal, TABLE).relation).toBe('broader');
    expect(statementOf({ ...form, others: 'move' }, goal, TABLE)).toEqual({
      kind: 'link',
      left: ['art_5'],
      right: ['art_3'],
    });
  });

  it('is of the other rows: the pair of the row itself is replaced, as the dialog says', () => {
    const alone = pairing('art_4', 'art_5');
    expect(alone.taken).toEqual([]);
    expect(statementOf(alone.form, alone.goal, TABLE).right).toEqual(['art_5']);
    const both = pairing('art_4', 'art_6');
    expect(both.taken).toEqual([TABLE.links[2]]);
    expect(statementOf(both.form, both.goal, TABLE)).toEqual({
      kind: 'link',
      left: ['art_4', 'art_6'],
      right: ['art_6'],
    });
  });

  it('is nothing of a pair that is chosen whole', () => {
    const chosen = { left: ['art_3', 'art_6'], right: ['art_2', 'art_6'] };
    expect(pairing('art_3', 'art_2', chosen).taken).toEqual([]);
  });

  it('may be of either side, and of several', () => {
    const chosen = { left: ['art_2', 'art_3'], right: ['art_3'] };
    const { form, taken } = pairing('art_3', 'art_3', chosen);
    expect(takingSentence(form, taken, TABLE)).toBe(
      'This takes Article 2 of A from Article 1 of B (similar), and Article 3 of B from Article 4 of A (contrasts).',
    );
  });

  it('is nothing where no pair is made', () => {
    expect(pairing('art_5', 'art_3', { kind: 'unlink' }).taken).toEqual([]);
  });
});
