/**
 * Clauses without words that bind. Of the instrument they say what is so ("This Treaty is of unlimited
 * duration", "Done at …"); of the parties the bare present is read as the undertaking that it is in treaties
 * ("The Parties develop trade"), under a rule of its own, so that a reader may leave it out.
 */

import { type Clause, type Range, trimmed } from '../clause';
import { type Draft, withParts } from '../draft';
import { clauseStart } from './main-clause';
import { isActor } from './noun-phrases';
import { readHead } from './read-head';
import { readPredicates } from './read-predicate';
import {
  ACTORS,
  ADVERBS,
  COORDINATORS,
  INSTRUMENTS,
  NOUN_VERBS,
  PREPOSITIONS,
  STRONG_STARTS,
  VERBS,
} from './words';

/** Verbs by which something is so, with the rule's name. */
const STATES: ReadonlyMap<string, string> = new Map([
  ['enters', 'enters into force'],
  ['enter', 'enters into force'],
  ['comes', 'enters into force'],
  ['remains', 'is of duration'],
  ['terminates', 'terminates'],
  ['expires', 'terminates'],
  ['ceases', 'terminates'],
  ['loses', 'terminates'],
  ['prevails', 'prevails'],
  ['constitutes', 'is so'],
  ['constitute', 'is so'],
  ['extends', 'applies'],
  ['replaces', 'terminates'],
  ['supersedes', 'terminates'],
  ['is', 'is so'],
  ['are', 'is so'],
  ['was', 'is so'],
  ['has', 'is so'],
  ['consists', 'is so'],
  ['applies', 'applies'],
]);
/** Said of views: nobody is bound by them. */
const VIEWS = new Set(
  `consider considers recognise recognises recognize recognizes reaffirm reaffirms declare declares affirm affirms
   condemn condemns note notes confirm confirms believe believes hold holds acknowledge acknowledges agree agrees
   welcome welcomes express expresses emphasise emphasize stress share`.split(/\s+/),
);

export function readStates(clause: Clause, from: number, end: number): Draft[] {
  if (
    clause[from]?.low === 'done' ||
    (clause[from]?.low === 'in' && clause[from + 1]?.low === 'witness')
  ) {
    const says = clause.slice(from, end).some(({ low }) => LANGUAGES.has(low));
    return clause[from]?.low === 'done' && says ? [doneAt(clause, from, end)] : [];
  }
  for (let at = from + 1; at < end; at += 1) {
    const low = clause[at]?.low ?? '';
    const rule = STATES.get(low);
    const bare = presentAt(clause, at);
    if (rule === undefined && !bare) continue;
    const start = clauseStart(clause, from, at, false);
    if (start === undefined) continue;
    const head = readHead(clause, start, at);
    if (head.subject === undefined) continue;
    if (bare && isParty(clause, head.subject)) return present(clause, head, at, end);
    if (rule === undefined || !isInstrument(clause, head.subject)) {
      if (rule !== undefined) return [];
      continue;
    }
    return state(clause, head, at, { end, rule });
  }
  return [];
}

/** "Done at …" is read where it says which texts are authentic. */
const LANGUAGES = new Set(['language', 'languages', 'authentic', 'texts', 'originals', 'copies']);

type Subject = ReturnType<typeof readHead>;

function doneAt(clause: Clause, from: number, end: number): Draft {
  return {
    force: 'constitutive',
    rule: 'done at',
    elements: { action: [trimmed(clause, { from, to: end })] },
  };
}

function state(
  clause: Clause,
  { subject, parts }: Subject,
  at: number,
  { end, rule }: { readonly end: number; readonly rule: string },
): Draft[] {
  if (subject === undefined) return [];
  const cut = furtherState(clause, at, end);
  const [predicate] = readPredicates(clause, at, cut, true);
  if (predicate === undefined) return [];
  const own: Draft = {
    force: 'constitutive',
    rule: ruleOf(clause, at, rule),
    elements: withParts({ who: [subject], action: predicate.action }, [
      ...parts,
      ...predicate.parts,
    ]),
  };
  if (cut >= end) return [own];
  let next = cut;
  while (!STATES.has(clause[next]?.low ?? '')) next += 1;
  const more = state(clause, { subject, parts: [] }, next, {
    end,
    rule: STATES.get(clause[next]?.low ?? '') ?? rule,
  });
  return [own, ...more];
}

function ruleOf(clause: Clause, at: number, rule: string): string {
  if (rule !== 'is so') return rule;
  const next = clause[at + 1]?.low;
  if (next === 'subject') return 'is subject to';
  if (next === 'of' || next === 'concluded') return 'is of duration';
  return next === 'done' ? 'done at' : rule;
}

/** "and enters into force": a second verb of the same subject. */
function furtherState(clause: Clause, from: number, end: number): number {
  for (let at = from + 2; at < end; at += 1) {
    if (!COORDINATORS.has(clause[at - 1]?.low ?? '') && clause[at - 1]?.low !== ',') continue;
    const low = clause[at]?.low ?? '';
    if (STATES.has(low) && low !== 'was') return at;
  }
  return end;
}

/** True of "This Treaty", and of what is deemed to be something. */
function isInstrument(clause: Clause, { from, to }: Range): boolean {
  if (DEEMED.has(clause[to + 1]?.low ?? '')) return true;
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    if (INSTRUMENTS.has(clause[at]?.low ?? '')) return true;
  }
  return clause[from]?.low === 'it' && to - from === 1;
}

const DEEMED = new Set(['deemed', 'considered', 'regarded', 'understood', 'composed']);

/** True where a plain verb, or one in "-s", stands right behind its subject. */
function presentAt(clause: Clause, at: number): boolean {
  const low = clause[at]?.low ?? '';
  const plain = VERBS.has(low) || NOUN_VERBS.has(low) || VIEWS.has(low);
  const third =
    low.endsWith('s') && [low.slice(0, -1), low.slice(0, -2)].some((verb) => VERBS.has(verb));
  if (!plain && !third) return false;
  let before = at - 1;
  while (ADVERBS.has(clause[before]?.low ?? '')) before -= 1;
  if (
    plain &&
    !NOUN_VERBS.has(low) &&
    clause[before]?.word &&
    !PREPOSITIONS.has(clause[before]?.low ?? '')
  )
    return true;
  return ACTORS.has(clause[before]?.low ?? '');
}

function isParty(clause: Clause, subject: Range): boolean {
  return (
    isActor(clause, subject) &&
    subject.to - subject.from <= 16 &&
    (STRONG_STARTS.has(clause[subject.from]?.low ?? '') || (clause[subject.from]?.capital ?? false))
  );
}

function present(clause: Clause, { subject, parts }: Subject, at: number, end: number): Draft[] {
  if (subject === undefined) return [];
  const verb = clause[at]?.low ?? '';
  const isView = VIEWS.has(verb);
  return readPredicates(clause, at, end, false)
    .filter(({ action }) => action.length > 0)
    .map((predicate) => ({
      force: isView ? 'constitutive' : predicate.negation ? 'prohibition' : 'obligation',
      rule: isView ? 'declaration' : 'present tense',
      elements: withParts(
        {
          who: [subject],
          action: predicate.action,
          ...(predicate.negation && { force: [predicate.negation] }),
        },
        [...parts, ...predicate.parts],
      ),
    }));
}
