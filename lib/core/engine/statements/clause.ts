/**
 * Clauses as the rules read them: a row of words and marks, each knowing where it stands in its unit. The
 * words need not be neighbours: a point of an enumeration is read behind its opening words ("The Parties
 * shall: (a) …; (b) …"), and a run of words that reaches over the joint is two spans of the text.
 */

import type { StatementSpan } from '@/lib/core/comparison/statement';

export type ClauseToken = {
  readonly start: number;
  readonly end: number;
  /** In lower case, with one kind of apostrophe. */
  readonly low: string;
  readonly capital: boolean;
  readonly word: boolean;
  /** True for the first word of a point behind its opening: other words lie between. */
  readonly joint?: boolean;
};

/** A half-open range of tokens. */
export type Range = { readonly from: number; readonly to: number };

export type Clause = readonly ClauseToken[];

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

/** The words and marks of `text` from `start` to `end`. O(n). */
export function clauseTokens(text: string, start: number, end: number): ClauseToken[] {
  return Array.from(text.slice(start, end).matchAll(TOKEN), ({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
    low: found.toLowerCase().replaceAll('’', "'"),
    capital: CAPITAL.test(found),
    word: WORD.test(found),
  }));
}

/** Marks and words that no span begins or ends with. */
const EDGES = new Set([',', ';', ':', '.', '-', '–', '—']);

/** A range without commas and the like at its ends, and without `idle` words there; perhaps empty. */
export function trimmed(clause: Clause, { from, to }: Range, idle?: ReadonlySet<string>): Range {
  const isEdge = (at: number) => {
    const low = clause[at]?.low ?? '';
    return EDGES.has(low) || idle?.has(low) === true;
  };
  let [first, last] = [from, to];
  while (first < last && isEdge(first)) first += 1;
  while (last > first && isEdge(last - 1)) last -= 1;
  return { from: first, to: last };
}

/** The words a range stands on, as spans of the unit's text: more than one where words lie between. */
export function spansOf(clause: Clause, range: Range): StatementSpan[] {
  const spans: { start: number; end: number }[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const token = clause[at];
    if (token === undefined) continue;
    const last = spans.at(-1);
    if (last !== undefined && !token.joint) last.end = token.end;
    else spans.push({ start: token.start, end: token.end });
  }
  return spans;
}

/** Tokens that a bracket may hold: a text of nothing but open ones is read in linear time. */
const LONGEST_BRACKET = 300;

/** Index behind the bracket that opens at `at`, or `at + 1` where none closes it nearby. */
export function behindBracket(clause: Clause, at: number, end: number): number {
  let depth = 0;
  const last = Math.min(end, at + LONGEST_BRACKET);
  for (let index = at; index < last; index += 1) {
    const low = clause[index]?.low;
    if (low === '(' || low === '[') depth += 1;
    if (low === ')' || low === ']') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return at + 1;
}
