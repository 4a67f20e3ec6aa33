/**
 * Rows that stand on one side only, folded: each run of them becomes one line that names them, so that
 * what the texts share can be read in one go. Nothing is left out: a fold holds its rows.
 */

import type { CompareQuery, RowFilter } from '@/lib/core/address/compare-query';
import { sideLetter } from '@/lib/core/comparison/comparison';
import type { Provision } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import type { RelatedPlace } from './related-places';
import type { RenderedNWayRow } from './rendered-n-way';

/**
 * The side of two that a row stands on alone. A row whose words answer to a part of the other text
 * (`also`, `partly`) is not one of them, though it has no link of its own.
 */
export function loneSide({ link, left, related }: FoldableRow): 'A' | 'B' | undefined {
  if (link !== undefined || related.some(({ kind }) => kind !== 'transfer')) return undefined;
  return left.length > 0 ? 'A' : 'B';
}

type FoldableRow = {
  readonly link?: unknown;
  readonly left: readonly unknown[];
  readonly related: readonly Pick<RelatedPlace, 'kind'>[];
};

/** The text of many that a row stands in alone. */
export function loneColumn({ cells }: Pick<RenderedNWayRow, 'cells'>): string | undefined {
  const filled = cells.flatMap(({ passages }, index) => (passages.length > 0 ? [index] : []));
  const [only] = filled;
  return filled.length === 1 && only !== undefined ? sideLetter(only).toUpperCase() : undefined;
}

/** What is folded by: the side a row stands on alone, if it does. */
type SideOf<R> = (row: R) => string | undefined;

/** Rows as they follow each other: shown, or a run of one-sided ones in a fold. */
export type RowRun<R> =
  | { readonly kind: 'rows'; readonly rows: readonly R[] }
  | { readonly kind: 'fold'; readonly rows: readonly R[] };

/** Above this share of one-sided rows they hide what corresponds, and are folded unless asked for. */
const FOLD_ABOVE = 1 / 3;

type FoldQuery = Pick<CompareQuery, 'rows' | 'topics' | 'text' | 'oneSided'>;

/**
 * Whether one-sided rows are folded. What the address says holds, unless it asks for just these rows;
 * where it says nothing they are folded when they are many and no filter has picked them.
 */
function isFolded(query: FoldQuery, oneSided: number, all: number): boolean {
  if (query.rows.some((filter) => filter === 'only-a' || filter === 'only-b')) return false;
  if (query.oneSided !== undefined) return query.oneSided === 'folded';
  const filtered = query.rows.length + query.topics.length > 0 || query.text !== '';
  return !filtered && oneSided > all * FOLD_ABOVE;
}

/** How a page folds its rows. */
export type Folding<R> = {
  /** How many rows stand on one side only. */
  readonly oneSided: number;
  readonly folded: boolean;
  /** The side that a row is folded for; undefined for rows that stay. */
  readonly foldedSide: SideOf<R>;
};

/** What the query asks of these rows, as `loneSide` or `loneColumn` tells them apart. O(rows). */
export function foldingOf<R>(query: FoldQuery, rows: readonly R[], sideOf: SideOf<R>): Folding<R> {
  const oneSided = rows.filter((row) => sideOf(row) !== undefined).length;
  const folded = isFolded(query, oneSided, rows.length);
  return { oneSided, folded, foldedSide: folded ? sideOf : () => undefined };
}

/** The rows in their order, runs of one-sided ones apart. O(rows). */
export function foldRuns<R>(rows: readonly R[], sideOf: SideOf<R>): RowRun<R>[] {
  const runs: { kind: RowRun<R>['kind']; rows: R[] }[] = [];
  for (const row of rows) {
    const kind = sideOf(row) === undefined ? 'rows' : 'fold';
    const last = runs.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else runs.push({ kind, rows: [row] });
  }
  return runs;
}

/** What a fold says of one side: how many provisions, how many of them in words not checked, and which. */
export type FoldPart = {
  readonly letter: string;
  readonly count: number;
  readonly unchecked: number;
  readonly names: string;
};

type NamedRow = {
  readonly units: readonly Provision[];
  readonly answers: readonly RowFilter[];
};

/** The provisions of folded rows by side, in the order of the sides. O(rows). */
export function foldParts<R extends NamedRow>(rows: readonly R[], sideOf: SideOf<R>): FoldPart[] {
  const letters = [...new Set(rows.map((row) => sideOf(row) ?? ''))].sort();
  return letters.map((letter) => {
    const part = rows.filter((row) => sideOf(row) === letter);
    const units = unitsOf(part);
    const unchecked = unitsOf(part.filter(({ answers }) => answers.includes('unchecked')));
    return { letter, count: units.length, unchecked: unchecked.length, names: namesOf(units) };
  });
}

function unitsOf(rows: readonly NamedRow[]): Provision[] {
  return rows.flatMap(({ units }) => units);
}

/** "Preamble, Articles 10, 17 and 18": numbers alone where the word before them says what they are. */
function namesOf(units: readonly Provision[]): string {
  const plain = units.filter(isPlainArticle);
  const others = units.filter((unit) => !isPlainArticle(unit));
  const numbers = plain.map(({ number = '' }) => number);
  const word = numbers.length === 1 ? 'Article' : 'Articles';
  return [
    ...others.map((unit) => provisionLabel(unit, 'long')),
    ...(numbers.length > 0 ? [`${word} ${joined(numbers)}`] : []),
  ].join(', ');
}

function isPlainArticle({ kind, number, eId }: Provision): boolean {
  return kind === 'article' && number !== undefined && !eId.includes('__');
}

function joined(words: readonly string[]): string {
  const [last] = words.slice(-1);
  return words.length < 2 ? (last ?? '') : `${words.slice(0, -1).join(', ')} and ${last}`;
}
