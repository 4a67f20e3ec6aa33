/**
 * Which rows of a comparison answer what is asked: relations, moves, changes of obligation, what
 * stands on one side only, topics, words. Filters of one sort widen each other, filters of different
 * sorts narrow: "similar or contrasting, on sanctions, with the word assets".
 */

import type { CompareQuery, RowFilter } from '@/lib/core/address/compare-query';
import type { Provision } from '@/lib/core/treaty/provision';
import type { RenderedRow } from './rendered-rows';

type RowQuery = Pick<CompareQuery, 'rows' | 'topics' | 'text'>;

/** True when the query leaves out rows at all. */
export function isFiltered({ rows, topics, text }: RowQuery): boolean {
  return rows.length > 0 || topics.length > 0 || text !== '';
}

/** The same query with every row shown. */
export function withoutFilters(query: CompareQuery): CompareQuery {
  return { ...query, rows: [], topics: [], text: '' };
}

/** The rows that answer the query, in their order. O(text) when words are asked for, else O(rows). */
export function filterRows(rows: readonly RenderedRow[], query: RowQuery): readonly RenderedRow[] {
  if (!isFiltered(query)) return rows;
  const words = searchedWords(query.text);
  return rows.filter((row) => {
    const kinds = query.rows.length === 0 ? [] : rowFilters(row);
    return (
      (query.rows.length === 0 || query.rows.some((filter) => kinds.includes(filter))) &&
      (query.topics.length === 0 || query.topics.some((topic) => row.topics.includes(topic))) &&
      (words.length === 0 || holdsWords(unitsIn(row), words))
    );
  });
}

/** The filters a row answers. */
export function rowFilters({ link, left, related }: RenderedRow): RowFilter[] {
  const further = related.flatMap(({ relation }) => (relation === 'contrasts' ? [relation] : []));
  if (link === undefined) return [left.length > 0 ? 'only-a' : 'only-b', ...further];
  return [
    link.relation,
    ...further,
    ...(link.moved ? (['moved'] as const) : []),
    ...((link.obligations ?? []).length > 0 ? (['obligations'] as const) : []),
  ];
}

/** How many rows answer each filter. O(rows). */
export function countFilters(rows: readonly RenderedRow[]): ReadonlyMap<RowFilter, number> {
  return countEach(rows.map((row) => new Set(rowFilters(row))));
}

/** How many rows are on each topic. O(rows). */
export function countTopics(rows: readonly RenderedRow[]): ReadonlyMap<string, number> {
  return countEach(rows.map((row) => new Set(row.topics)));
}

/** How many of the sets hold each value. */
export function countEach<T>(sets: readonly ReadonlySet<T>[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const set of sets) {
    for (const value of set) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Words and “quoted phrases” of a search, case folded. */
export function searchedWords(text: string): string[] {
  const found = text.toLowerCase().matchAll(/["“]([^"”]+)["”]|[^\s"“”]+/g);
  return [...found]
    .map(([whole, phrase]) => (phrase ?? whole).trim())
    .filter((word) => word !== '');
}

/** True when one of the provisions holds all the words, in its heading or its text. O(text). */
export function holdsWords(units: readonly Provision[], words: readonly string[]): boolean {
  return units.some((unit) => {
    const text = `${unit.heading ?? ''}\n${unit.text}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function unitsIn({ left, right }: RenderedRow): Provision[] {
  return [...left, ...right].map(({ unit }) => unit);
}
