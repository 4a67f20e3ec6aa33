/** What stands behind the words that bind: verbs and objects, and the elements between and behind them. */

import type { Element } from '@/lib/core/comparison/statement';
import { behindBracket, type Clause, type Range, trimmed } from '../clause';
import type { Part } from '../draft';
import { isEnglishNumber, OPENERS } from './adjuncts';
import {
  ACTORS,
  ADVERBS,
  COORDINATORS,
  GIVING,
  NOUN_VERBS,
  PARTICIPLES,
  PREPOSITIONS,
  STRONG_STARTS,
  VERBS,
} from './words';

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

const IDLE: ReadonlySet<string> = COORDINATORS;
/** Nouns whose "under" and "through" tell which one is meant. */
const NOUN_BEFORE = new Set(
  `obligation obligations right rights commitments commitment benefits provided established arising measures duties
   made taken defined referred concluded goods specified`.split(/\s+/),
);

/** The verbs of a predicate in tokens from..end, each with its object: one statement a verb. */
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
    if (low === ',') {
      const close = nextComma(clause, at + 1, end);
      const opener = OPENERS.at(clause, at + 1, end);
      if (close < 0) break;
      if (opener !== undefined) {
        parts.push({ element: opener.meaning.element, range: { from: at + 1, to: close } });
      }
      at = close + 1;
      continue;
    }
    const opener = OPENERS.at(clause, at, end);
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

type Cut = {
  readonly at: number;
  /** Where the verb itself begins: behind "not to". */
  readonly verb: number;
  /** "to" or "not to" said again; undefined where nothing is. */
  readonly again?: 'to' | 'not to';
};

/**
 * Where further verbs of the same rank begin. A verb behind "and" belongs to an infinitive that is open
 * ("measures to prevent and punish"), and verbs that share an object are one ("maintain and develop ties").
 */
function verbCuts(clause: Clause, from: number, end: number, infinitive: boolean): Cut[] {
  const cuts: Cut[] = [];
  let first = from;
  while (ADVERBS.has(clause[first]?.low ?? '')) first += 1;
  let inner = false;
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
    const open = (inner && cut?.again === undefined) || (relative && !comma);
    if (cut !== undefined && hasObject && !open) {
      cuts.push(cut);
      [inner, relative, hasObject] = [false, false, false];
      at = cut.verb;
    } else if (cut !== undefined) at = cut.verb;
    else if (OPENING_INNER.has(low)) {
      hasObject = true;
      if (low !== 'to') relative = true;
      else if (isVerb(clause, at + 1)) inner = true;
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
  if (!isVerb(clause, next)) return undefined;
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
      clause[at + 1]?.low !== 'later'
    ) {
      close(at);
      negation = { from: at, to: at + 1 };
      start = at + 1;
      at += 1;
      continue;
    }
    const found = partAt(clause, at, end, { verbAt, passive });
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

type Place = { readonly verbAt: number; readonly passive: boolean };

function partAt(
  clause: Clause,
  at: number,
  end: number,
  { verbAt, passive }: Place,
): { part: Part; to: number } | undefined {
  const opener = OPENERS.at(clause, at, end);
  if (opener !== undefined && isAdverbial(clause, at)) {
    const { element, reach } = opener.meaning;
    const to = reach === 'fixed' ? opener.to : reachOf(clause, opener.to, end, { reach, element });
    return { part: { element, range: trimmed(clause, { from: at, to }, IDLE) }, to };
  }
  const low = clause[at]?.low ?? '';
  if (low === 'by' && passive) {
    const to = reachOf(clause, at + 1, end, { reach: 'phrase', element: 'who' });
    const range = { from: at + 1, to };
    if (isActor(clause, range)) return { part: { element: 'who', range }, to };
    return { part: { element: 'means', range: { from: at, to } }, to };
  }
  const direct = GIVING.has(clause[at - 1]?.low ?? '') && !passive;
  const toWhom = low === 'to' && givesBefore(clause, verbAt, at);
  if (direct || toWhom) {
    const from = toWhom ? at + 1 : at;
    const to = nounEnd(clause, from, end);
    const range = { from, to };
    if (to > from && isActor(clause, range)) return { part: { element: 'to', range }, to };
  }
  return undefined;
}

/** True when a verb of giving stands among the first words of a predicate. */
function givesBefore(clause: Clause, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    if (GIVING.has(clause[at]?.low ?? '')) return true;
  }
  return false;
}

/** False where the phrase tells which thing is meant: "its obligations under the Charter". */
function isAdverbial(clause: Clause, at: number): boolean {
  const before = clause[at - 1]?.low ?? '';
  const low = clause[at]?.low ?? '';
  if (low === 'under' || low === 'as' || low === 'in' || low === 'through' || low === 'by') {
    return !NOUN_BEFORE.has(before);
  }
  if (low === 'subject') return before !== 'be' && before !== 'is' && before !== 'are';
  return !(low === 'where' && before === 'place');
}

/** Where an element ends that has begun. */
function reachOf(
  clause: Clause,
  from: number,
  end: number,
  { reach, element }: { readonly reach: string; readonly element: Element | undefined },
): number {
  for (let at = from; at < end; at += 1) {
    const low = clause[at]?.low ?? '';
    if (low === '(') {
      at = behindBracket(clause, at, end) - 1;
      continue;
    }
    if (low === ';') return at;
    if (reach === 'clause') {
      const other = low === ',' ? OPENERS.at(clause, at + 1, end) : undefined;
      if (other !== undefined && other.meaning.reach === 'clause') return at;
      continue;
    }
    if (low === ',' && !isListed(clause, at, end)) return at;
    const other = OPENERS.at(clause, at, end);
    if (other !== undefined && other.meaning.element !== element && isAdverbial(clause, at))
      return at;
    if (low === 'in' && ['order'].includes(clause[at + 1]?.low ?? '')) return at;
    if (
      low === 'with' &&
      ['a', 'the'].includes(clause[at + 1]?.low ?? '') &&
      ['view', 'aim', 'purpose'].includes(clause[at + 2]?.low ?? '')
    )
      return at;
  }
  return end;
}

/** A comma inside a list: "its laws, regulations and policies", "Articles 1, 2 and 3". */
function isListed(clause: Clause, comma: number, end: number): boolean {
  const next = clause[comma + 1];
  if (next === undefined) return false;
  if (isEnglishNumber(next.low)) return true;
  if (COORDINATORS.has(next.low)) return false;
  if (OPENERS.at(clause, comma + 1, end) !== undefined || next.low.endsWith('ing')) return false;
  if (['which', 'who', 'including', 'in', 'with', 'to', 'for', 'as', 'so'].includes(next.low))
    return false;
  // The list ends in "and" within a few words.
  for (let at = comma + 1; at < Math.min(end, comma + 8); at += 1) {
    if (clause[at]?.low === 'and' || clause[at]?.low === 'or') return true;
    if (clause[at]?.low === 'the' && at > comma + 1) return false;
  }
  return false;
}

const NOUN_ENDS = new Set(
  'of with that in for on to by at from about , ; : as all any its such such whether when if every no and or'.split(
    ' ',
  ),
);

/** The end of a short noun phrase such as "the other Contracting Party". */
function nounEnd(clause: Clause, from: number, end: number): number {
  let at = from;
  if (['all', 'any', 'each', 'every', 'such', 'its'].includes(clause[at]?.low ?? '')) at += 1;
  while (at < Math.min(end, from + 7) && !NOUN_ENDS.has(clause[at]?.low ?? '')) {
    at += 1;
    const [last, next] = [clause[at - 1]?.low ?? '', clause[at]?.low ?? ''];
    if (ACTORS.has(last) && !ACTORS.has(next) && !(clause[at]?.capital ?? false)) break;
    if (last === 'other' && clause[at - 2]?.low === 'each') break;
    if (last === 'another' && clause[at - 2]?.low === 'one') break;
  }
  return at;
}

/** True of a noun phrase whose head names someone who can bear a duty. */
export function isActor(clause: Clause, { from, to }: Range): boolean {
  const first = clause[from]?.low ?? '';
  const second = clause[from + 1]?.low ?? '';
  if ((first === 'each' && second === 'other') || (first === 'one' && second === 'another'))
    return true;
  if (first === 'the' && ['aggressor', 'victim', 'other', 'former', 'latter'].includes(second))
    return true;
  if (
    ['it', 'they', 'them', 'he', 'she', 'him', 'each', 'either', 'both', 'everyone'].includes(first)
  )
    return true;
  return ACTORS.has(headNoun(clause, { from, to }));
}

const NOUN_STOPS = new Set(
  'of in to for between on which who that under , referred provided and or ( by from with whose where at among'.split(
    ' ',
  ),
);

const LISTS = new Set(['and', 'or', ',']);

/** The noun that the rest of a noun phrase hangs on: the last word before "of", "which", "wishing". */
export function headNoun(clause: Clause, { from, to }: Range): string {
  let at = from;
  while (at < to) {
    const low = clause[at]?.low ?? '';
    const before = clause[at - 1]?.low ?? '';
    // "the intelligence and security services": the noun comes behind the "and".
    const listed = LISTS.has(low) && at > from && !ACTORS.has(before);
    if (NOUN_STOPS.has(low) && !listed) break;
    if (at > from && ACTORS.has(clause[at - 1]?.low ?? '') && /(?:ing|ed)$/.test(low)) break;
    at += 1;
  }
  return clause[Math.max(from, at - 1)]?.low ?? '';
}

export function hasParticiple(clause: Clause, from: number, end: number): boolean {
  let at = from;
  while (at < end && (ADVERBS.has(clause[at]?.low ?? '') || /ly$/.test(clause[at]?.low ?? '')))
    at += 1;
  for (let guard = 0; guard < 2; guard += 1) {
    const opener = OPENERS.at(clause, at, end);
    if (opener?.meaning.reach === 'fixed') at = opener.to;
  }
  const low = clause[at]?.low ?? '';
  return low.endsWith('ed') || PARTICIPLES.has(low);
}
