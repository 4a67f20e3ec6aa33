/**
 * Which finite verb is that of a main clause, and where its clause begins. Without a parser this is told from
 * what stands between the verb and the small words before it: "which", "if", "as" and their kin each want one
 * verb of their own.
 */

import type { Clause } from '../clause';
import { ADVERBS, COORDINATORS, FINITE, STRONG_STARTS, SUBORDINATORS, VERBS } from './words';

/** "agree that", "understood that": what follows is said in its own right. */
const FRAMES = new Set(
  'agree agrees agreed understand understood confirm confirms affirm affirms stipulate provided resolve decide decides'.split(
    ' ',
  ),
);
const RELATIVES = new Set(['which', 'who', 'that', 'whom', 'whose', 'whereby', 'wherein', 'as']);

/** How far back a clause is looked for: longer sentences are lists. */
const FARTHEST = 400;

/**
 * The first token of the clause whose verb stands at `at`, or undefined when that clause is a subordinate
 * one. `low`: where the clause before has its verb; `later`: there is one.
 */
export function clauseStart(
  clause: Clause,
  low: number,
  at: number,
  later: boolean,
): number | undefined {
  const from = low;
  const least = Math.max(low, at - FARTHEST);
  for (let index = at - 1; index >= least; index -= 1) {
    const word = clause[index]?.low ?? '';
    if (word === ';') return index + 1;
    if (word === ':' && index < at - 1) return index + 1;
    if (!isSubordinator(clause, index, low)) continue;
    if (word === 'that' && FRAMES.has(clause[index - 1]?.low ?? '')) {
      return index + 1;
    }
    if (!isSpent(clause, index, at)) return undefined;
  }
  return later ? coordinated(clause, from, at) : from;
}

function isSubordinator(clause: Clause, at: number, low: number): boolean {
  const word = clause[at]?.low ?? '';
  if (!SUBORDINATORS.has(word)) return false;
  const [before, next] = [clause[at - 1], clause[at + 1]?.low ?? ''];
  if (word === 'that') {
    // "In that event", "that Party shall"
    if (at === low || before === undefined || !before.word) return false;
    return !['in', 'of', 'to', 'for', 'with', 'by', 'on', 'and', 'at', 'from', 'under'].includes(
      before.low,
    );
  }
  if (word === 'as') {
    if (['well', 'soon', 'far', 'long', 'early', 'quickly', 'rapidly'].includes(next)) return false;
    if (['such', 'soon', 'far', 'long', 'well', 'early', 'possible'].includes(before?.low ?? '')) {
      return (
        !['soon', 'long', 'far', 'well', 'early'].includes(before?.low ?? '') || next !== 'possible'
      );
    }
    return !['a', 'an', 'the', 'regards', 'from', 'to'].includes(next) || next === 'the';
  }
  if (word === 'after' || word === 'before' || word === 'since') return false;
  if (word === 'when' || word === 'where' || word === 'if') {
    return (
      !['necessary', 'appropriate', 'possible', 'required', 'applicable', 'any', 'so'].includes(
        next,
      ) || next === 'any'
    );
  }
  return true;
}

/** True when the clause that a small word opens has its verb before `at`, or is closed by then. */
function isSpent(clause: Clause, opener: number, at: number): boolean {
  const word = clause[opener]?.low ?? '';
  let first = opener + 1;
  while (ADVERBS.has(clause[first]?.low ?? '')) first += 1;
  if (first >= at) return clause[at - 1]?.low === ',';
  // "which has", "that wishes": the verb stands right behind.
  if (RELATIVES.has(word) && word !== 'whose' && !opensNoun(clause, first)) return at > first + 1;
  for (let index = opener + 1; index < at; index += 1) {
    if (isFiniteVerb(clause, index)) return true;
  }
  const comma = lastComma(clause, opener, at);
  if (comma < 0) return false;
  return comma === at - 1 || opensNoun(clause, comma + 1);
}

function opensNoun(clause: Clause, at: number): boolean {
  const token = clause[at];
  return token !== undefined && (STRONG_STARTS.has(token.low) || token.capital);
}

function isFiniteVerb(clause: Clause, at: number): boolean {
  const low = clause[at]?.low ?? '';
  if (FINITE.has(low)) return true;
  if (!low.endsWith('s') || low.length < 4) return false;
  const before = clause[at - 1];
  if (before === undefined || !before.word) return false;
  const plain = [low.slice(0, -1), low.slice(0, -2), `${low.slice(0, -3)}y`];
  return (
    plain.some((verb) => VERBS.has(verb)) &&
    !['the', 'of', 'and', 'or', 'such', 'their', 'its'].includes(before.low)
  );
}

function lastComma(clause: Clause, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) if (clause[at]?.low === ',') return at;
  return -1;
}

/**
 * Where the clause of a further verb begins: behind the nearest coordinator or mark from which a subject runs
 * up to the verb. None: the verb is not that of a main clause.
 */
function coordinated(clause: Clause, from: number, at: number): number | undefined {
  for (let index = at - 1; index >= from; index -= 1) {
    const word = clause[index]?.low ?? '';
    if (word === ';') return index + 1;
    const next = nextWord(clause, index + 1, at);
    const empty = next >= at;
    if (empty && COORDINATORS.has(word) && isRelatives(clause, from, index, at)) return undefined;
    if (
      COORDINATORS.has(word) &&
      (empty || opensNoun(clause, next) || clause[index + 1]?.low === ',')
    ) {
      return index;
    }
    if (word === ',' && !empty && (opensNoun(clause, next) || clause[next]?.low === 'who'))
      return index + 1;
    if (word === ',' && empty && COORDINATORS.has(clause[index - 1]?.low ?? '')) return index - 1;
  }
  return undefined;
}

/** "a treaty which contains or may contain …": the second verb is that of "which", unless it is the main one again. */
function isRelatives(clause: Clause, from: number, joint: number, at: number): boolean {
  const again = clause
    .slice(Math.max(0, from - 2), from)
    .some(({ low }) => low === clause[at]?.low);
  if (again) return false;
  for (let index = joint - 1; index >= from; index -= 1) {
    const low = clause[index]?.low ?? '';
    if (low === ',' || low === ';') return false;
    if (low === 'which' || low === 'who' || low === 'that') return true;
  }
  return false;
}

function nextWord(clause: Clause, from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    ADVERBS.has(clause[at]?.low ?? '') &&
    !STRONG_STARTS.has(clause[at]?.low ?? '')
  )
    at += 1;
  return at;
}
