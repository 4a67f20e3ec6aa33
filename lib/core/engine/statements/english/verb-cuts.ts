/** Further verbs of a predicate that are bound anew. */

import { behindBracket, type Clause } from '../clause';
import { ADVERBS, COORDINATORS, NOUN_VERBS, PREPOSITIONS, STRONG_STARTS, VERBS } from './words';

export type Cut = {
  readonly at: number;
  /** Where the verb itself begins: behind "not to". */
  readonly verb: number;
  /** "to" or "not to" said again; undefined where nothing is. */
  readonly again?: 'to' | 'not to';
};

/**
 * Where further verbs begin that are bound anew: "undertake to … and to …", "… and not to …". Verbs under one
 * force ("shall consult and cooperate") are one statement.
 */
export function verbCuts(clause: Clause, from: number, end: number, infinitive: boolean): Cut[] {
  const cuts: Cut[] = [];
  let first = from;
  while (ADVERBS.has(clause[first]?.low ?? '')) first += 1;
  let relative = false;
  let hasObject = false;
  for (let at = first + 1; at < end; at += 1) {
    const low = clause[at]?.low ?? '';
    if (low === '(') {
      at = behindBracket(clause, at, end) - 1;
      continue;
    }
    const cut = isBehindJoint(clause, at) ? cutAt(clause, at, infinitive) : undefined;
    const comma = clause[at - 1]?.low === ',' || clause[at - 2]?.low === ',';
    if (cut?.again !== undefined && hasObject && !(relative && !comma)) {
      cuts.push(cut);
      [relative, hasObject] = [false, false];
      at = cut.verb;
    } else if (OPENING_INNER.has(low)) {
      hasObject = true;
      if (low !== 'to') relative = true;
    } else if (clause[at]?.word && !COORDINATORS.has(low) && !ADVERBS.has(low)) hasObject = true;
  }
  return cuts;
}

const OPENING_INNER = new Set(['which', 'who', 'that', 'to', 'if', 'unless', 'where', 'when']);

/** Behind a comma or a coordinator; not in "cooperate in, and support, …", which shares its object. */
function isBehindJoint(clause: Clause, at: number): boolean {
  let before = at - 1;
  if (COORDINATORS.has(clause[before]?.low ?? '')) before -= 1;
  if (clause[before]?.low === ',') before -= 1;
  return before < at - 1 && !PREPOSITIONS.has(clause[before]?.low ?? '');
}

function cutAt(clause: Clause, at: number, infinitive: boolean): Cut | undefined {
  const negated = clause[at]?.low === 'not' && clause[at + 1]?.low === 'to';
  const again = !infinitive
    ? undefined
    : negated
      ? 'not to'
      : clause[at]?.low === 'to'
        ? 'to'
        : undefined;
  const verb = again === 'not to' ? at + 2 : again === 'to' ? at + 1 : at;
  let next = verb;
  while (ADVERBS.has(clause[next]?.low ?? '')) next += 1;
  const low = clause[next]?.low ?? '';
  const isAnyVerb = again !== undefined && (VERBS.has(low) || NOUN_VERBS.has(low) || low === 'be');
  if (!isAnyVerb && !isVerb(clause, next)) return undefined;
  return { at, verb, ...(again && { again }) };
}

/** A verb in its plain form; one that is a noun too before an article only. */
function isVerb(clause: Clause, at: number): boolean {
  const low = clause[at]?.low ?? '';
  if (low === 'be' || low === 'have') return true;
  const next = clause[at + 1]?.low ?? '';
  if (NOUN_VERBS.has(low)) {
    return STRONG_STARTS.has(next) && next !== 'nothing';
  }
  return VERBS.has(low) && next !== 'of';
}
