import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { duties } from '@/lib/core/testing/duties';
import { areInOrder, formatCell, mirrorCells, parseCell } from './addressed-cell';
import { PLAIN_QUERY, parseCompareQuery } from './compare-query';
import { mirrorQuery } from './comparison-address';
import { formatDutyQuery, parseDutyQuery } from './duty-query';

const read = (words: string) => {
  const { query, problems } = parseCompareQuery(new URLSearchParams(words));
  return { duties: query.duties, problems };
};

describe('what an address says of obligations', () => {
  it('is read', () => {
    const words =
      'order=topic&duty=only-b,opposed&force=prohibition&has=when,until&matter=b.art_4~2';
    expect(read(words)).toEqual({
      problems: [],
      duties: {
        order: 'topic',
        relations: ['opposed', 'only-b'],
        forces: ['prohibition'],
        elements: ['when', 'until'],
        matter: { side: 1, eId: 'art_4', statement: 'art_4~2' },
        cells: 'current',
      },
    });
  });

  it.each([
    ['order=size', 'order'],
    ['duty=alike', 'duty'],
    ['force=must', 'force'],
    ['has=whom', 'has'],
    ['matter=art_4', 'matter'],
    ['cells=a.art_1', 'cells'],
  ])('%s is said to be wrong, and left out', (words, parameter) => {
    const { duties: found, problems } = read(words);
    expect(problems.map((one) => one.parameter)).toEqual([parameter]);
    expect(found).toEqual(PLAIN_QUERY.duties);
  });

  it('is written as it is read', () => {
    fc.assert(
      fc.property(duties(), (query) => {
        const written = formatDutyQuery(query).filter(([, value]) => value !== '');
        const search = new URLSearchParams(written.map(([name, value]) => [name, value]));
        expect(parseDutyQuery(search, [])).toEqual(query);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('is itself when its sides are turned over twice', () => {
    fc.assert(
      fc.property(duties(), (query) => {
        const whole = { ...PLAIN_QUERY, duties: query };
        const turned = mirrorQuery(mirrorQuery(whole)).duties;
        expect({ ...turned, relations: [...turned.relations].sort() }).toEqual({
          ...query,
          relations: [...query.relations].sort(),
        });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('a correction of a statement in an address', () => {
  it.each([
    ['a.art_4~1(0-96)who:4-12*20-31', 'the words of a cell'],
    ['b.art_3~12(10-200)until:none', 'that a cell is empty'],
    ['c.annex_1__art_2~1(0-9)is:prohibition', 'the force'],
    ['a.preamble~1(0-9)drop', 'that it is no statement'],
  ])('%s says %s', (words) => {
    const cell = parseCell(words);
    expect(cell && formatCell(cell)).toBe(words);
  });

  it.each([
    ['a.art_4(0-96)drop', 'no statement is named'],
    ['g.art_4~1(0-96)drop', 'there is no such side'],
    ['a.art_4~1(96-0)drop', 'the clause ends before it begins'],
    ['a.art_4~1(0-96)whom:1-2', 'there is no such element'],
    ['a.art_4~1(0-96)is:duty', 'there is no such force'],
    ['a.art_4~1(0-96)drop:1-2', 'nothing more is to be said'],
    ['a.art_4~1(0-96)who:20-31*4-12', 'its words are out of order'],
    ['a.art_4~1(0-96)who:4-12*12-31', 'its words touch'],
    ['a.art_4~1(0-96)who', 'nothing is said of it'],
    ['a.art_4~1(0-96)who:', 'its sign may have been cut off something longer'],
  ])('%s is none: %s', (words) => {
    expect(parseCell(words)).toBeUndefined();
  });

  it('turns over with its sides, and leaves ids as they are', () => {
    const id = '018f0000-0000-7000-8000-000000000000';
    expect(mirrorCells(['a.art_4~1(0-96)drop', 'c.art_1~1(0-2)drop', id])).toEqual([
      'b.art_4~1(0-96)drop',
      'c.art_1~1(0-2)drop',
      id,
    ]);
  });

  it('has ten runs of words at most', () => {
    const runs = Array.from({ length: 11 }, (_, n) => ({ start: n * 10, end: n * 10 + 5 }));
    expect([areInOrder(runs.slice(1)), areInOrder(runs)]).toEqual([true, false]);
  });
});
