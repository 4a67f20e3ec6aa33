/**
 * English statements, read by rules over words: the binding words first, then what stands before them
 * (conditions, subject) and behind them (verb, object, other elements). After the layout of Institutional
 * Grammar 2.0 (Frantz and Siddiki 2021) and the cues of Sleimi et al. (2020), without a parser: where a rule
 * is not sure the element stays empty.
 */

import type { Force } from '@/lib/core/comparison/statement';
import { type Clause, type Range, trimmed } from '../clause';
import { type Draft, type Elements, type Part, withParts } from '../draft';
import { type Marker, markersOf } from './markers';
import { type Head, readHead } from './read-head';
import { hasParticiple, headNoun, isActor, type Predicate, readPredicates } from './read-predicate';
import { readStates } from './read-states';
import { ABSTRACT, ACTORS, COORDINATORS, INSTRUMENTS, NOUN_VERBS, THINGS } from './words';

/** The statements of one clause in order; none where it binds nobody and sets nothing. O(n). */
export function readEnglish(clause: Clause): Draft[] {
  const end = clause.length;
  const markers = markersOf(clause, 0, end);
  const drafts: Draft[] = [];
  let shared: Head = { subject: undefined, parts: [] };
  const first = markers[0];
  if (first === undefined) return readStates(clause, 0, end);
  let headFrom = first.start;
  const before = stateBefore(clause, first);
  if (before !== undefined) {
    drafts.push(...before.drafts);
    headFrom = before.to;
    if (before.subject !== undefined) shared = { subject: before.subject, parts: [] };
  }
  for (const [index, marker] of markers.entries()) {
    const from = index === 0 ? headFrom : marker.start;
    const own = readHead(clause, from, marker.from);
    const head: Head =
      own.subject === undefined
        ? { subject: shared.subject, parts: [...shared.parts, ...own.parts] }
        : { ...own, parts: [...conditionsOf(shared), ...own.parts] };
    const next = markers[index + 1]?.start ?? end;
    const stop = trimmed(clause, { from: marker.to, to: next }, COORDINATORS).to;
    drafts.push(...statementsOf(clause, marker, head, stop));
    shared =
      clause[next]?.low === ';' || clause[next - 1]?.low === ';' ? { ...head, parts: [] } : head;
  }
  return drafts;
}

/** "This Treaty is subject to ratification and shall …": what is so, before the first words that bind. */
function stateBefore(clause: Clause, marker: Marker) {
  let end = marker.from;
  while (end > marker.start && !COORDINATORS.has(clause[end - 1]?.low ?? '')) {
    end -= 1;
    if (marker.from - end > LONGEST_SUBJECT) return undefined;
  }
  if (end <= marker.start) return undefined;
  const drafts = readStates(clause, marker.start, end - 1);
  if (drafts.length === 0) return undefined;
  const subject = drafts[0]?.elements.who?.[0] ?? drafts[0]?.elements.action?.[0];
  return { drafts, to: end, subject };
}

const LONGEST_SUBJECT = 12;

function conditionsOf(head: Head): Part[] {
  return head.parts.filter(({ element }) => element === 'when');
}

function statementsOf(clause: Clause, marker: Marker, head: Head, end: number): Draft[] {
  const between: Part[] = marker.between ? partsBetween(clause, marker.between) : [];
  return readPredicates(clause, marker.to, end, marker.infinitive)
    .filter(({ action }) => action.length > 0)
    .map((predicate) =>
      draftOf(clause, marker, { ...head, parts: [...head.parts, ...between] }, predicate),
    );
}

function partsBetween(clause: Clause, range: Range): Part[] {
  const { parts } = readHead(clause, range.from, range.to);
  return [...parts];
}

function draftOf(clause: Clause, marker: Marker, head: Head, predicate: Predicate): Draft {
  const { subject } = head;
  const negated =
    predicate.negation !== undefined || (subject !== undefined && isNegative(clause, subject));
  const bearer =
    subject !== undefined && !isPassive(clause, marker, predicate) && bears(clause, subject);
  const bound = boundAgain(marker, predicate);
  const constitutive =
    !bearer && !negated && bound.force === 'obligation' && isConstitutive(subject, predicate);
  const elements: Elements = {
    ...(bearer && { who: [subject] }),
    force: predicate.negation ? [...bound.words, predicate.negation] : bound.words,
    action: bearer || subject === undefined ? predicate.action : [subject, ...predicate.action],
  };
  const force = constitutive ? 'constitutive' : negated ? opposite(bound.force) : bound.force;
  return {
    force,
    rule: marker.rule,
    elements: withParts(elements, [...head.parts, ...predicate.parts]),
  };
}

/** "undertakes … and not to …": a further verb may say anew whether it binds to do or not to do. */
function boundAgain({ force, words }: Marker, { again, words: more }: Predicate) {
  if (again === undefined || more === undefined) return { force, words };
  const [first] = words;
  const kept = first === undefined ? [] : [{ from: first.from, to: first.from + 1 }];
  if (again === 'not to') return { force: 'prohibition' as const, words: [...kept, more] };
  return force === 'prohibition'
    ? { force: 'obligation' as const, words: [...kept, more] }
    : { force, words };
}

function opposite(force: Force): Force {
  if (force === 'prohibition') return 'permission';
  return 'prohibition';
}

function isNegative(clause: Clause, { from }: Range): boolean {
  return ['no', 'neither', 'nothing', 'none', 'nobody'].includes(clause[from]?.low ?? '');
}

function isPassive(clause: Clause, marker: Marker, { passive }: Predicate): boolean {
  if (marker.rule === 'is prohibited' || marker.rule === 'is permitted') {
    return !clause.slice(marker.from, marker.to).some(({ low }) => low === 'from' || low === 'to');
  }
  return passive || hasBe(clause, marker);
}

function hasBe(clause: Clause, marker: Marker): boolean {
  return clause[marker.to]?.low === 'be' && hasParticiple(clause, marker.to + 1, clause.length);
}

/** True of a subject that can bear a duty. */
function bears(clause: Clause, subject: Range): boolean {
  if (isActor(clause, subject)) return true;
  const head = headNoun(clause, subject);
  if (ACTORS.has(head)) return true;
  if (INSTRUMENTS.has(head) || THINGS.has(head) || NOUN_VERBS.has(head) || ABSTRACT.test(head))
    return false;
  return true;
}

const SETTING = new Set(
  `enter remain come be have cease expire terminate lose take apply include cover comprise contain consist mean
   constitute form continue stay extend replace supersede prevail stand begin become rest`.split(
    /\s+/,
  ),
);

function isConstitutive(subject: Range | undefined, { verb, passive }: Predicate): boolean {
  return subject !== undefined && !passive && SETTING.has(verb);
}
