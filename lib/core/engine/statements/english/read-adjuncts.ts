/** Elements behind the verb: where one opens, and where it ends. */

import type { Element } from '@/lib/core/comparison/statement';
import { behindBracket, type Clause, trimmed } from '../clause';
import type { Part } from '../draft';
import { OPENERS, PURPOSES } from './adjuncts';
import { agentEnd, isActor, longNounEnd } from './noun-phrases';
import { isEnglishNumber } from './opener';
import { COORDINATORS, DEALING, GIVING, PREPOSITIONS } from './words';

const IDLE: ReadonlySet<string> = COORDINATORS;
/** Nouns whose "under" and "through" tell which one is meant. */
const NOUN_BEFORE = new Set(
  `obligation obligations right rights commitments commitment benefits provided established arising measures duties
   necessary available applicable permissible eligible valid made taken defined referred concluded goods specified`.split(
    /\s+/,
  ),
);

type Place = { readonly verbAt: number; readonly passive: boolean };

export function partAt(
  clause: Clause,
  at: number,
  end: number,
  { verbAt, passive }: Place,
): { part: Part; to: number } | undefined {
  const opener = OPENERS.at(clause, at, end);
  if (opener !== undefined && isAdverbial(clause, at, verbAt)) {
    const { element, reach } = opener.meaning;
    const to = reach === 'fixed' ? opener.to : reachOf(clause, opener.to, end, { reach, element });
    return { part: { element, range: trimmed(clause, { from: at, to }, IDLE) }, to };
  }
  const low = clause[at]?.low ?? '';
  if (isManner(clause, at) && isAdverbial(clause, at, verbAt)) {
    return { part: { element: 'means', range: { from: at, to: at + 1 } }, to: at + 1 };
  }
  if (low === 'after' && /ing$/.test(clause[at + 1]?.low ?? '')) {
    const to = reachOf(clause, at + 1, end, { reach: 'phrase', element: 'when' });
    return { part: { element: 'when', range: { from: at, to } }, to };
  }
  if (low === 'by' && /ing$/.test(clause[at + 1]?.low ?? '')) {
    const to = reachOf(clause, at + 1, end, { reach: 'phrase', element: 'means' });
    return { part: { element: 'means', range: { from: at, to } }, to };
  }
  if (low === 'by' && passive && !isEnglishNumber(clause[at + 1]?.low ?? '')) {
    const range = { from: at + 1, to: agentEnd(clause, at + 1, end) };
    const { to } = range;
    if (isActor(clause, range)) return { part: { element: 'who', range }, to };
    return { part: { element: 'means', range: { from: at, to } }, to };
  }
  const direct =
    low !== 'to' && low !== 'with' && GIVING.has(clause[at - 1]?.low ?? '') && !passive;
  const isOf = /ed$/.test(clause[at - 1]?.low ?? '') && at - 1 > verbAt + 1;
  const toWhom =
    (low === 'to' && !isOf && givesBefore(clause, verbAt, at, GIVING)) ||
    (low === 'with' && givesBefore(clause, verbAt, at, DEALING));
  if (direct || toWhom) {
    const from = direct ? at : at + 1;
    const to = longNounEnd(clause, from, end, direct);
    if (to > from && isActor(clause, { from, to })) {
      return { part: { element: 'to', range: { from: at, to } }, to };
    }
  }
  return undefined;
}

/** How far behind the verb its receiver may stand. */
const WITHIN = 4;

/** True when a verb of giving stands among the first words of a predicate. */
function givesBefore(
  clause: Clause,
  from: number,
  to: number,
  verbs: ReadonlySet<string>,
): boolean {
  for (let at = from; at < Math.min(to, from + WITHIN); at += 1) {
    if (verbs.has(clause[at]?.low ?? '')) return true;
  }
  return false;
}

/** False where the phrase tells which thing is meant: "its obligations under the Charter". */
function isAdverbial(clause: Clause, at: number, verbAt = -2): boolean {
  const before = clause[at - 1]?.low ?? '';
  const low = clause[at]?.low ?? '';
  if (/ly$/.test(low)) return standsAlone(clause, at, verbAt);
  if ((low === 'upon' || low === 'on') && before.endsWith('ed') && at - 1 > verbAt + 1)
    return false;
  if (low === 'if' && clause[at + 1]?.low === 'any' && !clause[at + 2]?.word) return false;
  // "an activity prohibited under this Treaty", but "be prohibited under".
  if (low === 'under' && before.endsWith('ed') && at - 1 > verbAt + 1) return false;
  if (['which', 'whom'].includes(clause[at + 1]?.low ?? '')) return false;
  if (low === 'under' || low === 'as' || low === 'in' || low === 'through' || low === 'by') {
    return !NOUN_BEFORE.has(before);
  }
  if (low === 'subject') return before !== 'be' && before !== 'is' && before !== 'are';
  return !(low === 'where' && before === 'place');
}

/** An adverb of manner: "arbitrarily", "confidentially". */
export function isManner(clause: Clause, at: number): boolean {
  const low = clause[at]?.low ?? '';
  return low.length > 5 && low.endsWith('ly') && !clause[at]?.capital && !NO_MANNER.has(low);
}

const NO_MANNER = new Set(
  `family supply apply reply assembly monthly weekly quarterly respectively especially particularly mainly namely
   generally normally multiply comply imply likely accordingly consequently additionally only solely exclusively
   simply similarly equally certainly possibly immediately promptly annually regularly`.split(
    /\s+/,
  ),
);

/** False for an adverb of an adjective or of another verb: "mutually beneficial", "freely to choose". */
function standsAlone(clause: Clause, at: number, verbAt: number): boolean {
  const before = clause[at - 1]?.low ?? '';
  const next = clause[at + 1];
  if (BEFORE_ADJECTIVES.has(before)) return false;
  // "tariffs applied unilaterally", but "be settled peacefully".
  if (before.endsWith('ed') && at - 1 > verbAt + 1) return false;
  if (TIMES.has(clause[at]?.low ?? '')) return true;
  if (next === undefined || !next.word) return !/ly$/.test(clause[at + 2]?.low ?? '');
  return (PREPOSITIONS.has(next.low) && next.low !== 'to') || /(?:ed|wn|ly)$/.test(next.low);
}

const TIMES = new Set(
  'immediately promptly annually regularly periodically monthly quarterly'.split(' '),
);
const BEFORE_ADJECTIVES = new Set(
  'and or more most less a the their its in of on such very'.split(' '),
);

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
    const isOther = other !== undefined && other.meaning.element !== element;
    const inner = other?.meaning.reach === 'fixed' && /(?:ing|ed)$/.test(clause[at - 1]?.low ?? '');
    if (isOther && !inner && isAdverbial(clause, at)) return at;
    if (PURPOSES.at(clause, at, end) !== undefined) return at;
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
  for (let at = comma + 1; at < Math.min(end, comma + 14); at += 1) {
    if (clause[at]?.low === 'and' || clause[at]?.low === 'or') return true;
    if (clause[at]?.low === 'the' && at > comma + 1) return false;
  }
  return false;
}
