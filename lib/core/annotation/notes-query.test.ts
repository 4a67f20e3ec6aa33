import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { MOTIVATIONS } from './annotation';
import {
  ALL_MINE,
  formatNotesQuery,
  isFiltered,
  NOTE_ORDERS,
  NOTE_STATES,
  type NotesQuery,
  parseNotesQuery,
  WHOSE,
} from './notes-query';

const parsed = (address: string) =>
  parseNotesQuery(Object.fromEntries(new URLSearchParams(address)));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = fc.constantFrom('2024-06-19', '2025-01-17', '1961-07-06');

const queries: fc.Arbitrary<NotesQuery> = fc
  .record({
    whose: fc.constantFrom(...WHOSE),
    sort: fc.constantFrom(...NOTE_ORDERS),
    q: maybe(fc.constantFrom('river', 'a & b = c', 'помощь 원조', '#1 100%')),
    person: maybe(fc.uuid()),
    group: maybe(fc.uuid()),
    code: maybe(fc.uuid()),
    kind: maybe(fc.constantFrom(...MOTIVATIONS)),
    treaty: maybe(fc.constant('rivers-1970')),
    clause: maybe(fc.constantFrom('art_4', 'art_4__para_1', 'preamble')),
    from: maybe(day),
    to: maybe(day),
    state: maybe(fc.constantFrom(...NOTE_STATES)),
    after: maybe(fc.uuid()),
  })
  .map((query) => JSON.parse(JSON.stringify(query)));

describe('the address of a list of notes', () => {
  it('says the list, and the list is read from it', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(parsed(formatNotesQuery(query))).toEqual(query);
      }),
      { seed: SEED },
    );
  });

  it('of all one’s own notes by date is empty', () => {
    expect(formatNotesQuery(ALL_MINE)).toBe('');
  });

  it.each([
    'whose=yours',
    'person=me',
    'kind=shouting',
    'treaty=../x',
    'from=2024-13-01',
    'clause=%00',
    'q=%20%00',
    'sort=size',
  ])('that says %s says nothing with it', (address) => {
    expect(parsed(address)).toEqual(ALL_MINE);
  });

  it('leaves something out where it names anything but whose notes and their order', () => {
    expect(isFiltered(parsed('whose=all&sort=code'))).toBe(false);
    expect(isFiltered(parsed('state=open'))).toBe(true);
  });

  it.each([
    ['Art. 4', 'art_4'],
    [' article 4(1) ', 'art_4__para_1'],
    ['Preamble', 'preamble'],
    ['art_4__para_1', 'art_4__para_1'],
    ['the fourth', undefined],
  ])('reads the clause %j as %j', (clause, eId) => {
    expect(parseNotesQuery({ clause }).clause).toBe(eId);
  });
});
