import { describe, expect, it } from 'vitest';
import { filterUnits } from './filter-provisions';

const UNITS = [
  { eId: 'preamble', label: 'Preamble' },
  { eId: 'art_1', label: 'Article 1', heading: 'Sovereignty' },
  { eId: 'art_2', label: 'Article 2', heading: 'Défense mutuelle' },
  { eId: 'art_10', label: 'Article 10', heading: 'Trade and energy' },
  { eId: 'art_11', label: '第十一条' },
];

const found = (query: string, suggested?: string[]) =>
  filterUnits(UNITS, query, suggested).map(({ eId }) => eId);

describe('filterUnits', () => {
  it.each([
    ['1', ['art_1', 'art_10', 'art_11']],
    ['10', ['art_10']],
    ['article 1', ['art_1', 'art_10']],
    ['TRADE energy', ['art_10']],
    ['defense', ['art_2']],
    ['11', ['art_11']],
    ['pre', ['preamble']],
    ['war', []],
  ])('finds by %s', (query, expected) => expect(found(query)).toEqual(expected));

  it('shows all without a query, the suggested ones first', () => {
    expect(found('  ', ['art_10', 'art_2', 'art_99'])).toEqual([
      'art_10',
      'art_2',
      'preamble',
      'art_1',
      'art_11',
    ]);
  });
});
