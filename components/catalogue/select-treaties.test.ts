import { describe, expect, it } from 'vitest';
import type { TreatyOverview } from '@/lib/core/treaty/treaty-record';
import { parseCatalogueQuery, type RawParams } from './catalogue-query';
import { selectTreaties } from './select-treaties';

const day = (value: string) => ({ value, precision: 'day' as const, disputed: false });

function treaty(shortTitle: string, more: Partial<TreatyOverview> = {}): TreatyOverview {
  return {
    slug: shortTitle.toLowerCase().replace(/\W+/g, '-'),
    title: `Treaty between ${shortTitle}`,
    shortTitle,
    status: 'in-force',
    parties: [],
    visibility: 'public',
    articleCount: 7,
    languages: ['en'],
    noteCount: 0,
    ...more,
  };
}

const korea = treaty('DPRK–Russia 2024', {
  parties: [
    { code: 'PRK', name: 'Democratic People’s Republic of Korea' },
    { code: 'RUS', name: 'Russian Federation' },
  ],
  signed: day('2024-06-19'),
  articleCount: 23,
});
const iran = treaty('Iran–Russia 2025', { signed: day('2025-01-17'), articleCount: 47 });
const china = treaty('China–DPRK 1961', { signed: day('1961-07-11') });
const soviet = treaty('USSR–DPRK 1961', { signed: day('1961-07-06'), status: 'terminated' });
const rights = treaty('Human Rights', { status: 'declaration', languages: ['en', 'fa'] });
const all = [korea, iran, china, soviet, rights];

const titles = (params: RawParams) =>
  selectTreaties(all, parseCatalogueQuery(params)).map((row) => row.shortTitle);

describe('selectTreaties', () => {
  it('gives everything, newest signature first, undated last', () => {
    expect(titles({})).toEqual([
      'Iran–Russia 2025',
      'DPRK–Russia 2024',
      'China–DPRK 1961',
      'USSR–DPRK 1961',
      'Human Rights',
    ]);
  });

  it('keeps the undated last in the other direction too', () => {
    expect(titles({ sort: 'signed' }).at(-1)).toBe('Human Rights');
  });

  it.each([
    ['dprk-russia', ['DPRK–Russia 2024']],
    ['RUS prk', ['DPRK–Russia 2024']],
    ['democratic people', ['DPRK–Russia 2024']],
    ['1961 dprk', ['China–DPRK 1961', 'USSR–DPRK 1961']],
    ['persian', ['Human Rights']],
    ['فارسی', ['Human Rights']],
    ['  ', titles({})],
    ['neptune', []],
  ])('finds "%s"', (q, found) => {
    expect(titles({ q })).toEqual(found);
  });

  it('filters by status', () => {
    expect(titles({ status: 'terminated' })).toEqual(['USSR–DPRK 1961']);
  });

  it('sorts numbers as numbers and breaks ties by title', () => {
    expect(titles({ sort: 'articles' })).toEqual([
      'China–DPRK 1961',
      'Human Rights',
      'USSR–DPRK 1961',
      'DPRK–Russia 2024',
      'Iran–Russia 2025',
    ]);
  });
});
