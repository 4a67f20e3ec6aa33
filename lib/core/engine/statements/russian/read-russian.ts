/**
 * Russian statements. Duties stand in the bare present as often as behind "обязуется" and "должны"; the
 * subject is what stands before the verb, and subordinate clauses are told by their commas.
 */

import { behindBracket, type Clause, type Range, trimmed } from '../clause';
import { type Draft, type Part, withParts } from '../draft';
import { mainVerbs, type Verb } from './find-verb';
import { OPENERS } from './openers';
import { ACTORS, BETWEEN, COORDINATORS, INSTRUMENTS, SUBJECT_STARTS } from './words';

type Head = { readonly subject: Range | undefined; readonly parts: readonly Part[] };

/** The statements of one clause in order. O(n). */
export function readRussian(clause: Clause): Draft[] {
  const verbs = mainVerbs(clause);
  const drafts: Draft[] = [];
  let shared: Head = { subject: undefined, parts: [] };
  let from = 0;
  for (const [index, verb] of verbs.entries()) {
    const next = verbs[index + 1];
    const end = next === undefined ? clause.length : clauseStart(clause, verb.at + 1, next.from);
    const own = readHead(clause, from, verb.from);
    const head =
      own.subject === undefined ? { ...shared, parts: [...shared.parts, ...own.parts] } : own;
    const draft = draftOf(clause, verb, head, end);
    if (draft !== undefined) drafts.push(draft);
    shared = head;
    from = end;
  }
  return drafts;
}

/** Where the clause of a further verb begins: behind the last mark or coordinator before its subject. */
function clauseStart(clause: Clause, low: number, at: number): number {
  for (let index = at - 1; index > low; index -= 1) {
    const word = clause[index]?.low ?? '';
    if (word === ';') return index;
    if (word === ',' || COORDINATORS.has(word)) return index;
  }
  return low;
}

function readHead(clause: Clause, from: number, to: number): Head {
  const range = trimmed(clause, { from, to }, COORDINATORS);
  const parts: Part[] = [];
  let at = range.from;
  let end = range.to;
  while (end > at && (BETWEEN.has(clause[end - 1]?.low ?? '') || isFixed(clause, end - 1, end))) {
    if (isFixed(clause, end - 1, end)) parts.push(...fixedAt(clause, end - 1, end));
    end -= 1;
  }
  for (;;) {
    const opener = OPENERS.at(clause, at, end);
    if (opener === undefined) break;
    const { element, reach } = opener.meaning;
    const close = reach === 'fixed' ? opener.to : leadingEnd(clause, opener.to, end, reach);
    parts.push({ element, range: trimmed(clause, { from: at, to: close }) });
    at = close;
    while (at < end && clause[at]?.low === ',') at += 1;
  }
  if (PREPOSITIONS.has(clause[at]?.low ?? '')) {
    const start = lastSubject(clause, at + 1, end);
    parts.push({ element: 'action', range: trimmed(clause, { from: at, to: start }) });
    at = start;
    if (at >= end) return { subject: undefined, parts: [] };
  }
  const subject = subjectIn(clause, trimmed(clause, { from: at, to: end }, COORDINATORS), parts);
  return { subject, parts };
}

const PREPOSITIONS = new Set('в во на для за к ко по с со от из о об между при над под'.split(' '));

/** Where the last subject before the verb begins; `end` where none does. */
function lastSubject(clause: Clause, from: number, end: number): number {
  let last = end;
  for (let at = from; at < end; at += 1) {
    if (!beginsSubject(clause, at)) continue;
    // "обе Договаривающиеся Стороны" begins with its first word.
    if (last !== at - 1 || last === end) last = at;
  }
  return last;
}

function isFixed(clause: Clause, at: number, end: number): boolean {
  return OPENERS.at(clause, at, end)?.meaning.reach === 'fixed';
}

function fixedAt(clause: Clause, at: number, end: number): Part[] {
  const opener = OPENERS.at(clause, at, end);
  return opener ? [{ element: opener.meaning.element, range: { from: at, to: opener.to } }] : [];
}

/** A leading adverbial ends at its comma, or right before the subject. */
function leadingEnd(clause: Clause, from: number, end: number, reach: string): number {
  let last = -1;
  for (let at = from; at < end; at += 1) {
    if (clause[at]?.low === ',') {
      if (reach === 'clause' || beginsSubject(clause, at + 1)) return at;
    }
    if (at > from && beginsSubject(clause, at)) last = at;
  }
  return last > 0 ? last : end;
}

function beginsSubject(clause: Clause, at: number): boolean {
  return SUBJECT_STARTS.has(clause[at]?.low ?? '');
}

/** The subject without what is inserted between commas behind it. */
function subjectIn(clause: Clause, { from, to }: Range, parts: Part[]): Range | undefined {
  if (from >= to) return undefined;
  for (let at = from + 1; at < to; at += 1) {
    if (clause[at]?.low === '(') at = behindBracket(clause, at, to) - 1;
    if (clause[at]?.low !== ',') continue;
    const opener = OPENERS.at(clause, at + 1, to);
    if (opener === undefined) continue;
    parts.push({ element: opener.meaning.element, range: trimmed(clause, { from: at + 1, to }) });
    return trimmed(clause, { from, to: at });
  }
  return { from, to };
}

function draftOf(clause: Clause, verb: Verb, head: Head, end: number): Draft | undefined {
  const from = verb.words.length === 0 ? verb.at : (verb.words.at(-1)?.to ?? verb.at);
  const { action, parts } = readPredicate(clause, from, end, verb.reflexive);
  const { subject } = head;
  if (action.length === 0 && subject === undefined) return undefined;
  const isInstrument = subject !== undefined && namesOne(clause, subject, INSTRUMENTS);
  const acts = subject !== undefined && namesOne(clause, subject, ACTORS);
  // A bare present without a subject is rarely a duty.
  if (verb.words.length === 0 && subject === undefined) return undefined;
  if (verb.force === 'constitutive' && !isInstrument) return undefined;
  const passive = !isInstrument && !acts && (verb.reflexive || hasPassive(clause, from, end));
  const bearer = subject !== undefined && !passive;
  const abstains = /^воздержива|^отказыва/.test(clause[verb.at]?.low ?? '');
  const isState =
    STATES.test(clause[verb.at]?.low ?? '') || (isInstrument && verb.force !== 'permission');
  const force = isState ? 'constitutive' : abstains ? 'prohibition' : verb.force;
  return {
    force,
    rule: verb.rule,
    elements: withParts(
      {
        ...(bearer && { who: [subject] }),
        ...(verb.words.length > 0 && { force: verb.words }),
        action: bearer || subject === undefined ? action : [subject, ...action],
      },
      [...head.parts, ...parts],
    ),
  };
}

/** What a thing is or consists of. */
const STATES = /^(?:явля|составля|состо[ия]т|вход[ия]т|означа)/;

/** True when one of the first words of a subject is of the list. */
function namesOne(clause: Clause, { from, to }: Range, words: ReadonlySet<string>): boolean {
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    if (words.has(clause[at]?.low ?? '')) return true;
  }
  return false;
}

/** "должны быть заключены". */
function hasPassive(clause: Clause, from: number, end: number): boolean {
  return clause.slice(from, Math.min(end, from + 3)).some(({ low }) => low === 'быть');
}

function readPredicate(clause: Clause, from: number, end: number, reflexive: boolean) {
  const action: Range[] = [];
  const parts: Part[] = [];
  let start = from;
  const close = (to: number) => {
    const range = trimmed(clause, { from: start, to }, COORDINATORS);
    if (range.to > range.from) action.push(range);
  };
  let at = from;
  while (at < end) {
    if (clause[at]?.low === '(') {
      at = behindBracket(clause, at, end);
      continue;
    }
    const agent = reflexive && at === from + 1 ? agentEnd(clause, at, end) : at;
    if (agent > at) {
      close(at);
      parts.push({ element: 'who', range: { from: at, to: agent } });
      at = start = agent;
      continue;
    }
    const opener = OPENERS.at(clause, at, end);
    if (opener === undefined) {
      at += 1;
      continue;
    }
    close(at);
    const { element, reach } = opener.meaning;
    const to = reach === 'fixed' ? opener.to : partEnd(clause, opener.to, end, reach);
    parts.push({ element, range: trimmed(clause, { from: at, to }, COORDINATORS) });
    at = start = Math.max(to, at + 1);
  }
  close(end);
  return { action, parts };
}

const PARTICIPLE =
  /(?:щ|вш|нн|ем|им)(?:ими|ыми|их|ых|его|ого|ему|ому|ей|им|ым|ой|ую|юю|ая|яя|ие|ые|ий|ый|ее|ое|ем|ом)(?:ся)?$/;

/** An element ends at a comma that neither a participle nor "который" follows, or before another. */
function partEnd(clause: Clause, from: number, end: number, reach: string): number {
  if (reach === 'clause') return end;
  for (let at = from; at < end; at += 1) {
    const low = clause[at]?.low ?? '';
    if (low === '(') at = behindBracket(clause, at, end) - 1;
    if (low === ';') return at;
    const next = clause[at + 1]?.low ?? '';
    if (low === ',' && !PARTICIPLE.test(next) && !next.startsWith('котор')) return at;
    const other = OPENERS.at(clause, at, end)?.meaning;
    if (other !== undefined && at > from && other.reach !== 'fixed') return at;
  }
  return end;
}

const INSTRUMENTAL = /(?:ыми|ими|ами|ями|ством|ствами|стороной|сторонами)$/;

/** "осуществляется компетентными органами Сторон": by whom. */
function agentEnd(clause: Clause, from: number, end: number): number {
  if (!INSTRUMENTAL.test(clause[from]?.low ?? '') || OPENERS.at(clause, from, end)) return from;
  for (let at = from + 1; at < end; at += 1) {
    const low = clause[at]?.low ?? '';
    if (low === ';' || OPENERS.at(clause, at, end) !== undefined) return at;
    if (
      low === ',' &&
      !PARTICIPLE.test(clause[at + 1]?.low ?? '') &&
      !/ственными$/.test(clause[at + 1]?.low ?? '')
    )
      return at;
    if (['в', 'на', 'для', 'с', 'по', 'при', 'о'].includes(low)) return at;
  }
  return end;
}
