/**
 * Which statements of two texts speak of one duty. Statements of provisions that are linked are paired when
 * their actions are alike; statements of others when action and object agree strongly. The pairing is the
 * best one to one (`assignment.ts`), found in each group of statements that have any choice in common. It
 * is done in one order of the sides and turned over, so that A against B and B against A are one.
 */

import { assign } from '@/lib/core/algorithms/assignment';
import { DisjointSets } from '@/lib/core/algorithms/disjoint-sets';
import type { Comparison } from '@/lib/core/comparison/comparison';
import type { StatementGroup, StatementRow } from '@/lib/core/comparison/statement';
import { primaryLanguage } from '@/lib/core/language/language';
import { unitEId } from '@/lib/core/treaty/provision';
import { type Features, featuresOf, likeness, type StatementsOf, weightsOf } from './pair-features';
import { rowsOf } from './statement-rows';

export type { StatementsOf };

/** Which provisions answer each other. */
type Links = Pick<Comparison, 'links' | 'also' | 'partly'>;

/** Least likeness of action and object in provisions that are linked, and in others. */
const LEAST_LINKED = 0.2;
const LEAST_ELSEWHERE = 0.55;
/** What a common verb, a link and an equal force add when a statement has a choice. */
const SAME_VERB = 0.15;
const LINKED = 0.2;
const SAME_FORCE = 0.05;
/** What a place at the same height of the text adds: enough to settle a tie. */
const SAME_PLACE = 0.001;
/** Stems that more statements have than this lead to no partner outside the links. */
const MOST_POSTINGS = 60;
/** Statements of a linked provision, and of others, that one statement is held against. */
const MOST_NEAR = 120;
const MOST_FAR = 300;
/** Statements of two texts together from which on only linked provisions are looked at. */
const MOST_SEARCHED = 12_000;
/** A group larger than this is paired greedily. */
const MOST_ASSIGNED = 250;

type Pair = {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  readonly gain: number;
};

/**
 * The statements of both sides in rows: in the order of the left, what only the right has behind what it
 * follows there. `pairStatements(b, a, swapped)` gives the same rows turned over. Near-linear for texts
 * whose provisions are linked one to one.
 */
export function pairStatements(
  left: StatementsOf,
  right: StatementsOf,
  comparison: Links,
): readonly StatementRow[] {
  const turned = isBefore(right, left);
  const pairs = turned
    ? bestPairs(right, left, linkedUnits(comparison, true)).map(({ a, b, ...pair }) => ({
        ...pair,
        a: b,
        b: a,
      }))
    : bestPairs(left, right, linkedUnits(comparison, false));
  return rowsOf(left, right, pairs);
}

/** A canonical order of two texts. */
function isBefore(one: StatementsOf, other: StatementsOf): boolean {
  const key = ({ version, statements }: StatementsOf) =>
    `${version.contentHash} ${version.id} ${statements.map(({ id }) => id).join(' ')}`;
  return key(one) < key(other);
}

/** Units of the second side by units of the first. */
function linkedUnits({ links, also, partly }: Links, turned: boolean): Map<string, Set<string>> {
  const linked = new Map<string, Set<string>>();
  for (const link of [...links, ...also, ...partly]) {
    const [from, to] = turned ? [link.right, link.left] : [link.left, link.right];
    for (const eId of from) {
      const units = linked.get(unitEId(eId)) ?? new Set<string>();
      for (const other of to) units.add(unitEId(other));
      linked.set(unitEId(eId), units);
    }
  }
  return linked;
}

function bestPairs(
  first: StatementsOf,
  second: StatementsOf,
  linked: ReadonlyMap<string, ReadonlySet<string>>,
): Pair[] {
  const across = primaryLanguage(first.version.lang) !== primaryLanguage(second.version.lang);
  const features = [featuresOf(first, across), featuresOf(second, across)] as const;
  const weights = weightsOf(features.flat());
  const pairs: Pair[] = [];
  for (const { a, b, isLinked } of choicesOf(first, second, features, linked, across)) {
    const [one, other] = [features[0][a], features[1][b]];
    const [mine, theirs] = [first.statements[a], second.statements[b]];
    if (!one || !other || !mine || !theirs) continue;
    const alike = likeness(one, other, weights);
    const sameVerb = one.verb !== '' && one.verb === other.verb;
    const constitutive = (mine.force === 'constitutive') !== (theirs.force === 'constitutive');
    const least = isLinked ? LEAST_LINKED : LEAST_ELSEWHERE + (sameVerb ? 0 : SAME_VERB);
    if (alike < least || (constitutive && alike < LEAST_ELSEWHERE)) continue;
    const height = a / first.statements.length - b / second.statements.length;
    const gain =
      alike +
      (sameVerb ? SAME_VERB : 0) +
      (isLinked ? LINKED : 0) +
      (mine.force === theirs.force ? SAME_FORCE : 0) +
      SAME_PLACE * (1 - Math.abs(height));
    pairs.push({ a, b, likeness: alike, gain });
  }
  return assigned(pairs, first.statements.length);
}

/**
 * Pairs that may be: of linked provisions, the nearest in place where these hold very many statements, and of
 * others that share a rare stem, the rarest first. Of long texts only linked provisions are looked at.
 * O(n) for n statements.
 */
function* choicesOf(
  first: StatementsOf,
  second: StatementsOf,
  features: readonly [readonly Features[], readonly Features[]],
  linked: ReadonlyMap<string, ReadonlySet<string>>,
  across: boolean,
): Generator<{ readonly a: number; readonly b: number; readonly isLinked: boolean }> {
  const isLong = first.statements.length + second.statements.length > MOST_SEARCHED;
  const byUnit = groups(second.statements.map(({ eId }) => [eId]));
  const ownUnits = groups(first.statements.map(({ eId }) => [eId]));
  const byStem =
    across || isLong
      ? new Map<string, number[]>()
      : groups(features[1].map(({ stems }) => [...stems]));
  for (const [a, { eId }] of first.statements.entries()) {
    const own = ownUnits.get(eId) ?? [];
    const place = (a - (own[0] ?? a)) / own.length;
    const isNear = new Set<number>();
    for (const unit of linked.get(eId) ?? []) {
      for (const b of around(byUnit.get(unit) ?? [], place)) isNear.add(b);
    }
    for (const b of isNear) yield { a, b, isLinked: true };
    const postings = [...(features[0][a]?.stems ?? [])]
      .map((stem) => byStem.get(stem) ?? [])
      .filter(({ length }) => length > 0 && length <= MOST_POSTINGS)
      .sort((one, other) => one.length - other.length);
    for (const b of firstOf(postings, isNear)) yield { a, b, isLinked: false };
  }
}

/** The statements of a unit, or those about the same place of one that holds very many. */
function around(list: readonly number[], place: number): readonly number[] {
  if (list.length <= MOST_NEAR) return list;
  const middle = Math.round(place * list.length);
  const from = Math.min(list.length - MOST_NEAR, Math.max(0, middle - MOST_NEAR / 2));
  return list.slice(from, from + MOST_NEAR);
}

/** The first statements of these lists that are not near, each once. */
function firstOf(lists: readonly (readonly number[])[], near: ReadonlySet<number>): Set<number> {
  const far = new Set<number>();
  for (const list of lists) {
    for (const b of list) {
      if (far.size >= MOST_FAR) return far;
      if (!near.has(b)) far.add(b);
    }
  }
  return far;
}

function groups(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, list] of keys.entries()) {
    for (const key of list) {
      const group = places.get(key);
      if (group === undefined) places.set(key, [index]);
      else group.push(index);
    }
  }
  return places;
}

/** The best one-to-one choice, group by group. */
function assigned(pairs: readonly Pair[], size: number): Pair[] {
  const columns = 1 + pairs.reduce((most, { b }) => Math.max(most, b), 0);
  const sets = new DisjointSets(size + columns);
  for (const { a, b } of pairs) sets.unite([a, size + b]);
  const byRoot = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const root = sets.rootOf(pair.a);
    const group = byRoot.get(root);
    if (group === undefined) byRoot.set(root, [pair]);
    else group.push(pair);
  }
  return [...byRoot.values()].flatMap((group) => bestOf(group));
}

function bestOf(group: readonly Pair[]): Pair[] {
  const rows = [...new Set(group.map(({ a }) => a))].sort((one, other) => one - other);
  const columns = [...new Set(group.map(({ b }) => b))].sort((one, other) => one - other);
  if (Math.max(rows.length, columns.length) > MOST_ASSIGNED) return greedy(group);
  const [rowAt, columnAt] = [placesOf(rows), placesOf(columns)];
  const values = new Float64Array(rows.length * columns.length);
  const known = new Map<number, Pair>();
  for (const pair of group) {
    const at = (rowAt.get(pair.a) ?? 0) * columns.length + (columnAt.get(pair.b) ?? 0);
    values[at] = pair.gain;
    known.set(at, pair);
  }
  return assign({ rows: rows.length, columns: columns.length, values }).flatMap((column, row) => {
    const pair = column < 0 ? undefined : known.get(row * columns.length + column);
    return pair === undefined ? [] : [pair];
  });
}

function placesOf(list: readonly number[]): ReadonlyMap<number, number> {
  return new Map(list.map((item, index) => [item, index]));
}

function greedy(group: readonly Pair[]): Pair[] {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  return [...group]
    .sort((one, other) => other.gain - one.gain || one.a - other.a || one.b - other.b)
    .filter(({ a, b }) => {
      if (rows.has(a) || columns.has(b)) return false;
      rows.add(a);
      columns.add(b);
      return true;
    });
}

/**
 * Groups of statements for one matter in several texts: each statement of the first text with its partners,
 * then what only another text has. `comparisons[i]` is that of the first text with the text i + 1; `pair` may
 * remember what it paired.
 */
export function pairMany(
  sides: readonly StatementsOf[],
  comparisons: readonly Links[],
  pair: typeof pairStatements = pairStatements,
): readonly StatementGroup[] {
  const [pivot, ...others] = sides;
  if (pivot === undefined) return [];
  const tables = others.map((side, index) => pair(pivot, side, comparisons[index] ?? NO_LINKS));
  const ofPivot = tables.map(
    (rows) => new Map(rows.flatMap((row) => (row.left ? [[row.left.id, row] as const] : []))),
  );
  const groupsOfPivot = pivot.statements.map((statement): StatementGroup => {
    const rows = ofPivot.map((table) => table.get(statement.id));
    return groupOf([statement, ...rows.map((row) => row?.right)], rows, topicsIn(rows));
  });
  const alone = tables.flatMap((rows, index) =>
    rows
      .filter(({ left }) => left === undefined)
      .map((row) => {
        const place = <Value>(value: Value) =>
          others.map((_, at) => (at === index ? value : undefined));
        return groupOf([undefined, ...place(row.right)], place(row), row.topics);
      }),
  );
  return [...groupsOfPivot, ...alone];
}

const NO_LINKS: Links = { links: [], also: [], partly: [] };

function topicsIn(rows: readonly (StatementRow | undefined)[]): string[] {
  return [...new Set(rows.flatMap((row) => row?.topics ?? []))].sort();
}

function groupOf(
  statements: StatementGroup['statements'],
  rows: StatementGroup['rows'],
  topics: readonly string[],
): StatementGroup {
  return { statements, rows, topics };
}
