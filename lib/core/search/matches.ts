/** Where a text answers a query: the same tree that the database is asked, read against the text itself. */

import { type LexemeQuery, lexemeQuery } from './lexeme-query';
import { type Lexeme, lexemesOf } from './lexemes';
import type { QueryNode } from './query';

/** A half-open UTF-16 range. */
export type Place = { readonly start: number; readonly end: number };

/** By lexeme, and in order for prefixes. */
type Index = { readonly lexemes: ReadonlyMap<string, readonly Lexeme[]> };

/** Whether a text answers a query, as the database would say. */
export function answers(text: string, lang: string, query: QueryNode): boolean {
  const tree = lexemeQuery(query, lang);
  return tree !== undefined && holds(tree, indexOf(text, lang));
}

/** The places that answer it, in order, none overlapping. O(n log n). */
export function matchesOf(text: string, lang: string, query: QueryNode): Place[] {
  const tree = lexemeQuery(query, lang);
  return tree === undefined ? [] : merged(placesOf(tree, indexOf(text, lang)));
}

function indexOf(text: string, lang: string): Index {
  const lexemes = new Map<string, Lexeme[]>();
  for (const lexeme of lexemesOf(text, lang)) {
    const known = lexemes.get(lexeme.lexeme);
    if (known === undefined) lexemes.set(lexeme.lexeme, [lexeme]);
    else known.push(lexeme);
  }
  return { lexemes };
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

function placesOf(query: LexemeQuery, index: Index): Place[] {
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

/** A place with the position at which it ends. */
type Run = Place & { readonly position: number };

function runsOf(query: LexemeQuery, index: Index): Run[] {
  if (query.op === 'lexeme') return lexemesAt(query, index);
  if (query.op === 'or') return query.parts.flatMap((part) => runsOf(part, index));
  if (query.op !== 'steps') return [];
  let runs: Run[] = [];
  for (const [at, part] of query.parts.entries()) {
    const here = runsOf(part, index);
    if (at === 0) {
      runs = here;
      continue;
    }
    const step = query.steps[at] ?? 1;
    const byPosition = new Map(here.map((run) => [run.position, run]));
    runs = runs.flatMap((run) => {
      const next = byPosition.get(run.position + step);
      if (next === undefined) return [];
      return [
        {
          position: next.position,
          start: Math.min(run.start, next.start),
          end: Math.max(run.end, next.end),
        },
      ];
    });
  }
  return runs;
}

function lexemesAt(
  { lexeme, prefix }: LexemeQuery & { readonly op: 'lexeme' },
  { lexemes }: Index,
): readonly Lexeme[] & Run[] {
  if (!prefix) return [...(lexemes.get(lexeme) ?? [])];
  return [...lexemes].flatMap(([known, places]) => (known.startsWith(lexeme) ? places : []));
}

function merged(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: Place[] = [];
  for (const { start, end } of sorted) {
    const last = apart.at(-1);
    if (last === undefined || start >= last.end) apart.push({ start, end });
    else if (end > last.end) apart[apart.length - 1] = { start: last.start, end };
  }
  return apart;
}
