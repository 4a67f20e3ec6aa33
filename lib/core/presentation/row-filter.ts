/**
 * Which rows answer what is asked, of two texts or of a table of more: relations, moves, changes of
 * obligation, what stands on one side only, topics, words. Filters of one sort widen each other,
 * filters of different sorts narrow: "similar or contrasting, verified on both sides, on sanctions, with
 * the word assets".
 */

import { type CompareQuery, isCheckFilter, type RowFilter } from '@/lib/core/address/compare-query';
import type { ComparedLink, Comparison } from '@/lib/core/comparison/comparison';
import { TOPICS, type Topic, topicsOf } from '@/lib/core/language/terms/topics';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import type { CheckLevel } from '@/lib/core/treaty/told-verification';
import { checkAnswers, checkOf } from './checked-rows';
import { isAnsweredInPart, type RelatedPlace, relatedPlaces } from './related-places';
import { type ComparisonRow, rowsOf } from './row-order';

type RowQuery = Pick<CompareQuery, 'rows' | 'topics' | 'text'>;

/** What a row is found by. */
export type Findable = {
  /** The filters it answers. */
  readonly answers: readonly RowFilter[];
  /** Topics of its texts, strongest first, each once. */
  readonly topics: readonly string[];
  /** The provisions in it, of all sides. */
  readonly units: readonly Provision[];
};

/** True when the query leaves out rows at all. */
export function isFiltered({ rows, topics, text }: RowQuery): boolean {
  return rows.length > 0 || topics.length > 0 || text !== '';
}

/** The same query with every row shown. */
export function withoutFilters(query: CompareQuery): CompareQuery {
  return { ...query, rows: [], topics: [], text: '' };
}

/** The rows that answer the query, in their order. O(text) when words are asked for, else O(rows). */
export function filterRows<R extends Findable>(rows: readonly R[], query: RowQuery): readonly R[] {
  if (!isFiltered(query)) return rows;
  const words = searchedWords(query.text);
  const checks = query.rows.filter(isCheckFilter);
  const others = query.rows.filter((filter) => !isCheckFilter(filter));
  return rows.filter(
    ({ answers, topics, units }) =>
      answersAny(answers, others) &&
      answersAny(answers, checks) &&
      (query.topics.length === 0 || query.topics.some((topic) => topics.includes(topic))) &&
      (words.length === 0 || holdsWords(units, words)),
  );
}

function answersAny(answers: readonly RowFilter[], asked: readonly RowFilter[]): boolean {
  return asked.length === 0 || asked.some((filter) => answers.includes(filter));
}

/** The row of a comparison of two texts, with what is shown beside it elsewhere. */
export type FindableRow = ComparisonRow &
  Findable & {
    readonly related: readonly RelatedPlace[];
    /** How far each side's texts were checked; undefined for a side without one. */
    readonly checks: {
      readonly left: CheckLevel | undefined;
      readonly right: CheckLevel | undefined;
    };
  };

/** The rows of a comparison in reading order with what they are found by. O(text). */
export function findableRows(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
): FindableRow[] {
  const places = relatedPlaces(comparison, left, right);
  return rowsOf(comparison, left, right).map((row) => {
    const related = [
      ...row.left.flatMap(({ eId }) => places.left.get(eId) ?? []),
      ...row.right.flatMap(({ eId }) => places.right.get(eId) ?? []),
    ];
    const checks = { left: checkOf(row.left, left), right: checkOf(row.right, right) };
    return {
      ...row,
      related,
      checks,
      answers: [...answersOf(row, related), ...checkAnswers([checks.left, checks.right])],
      topics: topicsIn([
        [left.lang, row.left],
        [right.lang, row.right],
      ]),
      units: [...row.left, ...row.right],
    };
  });
}

function answersOf(
  { link, left }: ComparisonRow,
  related: readonly RelatedPlace[],
): readonly RowFilter[] {
  const further = related.flatMap(({ relation, obligations = [] }): RowFilter[] => [
    ...(relation === 'contrasts' ? [relation] : []),
    ...(obligations.length > 0 ? (['obligations'] as const) : []),
  ]);
  if (link === undefined) {
    // What is answered in part stands on one side no more.
    const partly = isAnsweredInPart(related);
    return [...(partly ? [] : ([left.length > 0 ? 'only-a' : 'only-b'] as const)), ...further];
  }
  return [...new Set([...linkAnswers([link]), ...further])];
}

/** The filters that links answer. */
export function linkAnswers(links: readonly ComparedLink[]): RowFilter[] {
  return [
    ...links.map(({ relation }) => relation),
    ...(links.some(({ moved }) => moved) ? (['moved'] as const) : []),
    ...(links.some(({ obligations = [] }) => obligations.length > 0)
      ? (['obligations'] as const)
      : []),
  ];
}

/** Texts never change, so their topics are kept as long as they are. */
const unitTopics = new WeakMap<Provision, readonly string[]>();

/** Topics of provisions by language, in their order, each once. O(text). */
export function topicsIn(
  sides: readonly (readonly [lang: string, units: readonly Provision[]])[],
): string[] {
  const topics = sides.flatMap(([lang, units]) =>
    units.flatMap((unit) => {
      const kept = unitTopics.get(unit) ?? topicsOf(unit.text, lang, unit.heading);
      unitTopics.set(unit, kept);
      return kept;
    }),
  );
  return [...new Set(topics)];
}

/** How many rows answer each filter. O(rows). */
export function countFilters(rows: readonly Findable[]): ReadonlyMap<RowFilter, number> {
  return countEach(rows.map(({ answers }) => new Set(answers)));
}

/** How many rows are on each topic. O(rows). */
export function countTopics(rows: readonly Findable[]): ReadonlyMap<string, number> {
  return countEach(rows.map(({ topics }) => new Set(topics)));
}

/** The topics that rows are on, or that were asked for, with how many rows. */
export function topicChoices(
  rows: readonly Findable[],
  { topics }: Pick<CompareQuery, 'topics'>,
): (Topic & { readonly count: number })[] {
  const counts = countTopics(rows);
  return TOPICS.flatMap((topic) => {
    const count = counts.get(topic.id) ?? 0;
    return count > 0 || topics.includes(topic.id) ? [{ ...topic, count }] : [];
  });
}

/** How many of the sets hold each value. */
function countEach<T>(sets: readonly ReadonlySet<T>[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const set of sets) {
    for (const value of set) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Words and “quoted phrases” of a search, case folded. */
export function searchedWords(text: string): string[] {
  const found = text.toLowerCase().matchAll(/["“]([^"”]{1,200})["”]|[^\s"“”]+/g);
  return [...found]
    .map(([whole, phrase]) => (phrase ?? whole).trim())
    .filter((word) => word !== '');
}

/** True when one of the provisions holds all the words, in its heading or its text. O(text). */
function holdsWords(units: readonly Provision[], words: readonly string[]): boolean {
  return units.some((unit) => {
    const text = `${unit.heading ?? ''}\n${unit.text}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
