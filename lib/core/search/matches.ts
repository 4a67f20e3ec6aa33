/** Where a text answers a query: the same tree that the database is asked, read against the text itself. */

import { grouped } from './grouped';
import { lexemeQuery } from './lexeme-query';
import type { LexemeQuery } from './lexeme-tree';
import { type Lexeme, lexemesOf } from './lexemes';
import type { QueryNode } from './query';

/** A half-open UTF-16 range. */
export type Match = { readonly start: number; readonly end: number };

type Index = ReadonlyMap<string, readonly Lexeme[]>;

/** Whether a text answers a query, as the database would say. O(n). */
export function answers(text: string, lang: string, query: QueryNode): boolean {
  const tree = lexemeQuery(query, lang);
  return tree !== undefined && holds(tree, indexOf(text, lang));
}

/** The places that answer it, in order, none overlapping. O(n log n). */
export function matchesOf(text: string, lang: string, query: QueryNode): Match[] {
  const tree = lexemeQuery(query, lang);
  return tree === undefined ? [] : merged(placesOf(tree, indexOf(text, lang)));
}

function indexOf(text: string, lang: string): Index {
  return grouped(lexemesOf(text, lang), ({ lexeme }) => lexeme);
}

function holds(query: LexemeQuery, index: Index): boolean {
  switch (query.op) {
    case 'and':
      return query.parts.every((part) => holds(part, index));
    case 'or':
      return query.parts.some((part) => holds(part, index));
    case 'not':
      return !holds(query.part, index);
    default:
      return runsOf(query, index).length > 0;
  }
}

function placesOf(query: LexemeQuery, index: Index): Match[] {
  switch (query.op) {
    case 'and':
    case 'or':
      return query.parts.flatMap((part) => placesOf(part, index));
    case 'not':
      return [];
    default:
      return runsOf(query, index);
  }
}

/** From which position to which. */
type Run = Match & { readonly first: number; readonly last: number };

function runsOf(query: LexemeQuery, index: Index): Run[] {
  switch (query.op) {
    case 'lexeme':
      return lexemesAt(query, index).map(({ position, start, end }) => {
        return { first: position, last: position, start, end };
      });
    case 'or':
      return query.parts.flatMap((part) => runsOf(part, index));
    case 'steps':
      return query.parts
        .map((part) => runsOf(part, index))
        .reduce((runs, next, at) => followed(runs, next, query.steps[at] ?? 1));
    default:
      return [];
  }
}

/** Runs with each that begins so many positions behind their end. */
function followed(runs: readonly Run[], next: readonly Run[], step: number): Run[] {
  const beginning = new Map(next.map((run) => [run.first, run]));
  return runs.flatMap((run) => {
    const behind = beginning.get(run.last + step);
    if (behind === undefined) return [];
    const start = Math.min(run.start, behind.start);
    return { first: run.first, last: behind.last, start, end: Math.max(run.end, behind.end) };
  });
}

function lexemesAt(
  { lexeme, prefix }: LexemeQuery & { readonly op: 'lexeme' },
  index: Index,
): readonly Lexeme[] {
  if (!prefix) return index.get(lexeme) ?? [];
  return [...index].flatMap(([known, places]) => (known.startsWith(lexeme) ? places : []));
}

function merged(places: readonly Match[]): Match[] {
  const sorted = [...places].sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: Match[] = [];
  for (const { start, end } of sorted) {
    const last = apart.at(-1);
    if (last === undefined || start >= last.end) apart.push({ start, end });
    else if (end > last.end) apart[apart.length - 1] = { start: last.start, end };
  }
  return apart;
}
