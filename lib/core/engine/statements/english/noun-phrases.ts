/** Noun phrases: where they end, what they hang on, and whether they name someone who can be bound. */

import type { Clause, Range } from '../clause';
import { OPENERS } from './adjuncts';
import { ACTORS, ADVERBS, PARTICIPLES } from './words';

const NOUN_ENDS = new Set(
  'of with that in for on to by at from about , ; : as all any its such such whether when if every no and or'.split(
    ' ',
  ),
);

const OF_THEM = new Set([
  'all',
  'any',
  'each',
  'every',
  'such',
  'its',
  'either',
  'both',
  'one',
  'none',
]);

/** "and" goes on with a name: "the Economic and Social Council". */
function endsNoun(clause: Clause, at: number): boolean {
  const low = clause[at]?.low ?? '';
  if (low === 'and' && clause[at - 1]?.capital && clause[at + 1]?.capital) return false;
  return NOUN_ENDS.has(low);
}

/** The end of a short noun phrase such as "the other Contracting Party". */
function nounEnd(clause: Clause, from: number, end: number): number {
  let at = from;
  // "each of the Parties", "all the other Parties"
  if (OF_THEM.has(clause[at]?.low ?? '') && clause[at + 1]?.low === 'of') at += 2;
  else if (OF_THEM.has(clause[at]?.low ?? '')) at += 1;
  while (at < Math.min(end, from + 9) && !endsNoun(clause, at)) {
    at += 1;
    const [last, next] = [clause[at - 1]?.low ?? '', clause[at]?.low ?? ''];
    if (ACTORS.has(last) && !ACTORS.has(next) && !(clause[at]?.capital ?? false)) break;
    if (last === 'other' && clause[at - 2]?.low === 'each') break;
    if (last === 'another' && clause[at - 2]?.low === 'one') break;
  }
  return at;
}

/**
 * The end of "the Government of the United States of America". `direct`: no preposition stands before, and
 * "of" may say what is told: "inform the other Party of its decision".
 */
export function longNounEnd(clause: Clause, from: number, end: number, direct: boolean): number {
  let to = nounEnd(clause, from, end);
  while (to < end && clause[to]?.low === 'of') {
    const named = clause[to + 1]?.low === 'the' ? to + 2 : to + 1;
    const next = nounEnd(clause, to + 1, end);
    const goesOn = clause[next]?.low === 'of' || clause[next]?.low === 'that';
    const capital = clause[named]?.capital === true;
    if (!(capital || (isActor(clause, { from: to + 1, to: next }) && (!direct || goesOn))))
      return to;
    to = next;
  }
  return to;
}

/** The end of the noun phrase behind the "by" of an agent. */
export function agentEnd(clause: Clause, from: number, end: number): number {
  for (let at = from + 1; at < end; at += 1) {
    const low = clause[at]?.low ?? '';
    if (AGENT_STOPS.has(low) || OPENERS.at(clause, at, end) !== undefined) return at;
  }
  return end;
}

const AGENT_STOPS = new Set(
  ', ; to in on at for with within from as after before when if which who that under'.split(' '),
);

/** True of a noun phrase whose head names someone who can bear a duty. */
export function isActor(clause: Clause, { from, to }: Range): boolean {
  const first = clause[from]?.low ?? '';
  const second = clause[from + 1]?.low ?? '';
  if (OF_THEM.has(first) && second === 'of') return isActor(clause, { from: from + 2, to });
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
  // "be, totally or partially, disclosed"
  if (clause[at]?.low === ',') {
    while (at < end - 1 && clause[at + 1]?.low !== ',') at += 1;
    at += 2;
  }
  for (let guard = 0; guard < 2; guard += 1) {
    const opener = OPENERS.at(clause, at, end);
    if (opener?.meaning.reach === 'fixed') at = opener.to;
  }
  const low = clause[at]?.low ?? '';
  return low.endsWith('ed') || PARTICIPLES.has(low);
}

/** The noun phrase that ends at a token: back over "of" to its article, or one with a capital. */
export function nounBefore(clause: Clause, from: number, end: number): Range | undefined {
  for (let at = end - 1; at >= Math.max(from, end - LONGEST_NOUN); at -= 1) {
    const low = clause[at]?.low ?? '';
    if (low === ',' || low === ';') return undefined;
    if (!ARTICLES.has(low) || OF.has(clause[at - 1]?.low ?? '')) continue;
    return { from: at, to: end };
  }
  return undefined;
}

const LONGEST_NOUN = 14;
const ARTICLES = new Set('the a an each any every its their this such both either'.split(' '));
const OF = new Set(['of', 'and', 'in', 'for']);
