import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementRow } from '@/lib/core/comparison/statement';
import { SEED } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import type { VersionText } from '@/lib/core/treaty/provision';
import { pairMany, pairStatements } from './pair-statements';
import { readStatements } from './read-statements';

type Links = Parameters<typeof pairStatements>[2];

const NO_LINKS: Links = { links: [], also: [], partly: [] };

function links(...pairs: readonly (readonly [string, string])[]): Links {
  const bare = {
    relation: 'similar',
    score: 1,
    moved: false,
    confidence: 1,
    evidence: [],
  } as const;
  const made = pairs.map(([left, right]) => ({
    ...bare,
    left: [left],
    right: [right],
    precise: true,
  }));
  return { ...NO_LINKS, links: made };
}

const sideOf = (text: VersionText) => ({
  version: text,
  statements: readStatements(text).statements,
});

function pairs(left: readonly string[], right: readonly string[], linked: Links = NO_LINKS) {
  const [a, b] = [
    version({ slug: 'a', articles: [...left] }),
    version({ slug: 'b', articles: [...right] }),
  ];
  return pairStatements(sideOf(a), sideOf(b), linked);
}

const brief = ({ left, right, relation }: StatementRow) =>
  `${left?.id ?? '–'} ${right?.id ?? '–'} ${relation}`;

describe('pairs of statements', () => {
  it('pairs duties of linked provisions and says which exist on one side only', () => {
    const rows = pairs(
      ['The Parties shall exchange meteorological data. The Parties shall guard their bridges.'],
      ['Each Party shall exchange meteorological data. The Parties shall keep the rivers clean.'],
      links(['art_1', 'art_1']),
    );
    expect(rows.map(brief)).toEqual([
      'art_1~1 art_1~1 reworded',
      '– art_1~2 only-right',
      'art_1~2 – only-left',
    ]);
  });

  it('opposes must and must not of a like action, in provisions that are not linked as well', () => {
    const rows = pairs(
      ['The Parties shall grant overflight permits to transport aircraft.'],
      ['The Parties shall not grant overflight permits to transport aircraft.'],
    );
    expect(rows).toMatchObject([
      { relation: 'opposed', elements: { force: 'opposed', action: 'same', who: 'same' } },
    ]);
  });

  it('knows one rule in two forms', () => {
    const rows = pairs(
      ['No vessel shall enter the harbour without the consent of the pilot.'],
      ['A vessel shall enter the harbour only with the consent of the pilot.'],
      links(['art_1', 'art_1']),
    );
    expect(rows.map(({ relation }) => relation)).toEqual(['reworded']);
  });

  it('calls equal statements the same', () => {
    const text = ['Each Party shall tell the other Party of floods without delay.'];
    expect(pairs(text, text, links(['art_1', 'art_1']))).toMatchObject([
      { relation: 'same', likeness: 1 },
    ]);
  });
});

it('groups several texts around the first', () => {
  const texts = ['guard the frontier bridges', 'guard the frontier bridges', 'plant trees'].map(
    (action, index) => version({ slug: `t${index}`, articles: [`The Parties shall ${action}.`] }),
  );
  const groups = pairMany(texts.map(sideOf), [NO_LINKS, NO_LINKS]);
  expect(groups.map(({ statements }) => statements.map((each) => each?.id))).toEqual([
    ['art_1~1', 'art_1~1', undefined],
    [undefined, undefined, 'art_1~1'],
  ]);
});

const sentence = fc
  .tuple(
    fc.constantFrom('The Parties', 'Each Party', 'Neither Party', 'The Commission'),
    fc.constantFrom('shall', 'may', 'shall not', 'undertakes to'),
    fc.constantFrom('exchange data', 'keep the peace', 'grant overflight permits', 'meet'),
    fc.constantFrom('', ' without delay', ' under Article 3', ' if war breaks out'),
  )
  .map(([who, force, action, more]) => `${who} ${force} ${action}${more}.`);

const article = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const articles = fc.array(article, { minLength: 1, maxLength: 4 });

describe('laws of pairing', () => {
  it('is the same from the other side', () => {
    const turned: Readonly<Record<string, string>> = {
      'only-left': 'only-right',
      'only-right': 'only-left',
    };
    const turn = (row: StatementRow) => ({
      ...row,
      left: row.right,
      right: row.left,
      relation: turned[row.relation] ?? row.relation,
      elements: Object.fromEntries(
        Object.entries(row.elements).map(([name, each]) => [name, turned[each] ?? each]),
      ),
    });
    const sorted = (rows: readonly unknown[]) =>
      rows.map((row) => JSON.stringify(sortedKeys(row))).sort();
    fc.assert(
      fc.property(articles, articles, (one, other) => {
        const linked = links(['art_1', 'art_1'], ['art_2', 'art_3']);
        const back = links(['art_1', 'art_1'], ['art_3', 'art_2']);
        expect(sorted(pairs(other, one, back).map(turn))).toEqual(
          sorted(pairsTurned(one, other, linked)),
        );
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('leaves out no statement and has none twice', () => {
    fc.assert(
      fc.property(articles, articles, (one, other) => {
        const rows = pairs(one, other, links(['art_1', 'art_1']));
        const lefts = rows.flatMap(({ left }) => (left ? [left.id] : []));
        const rights = rows.flatMap(({ right }) => (right ? [right.id] : []));
        expect(lefts).toEqual(sideOf(version({ articles: one })).statements.map(({ id }) => id));
        expect(new Set(rights).size).toBe(rights.length);
        expect(rights.length).toBe(sideOf(version({ articles: other })).statements.length);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });
});

/** The same two texts under the names that the other order gives them. */
function pairsTurned(left: readonly string[], right: readonly string[], linked: Links) {
  const [a, b] = [
    version({ slug: 'b', articles: [...left] }),
    version({ slug: 'a', articles: [...right] }),
  ];
  return pairStatements(sideOf(a), sideOf(b), linked);
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sortedKeys(each)]),
  );
}
