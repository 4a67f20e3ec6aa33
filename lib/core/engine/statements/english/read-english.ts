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
import { hasParticiple, headNoun, isActor } from './noun-phrases';
import { type Head, readHead } from './read-head';
import { type Predicate, readPredicates } from './read-predicate';
import { readStates } from './read-states';
import { ABSTRACT, ACTORS, COORDINATORS, INSTRUMENTS, NOUN_VERBS, THINGS } from './words';

/** The statements of one clause in order; none where it binds nobody and sets nothing. O(n). */
export function readEnglish(clause: Clause): Draft[] {
  const end = clause.length;
  const markers = markersOf(clause, 0, end);
  const first = markers[0];
  if (first === undefined) return readStates(clause, 0, end);
  const before = stateBefore(clause, first);
  const drafts: Draft[] = [...(before?.drafts ?? [])];
  let shared: Head = { subject: before?.subject, parts: [] };
  for (const [index, marker] of markers.entries()) {
    const from = index === 0 ? (before?.to ?? marker.start) : marker.start;
    const head = headOf(clause, marker, from, shared);
    const next = stopOf(clause, markers, index, end);
    const stop = trimmed(clause, { from: marker.to, to: next }, COORDINATORS).to;
    drafts.push(...statementsOf(clause, marker, head, stop));
    if (marker.relative === undefined) shared = ends(clause, next) ? { ...head, parts: [] } : head;
  }
  return drafts;
}

function headOf(clause: Clause, marker: Marker, from: number, shared: Head): Head {
  if (marker.relative !== undefined) return { subject: marker.relative, parts: [] };
  const own = readHead(clause, from, marker.from);
  if (marker.inverted !== undefined) return { subject: marker.inverted, parts: own.parts };
  if (own.subject !== undefined) return { ...own, parts: [...conditionsOf(shared), ...own.parts] };
  return { subject: shared.subject, parts: [...shared.parts, ...own.parts] };
}

/** Where what a marker binds ends: before the clause of the next one. */
function stopOf(clause: Clause, markers: readonly Marker[], index: number, end: number): number {
  const next = markers[index + 1];
  if (next === undefined) return end;
  const frame = frameStart(clause, markers[index]?.to ?? 0, next.start);
  return frame ?? next.start;
}

/** "…; and consequently they agree that …": where the words before "that" begin. */
function frameStart(clause: Clause, from: number, start: number): number | undefined {
  if (clause[start - 1]?.low !== 'that') return undefined;
  for (let at = start - 2; at > from; at -= 1) {
    if (clause[at]?.low === ';') return at;
    if (COORDINATORS.has(clause[at]?.low ?? '')) return clause[at - 1]?.low === ';' ? at - 1 : at;
  }
  return undefined;
}

function ends(clause: Clause, next: number): boolean {
  return clause[next]?.low === ';' || clause[next - 1]?.low === ';';
}

/** "This Treaty is subject to ratification and shall …": what is so, before the first words that bind. */
function stateBefore(clause: Clause, marker: Marker) {
  let end = marker.from;
  while (end > marker.start && !isJoint(clause, end - 1)) {
    end -= 1;
    if (marker.from - end > LONGEST_SUBJECT) return undefined;
  }
  if (end <= marker.start + 2) return undefined;
  const drafts = readStates(clause, marker.start, end - 1);
  const [first] = drafts;
  return first === undefined ? undefined : { drafts, to: end, subject: first.elements.who?.[0] };
}

function isJoint(clause: Clause, at: number): boolean {
  return COORDINATORS.has(clause[at]?.low ?? '') || clause[at]?.low === ',';
}

const LONGEST_SUBJECT = 12;

/** Conditions hold for what is joined to the clause that they open. */
function conditionsOf(head: Head): Part[] {
  return head.parts.filter(({ element }) => element === 'when');
}

function statementsOf(clause: Clause, marker: Marker, head: Head, end: number): Draft[] {
  const between: Part[] = marker.between ? partsBetween(clause, marker.between) : [];
  return readPredicates(clause, marker.to, end, marker.infinitive)
    .filter(({ action, verb }) => action.length > 0 && verb !== 'mean')
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
  const { words, force: bound } = boundAgain(clause, marker, predicate);
  const passive = isPassive(clause, marker, predicate);
  const negative = subject !== undefined && isNegative(clause, subject);
  const negated = negative || predicate.negation !== undefined;
  const constitutive = isConstitutive(clause, marker, head, predicate);
  const isBearer = subject !== undefined && (!passive || constitutive);
  const elements: Elements = {
    ...(isBearer && { who: [subject] }),
    force: predicate.negation ? [...words, predicate.negation] : words,
    action: isBearer || subject === undefined ? predicate.action : [subject, ...predicate.action],
  };
  const force = negated ? opposite(bound, clause, head, predicate) : abstained(bound, predicate);
  return {
    force: constitutive ? 'constitutive' : force,
    rule: marker.rule,
    elements: withParts(elements, [...head.parts, ...predicate.parts]),
  };
}

/** "undertakes … and not to …": a further verb may say anew whether it binds to do or not to do. */
const AGAIN: ReadonlySet<string> = new Set(['to', 'not']);

function boundAgain(clause: Clause, { force, words }: Marker, { again, words: more }: Predicate) {
  const [first] = words;
  if (again === undefined || more === undefined || first === undefined) return { force, words };
  const kept = trimmed(clause, first, AGAIN);
  if (again === 'not to') return { force: 'prohibition' as const, words: [kept, more] };
  return { force: force === 'prohibition' ? ('obligation' as const) : force, words: [kept, more] };
}

const ABSTAINING = new Set('refrain abstain desist forbear renounce'.split(' '));

/** "shall refrain from" forbids, "shall enjoy" gives a right. */
function abstained(force: Force, { verb }: Predicate): Force {
  if (force !== 'obligation') return force;
  return ABSTAINING.has(verb) ? 'prohibition' : verb === 'enjoy' ? 'right' : force;
}

const PREVENTING = new Set('prevent preclude prohibit impede restrict hinder stop'.split(' '));

function opposite(force: Force, clause: Clause, { subject }: Head, { verb }: Predicate): Force {
  const nothing = subject !== undefined && clause[subject.from]?.low === 'nothing';
  if (nothing && PREVENTING.has(verb)) return 'permission';
  return force === 'prohibition' ? 'permission' : 'prohibition';
}

function isNegative(clause: Clause, { from }: Range): boolean {
  return NEGATIVES.has(clause[from]?.low ?? '');
}

const NEGATIVES = new Set('no neither nothing none nobody'.split(' '));

function isPassive(clause: Clause, marker: Marker, { passive }: Predicate): boolean {
  const stated = marker.rule === 'is prohibited' || marker.rule === 'is permitted';
  if (stated && !marker.infinitive) return true;
  return (
    passive ||
    (clause[marker.to]?.low === 'be' && hasParticiple(clause, marker.to + 1, clause.length))
  );
}

const SETTING = new Set(
  `enter remain come be have cease expire terminate lose take apply comprise consist
   constitute form continue stay extend replace supersede prevail stand begin become rest affect prejudice
   impair alter derogate preclude imply mean operate`.split(/\s+/),
);
/** Said of things: "shall be deemed", "shall be considered". */
const DEEMING = new Set(
  'deemed considered regarded construed interpreted understood composed comprised extended prolonged renewed concluded'.split(
    ' ',
  ),
);

/** What is so, and binds nobody: of the instrument, of what is deemed, of what a thing consists of. */
function isConstitutive(
  clause: Clause,
  marker: Marker,
  { subject }: Head,
  predicate: Predicate,
): boolean {
  if (subject === undefined || marker.rule !== 'modal verb') return false;
  if (predicate.passive) {
    return clause
      .slice(marker.to, marker.to + 4)
      .some(
        ({ low }) => DEEMING.has(low) && (low !== 'concluded' || isInstrument(clause, subject)),
      );
  }
  const { verb } = predicate;
  if (isInstrument(clause, subject)) return !PREVENTING.has(verb) || !isNegative(clause, subject);
  return SETTING.has(verb) && !bears(clause, subject);
}

/** "This Treaty", "Article 6 of the Convention", "Nothing in this Treaty". */
function isInstrument(clause: Clause, { from, to }: Range): boolean {
  if (clause[from]?.low === 'nothing') return true;
  const head = headNoun(clause, { from, to });
  const before = clause.findIndex(({ low }, at) => at >= from && low === head) - 1;
  return INSTRUMENTS.has(head) || (/^\d/.test(head) && INSTRUMENTS.has(clause[before]?.low ?? ''));
}

/** True of a subject that can bear a duty. */
function bears(clause: Clause, subject: Range): boolean {
  if (isActor(clause, subject)) return true;
  const head = headNoun(clause, subject);
  if (ACTORS.has(head)) return true;
  return !(
    INSTRUMENTS.has(head) ||
    THINGS.has(head) ||
    NOUN_VERBS.has(head) ||
    ABSTRACT.test(head)
  );
}
