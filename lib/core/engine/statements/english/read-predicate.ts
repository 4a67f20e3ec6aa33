/** What stands behind the words that bind: verbs and objects, and the elements between and behind them. */

import { behindBracket, type Clause, type Range, trimmed } from '../clause';
import type { Part } from '../draft';
import { OPENERS, PURPOSES } from './adjuncts';
import { hasParticiple } from './noun-phrases';
import { isManner, partAt } from './read-adjuncts';
import { type Cut, verbCuts } from './verb-cuts';
import { ADVERBS, COORDINATORS, VERBS } from './words';

export type Predicate = {
  readonly action: readonly Range[];
  readonly parts: readonly Part[];
  /** "be settled": what is bound is done to the subject. */
  readonly passive: boolean;
  /** The verb, in lower case. */
  readonly verb: string;
  /** "no military assistance": words that forbid. */
  readonly negation?: Range;
  /** Of a further verb: "to" or "not to" said again, and where. */
  readonly again?: 'to' | 'not to';
  readonly words?: Range;
};

const COMPLEMENTS = new Set(['that', 'whether']);
const IDLE: ReadonlySet<string> = COORDINATORS;
/** They join a clause to what was said before and belong to no element. */
const CONNECTIVES = new Set(
  'also further likewise therefore then thus however accordingly consequently hereby'.split(' '),
);

/** The predicates in tokens from..end: one, and one more wherever the clause binds anew. */
export function readPredicates(
  clause: Clause,
  from: number,
  end: number,
  infinitive: boolean,
): Predicate[] {
  const lead = leadingParts(clause, from, end);
  const whole: Cut = { at: lead.to, verb: lead.to };
  const cuts = [whole, ...verbCuts(clause, lead.to, end, infinitive)];
  return cuts.map(({ at, verb, again }, index) => {
    const stop = cuts[index + 1]?.at ?? end;
    const predicate = readOne(clause, verb, stop, index === 0 ? lead.parts : []);
    return again === undefined ? predicate : { ...predicate, again, words: { from: at, to: verb } };
  });
}

/** "shall, at the request of one of them, …", "shall without delay …": elements before the verb. */
function leadingParts(clause: Clause, from: number, end: number): { parts: Part[]; to: number } {
  const parts: Part[] = [];
  let at = from;
  for (;;) {
    const low = clause[at]?.low ?? '';
    if (CONNECTIVES.has(low)) {
      at += 1;
      continue;
    }
    if (COORDINATORS.has(low) && parts.length > 0 && nextComma(clause, at, end) > 0) {
      const opener = OPENERS.at(clause, at + 1, end);
      const close = nextComma(clause, at + 1, end);
      if (opener === undefined) break;
      parts.push({ element: opener.meaning.element, range: { from: at + 1, to: close } });
      at = close + 1;
      continue;
    }
    if (low === ',') {
      const close = nextComma(clause, at + 1, end);
      const opener = OPENERS.at(clause, at + 1, end);
      if (close < 0) break;
      const purpose = PURPOSES.at(clause, at + 1, end);
      const element = purpose === undefined ? opener?.meaning.element : 'action';
      if (element !== undefined) parts.push({ element, range: { from: at + 1, to: close } });
      at = close + 1;
      continue;
    }
    const opener = OPENERS.at(clause, at, end);
    if (opener === undefined && isManner(clause, at)) {
      parts.push({ element: 'means', range: { from: at, to: at + 1 } });
      at += 1;
      continue;
    }
    if (opener?.meaning.reach !== 'fixed') break;
    parts.push({ element: opener.meaning.element, range: { from: at, to: opener.to } });
    at = opener.to;
  }
  return { parts, to: at };
}

function nextComma(clause: Clause, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (clause[at]?.low === '(') at = behindBracket(clause, at, end) - 1;
    if (clause[at]?.low === ',') return at;
  }
  return -1;
}

function readOne(clause: Clause, from: number, end: number, lead: readonly Part[]): Predicate {
  const parts: Part[] = [...lead];
  const action: Range[] = [];
  let verbAt = from;
  while (ADVERBS.has(clause[verbAt]?.low ?? '')) verbAt += 1;
  const verb = clause[verbAt]?.low ?? '';
  const passive = verb === 'be' && hasParticiple(clause, verbAt + 1, end);
  let start = from;
  let negation: Range | undefined;
  const close = (to: number) => {
    const range = trimmed(clause, { from: start, to }, IDLE);
    const says = clause.slice(range.from, range.to).some(({ low, word }) => word && low.length > 3);
    if (range.to > range.from && (says || action.length === 0)) action.push(range);
  };
  let at = verbAt + 1;
  const read = (from: number) => partAt(clause, from, end, { verbAt, passive });
  while (at < end) {
    const low = clause[at]?.low ?? '';
    if (low === '(') {
      at = behindBracket(clause, at, end);
      continue;
    }
    if (
      low === 'no' &&
      negation === undefined &&
      at - verbAt < 8 &&
      !clause.slice(verbAt, at).some((token) => token.low === 'that' || token.low === 'which') &&
      clause[at + 1]?.low !== 'later'
    ) {
      close(at);
      negation = { from: at, to: at + 1 };
      start = at + 1;
      at += 1;
      continue;
    }
    // What is ensured or declared belongs to the action as a whole.
    if (COMPLEMENTS.has(low) && VERBS.has(clause[at - 1]?.low ?? '')) break;
    const purpose = PURPOSES.at(clause, at, end);
    if (purpose !== undefined) {
      at = purposeEnd(clause, purpose.to, end);
      continue;
    }
    const found = read(at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    close(at);
    parts.push(found.part);
    start = found.to;
    at = Math.max(found.to, at + 1);
  }
  close(end);
  return { action, parts, passive, verb, ...(negation && { negation }) };
}

/** A purpose ends where, behind a comma, another element opens, or a condition. */
function purposeEnd(clause: Clause, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const low = clause[at]?.low ?? '';
    const opener = OPENERS.at(clause, low === ',' ? at + 1 : at, end);
    if (opener === undefined) continue;
    if (low === ',' || opener.meaning.reach === 'clause') return at;
  }
  return end;
}
