/**
 * Which rows of a table of three or more texts answer what is asked, as `row-filter.ts` has it for two:
 * filters of one sort widen each other, filters of different sorts narrow. A row answers a relation
 * when one of its texts stands in it to the pivot's.
 */

import type { CompareQuery, RowFilter } from '@/lib/core/address/compare-query';
import { topicsOf } from '@/lib/core/language/terms/topics';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import type { RenderedNWayRow } from './rendered-n-way';
import { countEach, holdsWords, isFiltered, searchedWords } from './row-filter';

/** What is offered: whether A says more than B is no question for a table with another pivot. */
const OFFERED: readonly RowFilter[] = ['identical', 'similar', 'contrasts', 'moved', 'obligations'];
const ONLY: readonly RowFilter[] = ['only-a', 'only-b'];

/** The rows that answer the query, in their order. O(text) when words or topics are asked for. */
export function filterNWay(
  rows: readonly RenderedNWayRow[],
  versions: readonly VersionText[],
  query: Pick<CompareQuery, 'rows' | 'topics' | 'text'>,
): readonly RenderedNWayRow[] {
  if (!isFiltered(query)) return rows;
  const words = searchedWords(query.text);
  return rows.filter((row) => {
    const kinds = query.rows.length === 0 ? [] : filtersOf(row);
    const topics = query.topics.length === 0 ? [] : topicsIn(row, versions);
    return (
      (query.rows.length === 0 || query.rows.some((filter) => kinds.includes(filter))) &&
      (query.topics.length === 0 || query.topics.some((topic) => topics.includes(topic))) &&
      (words.length === 0 || holdsWords(row.cells.flatMap(unitsIn), words))
    );
  });
}

/** The filters a row answers, each once. */
function filtersOf({ cells }: RenderedNWayRow): RowFilter[] {
  const filled = cells.flatMap(({ passages }, index) => (passages.length > 0 ? [index] : []));
  const alone = filled.length === 1 ? ONLY[filled[0] ?? -1] : undefined;
  const links = cells.flatMap((cell) => cell.links);
  const found: RowFilter[] = [
    ...(alone ? [alone] : []),
    ...links.map(({ relation }) => relation),
    ...(links.some(({ moved }) => moved) ? (['moved'] as const) : []),
    ...(links.some(({ obligations = [] }) => obligations.length > 0)
      ? (['obligations'] as const)
      : []),
  ];
  return [...new Set(found)];
}

/** How many rows answer each filter that is offered. O(rows). */
export function countNWayFilters(rows: readonly RenderedNWayRow[]): ReadonlyMap<RowFilter, number> {
  const offered = (row: RenderedNWayRow) =>
    filtersOf(row).filter((filter) => OFFERED.includes(filter));
  return countEach(rows.map((row) => new Set(offered(row))));
}

/** How many rows are on each topic. O(text). */
export function countNWayTopics(
  rows: readonly RenderedNWayRow[],
  versions: readonly VersionText[],
): ReadonlyMap<string, number> {
  return countEach(rows.map((row) => new Set(topicsIn(row, versions))));
}

/** Topics of a row's texts, each once. O(text of the row). */
function topicsIn({ cells }: RenderedNWayRow, versions: readonly VersionText[]): string[] {
  const topics = cells.flatMap((cell, index) =>
    unitsIn(cell).flatMap((unit) => topicsOnce(unit, versions[index]?.lang ?? 'und')),
  );
  return [...new Set(topics)];
}

/** Texts never change, so their topics are kept as long as they are. */
const memory = new WeakMap<Provision, readonly string[]>();

function topicsOnce(unit: Provision, lang: string): readonly string[] {
  const kept = memory.get(unit) ?? topicsOf(unit.text, lang, unit.heading);
  memory.set(unit, kept);
  return kept;
}

function unitsIn({ passages }: RenderedNWayRow['cells'][number]): Provision[] {
  return passages.flatMap(({ units }) => units);
}
