import { describe, expect, it } from 'vitest';
import type { AlignmentLink } from '@/lib/core/comparison/comparison';
import { art, version } from '@/lib/core/testing/build';
import type { Provision } from '@/lib/core/treaty/provision';
import { buildMatrix, type Matrix, MOST_LINES, stepOf } from './matrix';

const texts = (count: number) =>
  version({ articles: Array.from({ length: count }, (_, index) => art(index + 1, 'Text.')) });

/** A number a pair: `scored('10 90', '20 30')` are two rows of two columns, in per cent. */
function scored(...rows: string[]): Float64Array {
  return Float64Array.from(rows.flatMap((row) => row.split(' ').map((each) => Number(each) / 100)));
}

function link(left: number[], right: number[]): AlignmentLink {
  const eIds = (numbers: number[]) => numbers.map((number) => `art_${number}`);
  return {
    left: eIds(left),
    right: eIds(right),
    relation: 'similar',
    score: 0.9,
    moved: false,
    confidence: 1,
    evidence: [],
  };
}

const heads = ({ columns }: Matrix) => columns.map(({ label }) => label).join(' ');

describe('buildMatrix', () => {
  it('gives every pair its similarity, its step and its link', () => {
    const scores = scored('10 90', '0 30');
    const { cells } = buildMatrix(texts(2), texts(2), scores, [link([1], [2])], 'document');
    expect(cells.flat().map(({ score, step }) => [score, step])).toEqual([
      [0.1, 2],
      [0.9, 7],
      [0, 0],
      [0.3, 4],
    ]);
    expect(cells.flat().map((cell) => cell.link !== undefined)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('marks all pairs of a link of several provisions', () => {
    const { cells } = buildMatrix(
      texts(2),
      texts(3),
      new Float64Array(6),
      [link([2], [1, 3])],
      'document',
    );
    expect(cells.map((row) => row.map((cell) => Number(cell.link !== undefined)).join(''))).toEqual(
      ['000', '101'],
    );
  });

  it('orders columns by what the rows are linked to, those without a link last', () => {
    const links = [link([1], [4]), link([2, 3], [2, 3])];
    const matrix = (order: 'document' | 'links') =>
      buildMatrix(texts(3), texts(5), new Float64Array(15), links, order);
    expect(heads(matrix('document'))).toBe('1 2 3 4 5');
    expect(heads(matrix('links'))).toBe('4 2 3 1 5');
  });

  it('keeps pairs with their scores in any order', () => {
    const links = [link([1], [3]), link([2], [1])];
    const { cells } = buildMatrix(texts(2), texts(3), scored('1 2 3', '4 5 6'), links, 'links');
    expect(cells.map((row) => row.map(({ score }) => Math.round(score * 100)))).toEqual([
      [3, 1, 2],
      [6, 4, 5],
    ]);
  });

  it('refuses scores of other texts', () => {
    expect(() => buildMatrix(texts(2), texts(2), new Float64Array(3), [], 'document')).toThrow(
      RangeError,
    );
  });
});

describe('long texts', () => {
  it('are taken together in runs, each cell showing its best pair', () => {
    const count = MOST_LINES * 2;
    const scores = new Float64Array(count);
    scores[3] = 0.7;
    const { rows, cells, grouped } = buildMatrix(texts(count), texts(1), scores, [], 'document');
    expect(rows.length).toBe(MOST_LINES);
    expect(rows[1]).toEqual({ units: [2, 3], label: '3–4' });
    expect(cells[1]?.[0]).toMatchObject({ score: 0.7, left: 3, right: 0 });
    expect(grouped).toEqual({ rows: 'runs', columns: 'units' });
  });

  it('are taken together by chapters where they have them', () => {
    const chapter = (number: number): Provision => ({
      ...art(number, ''),
      eId: `chp_${number}`,
      kind: 'chapter',
      heading: `About ${number}`,
    });
    const articles = Array.from({ length: 200 }, (_, index) =>
      art(index + 1, 'Text.', { parent: `chp_${Math.floor(index / 50) + 1}` }),
    );
    const long = version({
      preamble: 'We agree.',
      articles: [...[1, 2, 3, 4].map(chapter), ...articles],
    });
    const { rows, grouped } = buildMatrix(long, texts(1), new Float64Array(201), [], 'document');
    expect(rows.map(({ label, units }) => `${label}: ${units.length}`)).toEqual([
      'Pre: 1',
      'Ch 1: 50',
      'Ch 2: 50',
      'Ch 3: 50',
      'Ch 4: 50',
    ]);
    expect(grouped.rows).toBe('chapters');
  });
});

it('rises in steps with similarity', () => {
  expect([0, 0.05, 0.1, 0.25, 0.3, 0.5, 0.79, 0.8, 1].map(stepOf)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 7,
  ]);
});
