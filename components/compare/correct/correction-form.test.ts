import { describe, expect, it } from 'vitest';
import {
  type CorrectionForm,
  type CorrectionSide,
  type CorrectionTable,
  formFor,
  goalOfPair,
  goalOfRow,
  namesOf,
  problemOf,
  sentenceOf,
} from './correction-form';
import { requestOf, statementOf } from './correction-statement';

function side(letter: string, count: number): CorrectionSide {
  const units = Array.from({ length: count }, (_, index) => ({
    eId: `art_${index + 1}`,
    label: `Article ${index + 1}`,
  }));
  return { letter, lang: 'en', units };
}

const TABLE: CorrectionTable = {
  sides: 'a:en@v1...b:en@v1',
  left: side('A', 4),
  right: side('B', 4),
  links: [{ left: ['art_1', 'art_2'], right: ['art_3'], relation: 'similar' }],
  words: [],
};

function goal(key: string) {
  const found = goalOfRow(TABLE, key, ['art_4']);
  if (!found) throw new Error(`there is no row ${key}`);
  return found;
}

describe('what a row is about', () => {
  it('is the side it is named by, with its link', () => {
    const [link] = TABLE.links;
    expect(goal('art_1')).toEqual({
      key: 'art_1',
      own: 'left',
      left: ['art_1', 'art_2'],
      right: [],
      link,
      suggested: ['art_4'],
    });
    expect(goal('b.art_2')).toMatchObject({ own: 'right', left: [], right: ['art_2'] });
    expect(goalOfRow(TABLE, 'art_9')).toBeUndefined();
    expect(goalOfRow(TABLE, 'b.art_9')).toBeUndefined();
  });

  it('is the two that are put together, when they are', () => {
    expect(goalOfPair(TABLE, 'art_1', 'art_2')).toMatchObject({
      left: ['art_1'],
      right: ['art_2'],
      link: TABLE.links[0],
    });
    expect(goalOfPair(TABLE, 'art_4', 'art_3', 'right')).toMatchObject({
      key: 'b.art_3',
      own: 'right',
      left: ['art_4'],
      right: ['art_3'],
    });
    expect(goalOfPair(TABLE, 'art_1', 'art_9')).toBeUndefined();
  });
});

describe('the form', () => {
  const form = (more: Partial<CorrectionForm>): CorrectionForm => ({
    ...formFor(goal('art_1'), true),
    ...more,
  });

  it('says what is missing', () => {
    expect(problemOf(form({}), TABLE)).toBe('Choose a provision of B.');
    expect(problemOf(form({ left: [], right: ['art_3'] }), TABLE)).toBe('Choose a provision of A.');
    expect(problemOf(form({ kind: 'relabel' }), TABLE)).toBe('Choose a relation.');
    expect(problemOf(form({ kind: 'unlink', keeping: 'public' }), TABLE)).toMatch(/^Say why/);
    expect(problemOf(form({ right: ['art_3'] }), TABLE)).toBeUndefined();
    expect(problemOf(form({ kind: 'unlink' }), TABLE)).toBeUndefined();
  });

  it('sends what was chosen, or the link it is about', () => {
    const words = { reason: 'one duty', keeping: 'public' } as const;
    const sent = { reason: 'one duty', visibility: 'public' };
    const chosen = { left: ['art_1'], right: ['art_4'], relation: 'broader' } as const;
    expect(requestOf(form({ ...words, ...chosen }), goal('art_1'), TABLE)).toEqual({
      compare: TABLE.sides,
      kind: 'link',
      ...chosen,
      ...sent,
    });
    const parted = requestOf(form({ ...words, ...chosen, kind: 'unlink' }), goal('art_1'), TABLE);
    expect(parted).toEqual({
      compare: TABLE.sides,
      kind: 'unlink',
      left: ['art_1', 'art_2'],
      right: ['art_3'],
      ...sent,
    });
    expect(requestOf(form({ right: ['art_4'] }), goal('art_1'), TABLE)).not.toHaveProperty(
      'relation',
    );
  });

  it('goes into the address for a visitor, who has nothing to store it under', () => {
    const { keeping } = formFor(goal('art_1'), false);
    expect(keeping).toBe('address');
    const said = form({ keeping, right: ['art_4'], reason: 'unsaid' });
    expect(statementOf(said, goal('art_1'), TABLE)).toEqual({
      kind: 'link',
      left: ['art_1', 'art_2'],
      right: ['art_4'],
    });
    expect(() => requestOf(said, goal('art_1'), TABLE)).toThrow(RangeError);
  });

  it('is spoken of in the order of the document', () => {
    expect(namesOf(TABLE.left, ['art_3', 'art_1'])).toBe('Article 1 and Article 3 of A');
    expect(sentenceOf({ kind: 'link', left: ['art_1'], right: ['art_4'] }, TABLE)).toBe(
      'Article 1 paired with Article 4.',
    );
  });
});
