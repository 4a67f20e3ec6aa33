import { describe, expect, it } from 'vitest';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import type { DutyQuery } from '@/lib/core/address/duty-query';
import type { Element, Force, Statement, StatementRow } from '@/lib/core/comparison/statement';
import { art, version } from '@/lib/core/testing/build';
import {
  areFiltered,
  countDuties,
  type DutyTable,
  dutiesOfGroups,
  dutiesOfRows,
  dutyTopics,
  findDuties,
  isDuty,
  withoutDutyFilters,
} from './duties';
import { placeOf } from './statement-place';

const left = version({
  slug: 'one',
  articles: [art(1, 'Each Party shall help.'), art(2, 'Either Party may leave at once.')],
});
const right = version({ slug: 'two', articles: [art(1, 'No Party shall help an aggressor.')] });

/** A statement of a whole article, with elements at its beginning. */
function statement(on: typeof left, n: number, force: Force, ...has: Element[]): Statement {
  const eId = `art_${n}`;
  const text = on.provisions.find((one) => one.eId === eId)?.text ?? '';
  const elements = Object.fromEntries(has.map((element) => [element, [{ start: 0, end: 4 }]]));
  return {
    ...{ id: `${eId}~1`, eId, span: { start: 0, end: text.length }, force, elements },
    rule: 'modal verb',
  };
}

const ROWS: StatementRow[] = [
  {
    left: statement(left, 1, 'obligation', 'who'),
    right: statement(right, 1, 'prohibition', 'who'),
    ...{ relation: 'opposed', elements: { who: 'reworded' }, likeness: 0.6 },
    topics: ['mutual-assistance'],
  },
  {
    left: statement(left, 2, 'permission', 'who', 'time'),
    ...{ relation: 'only-left', elements: {}, likeness: 0, topics: [] },
  },
];
const table: DutyTable = {
  versions: [left, right],
  read: [true, true],
  duties: dutiesOfRows(ROWS),
  corrections: new Map(),
};
const keys = (duties: Partial<DutyQuery>, more: { topics?: string[]; text?: string } = {}) =>
  findDuties(table, {
    ...PLAIN_QUERY,
    ...more,
    duties: { ...PLAIN_QUERY.duties, ...duties },
  }).map(({ key }) => key);

describe('the table of obligations', () => {
  it.each([
    ['all', {}, ['a.art_1~1', 'a.art_2~1']],
    ['by relation', { relations: ['only-a'] }, ['a.art_2~1']],
    ['by any of the forces of its sides', { forces: ['prohibition'] }, ['a.art_1~1']],
    ['by all of the elements asked for', { elements: ['who', 'time'] }, ['a.art_2~1']],
    ['by the provision of a side', { matter: { side: 1, eId: 'art_1' } }, ['a.art_1~1']],
    ['by none, where the provision has none', { matter: { side: 1, eId: 'art_9' } }, []],
  ] as const)('finds duties: %s', (_name, query, expected) => {
    expect(keys(query)).toEqual(expected);
  });

  it('finds them by topic and by the words of a clause', () => {
    expect(keys({}, { topics: ['mutual-assistance'] })).toEqual(['a.art_1~1']);
    expect(keys({}, { text: 'AGGRESSOR' })).toEqual(['a.art_1~1']);
    expect(keys({}, { text: 'party "at once"' })).toEqual(['a.art_2~1']);
  });

  it('counts what each filter would leave', () => {
    const { relations, forces, elements } = countDuties(table.duties);
    expect([...relations]).toEqual([
      ['opposed', 1],
      ['only-a', 1],
    ]);
    expect(forces.get('prohibition')).toBe(1);
    expect(elements.get('who')).toBe(2);
    expect(dutyTopics(table.duties, ['trade']).map(({ id, count }) => [id, count])).toEqual([
      ['mutual-assistance', 1],
      ['trade', 0],
    ]);
    expect(table.duties.map(isDuty)).toEqual([true, false]);
  });

  it('sorts by topic, what is on none last', () => {
    const turned = { ...table, duties: [...table.duties].reverse() };
    const duties = { ...PLAIN_QUERY.duties, order: 'topic' } as const;
    const found = findDuties(turned, { ...PLAIN_QUERY, duties });
    expect(found.map(({ key }) => key)).toEqual(['a.art_1~1', 'a.art_2~1']);
  });

  it('knows whether it is filtered, and the way back to all', () => {
    const query = { ...PLAIN_QUERY, duties: { ...PLAIN_QUERY.duties, forces: ['right'] as const } };
    expect([areFiltered(query), areFiltered(withoutDutyFilters(query))]).toEqual([true, false]);
  });

  it('names a duty of many texts by the first of them that has it', () => {
    const [row] = ROWS;
    const groups = [{ statements: [undefined, row?.right], rows: [row], topics: [] }];
    expect(dutiesOfGroups(groups).map(({ key }) => key)).toEqual(['b.art_1~1']);
  });

  it('cites the place of a statement', () => {
    expect(placeOf(left, statement(left, 2, 'permission'))).toBe('Art. 2');
  });
});
