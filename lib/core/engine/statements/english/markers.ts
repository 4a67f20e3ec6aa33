/**
 * The words that bind in an English clause: modal verbs, "undertakes to", "has the right to", "is prohibited".
 * A modal of a subordinate clause ("measures which may be necessary") binds nobody and is passed over.
 */

import type { Force } from '@/lib/core/comparison/statement';
import { behindBracket, type Clause, type Range } from '../clause';
import {
  AFTER_BE,
  AFTER_HAVE,
  BE,
  COMMIT_FILLERS,
  COMMITS,
  HAVE,
  MODALS,
  NEGATIONS,
  WILL_NOUN,
} from './binding-words';
import { clauseStart } from './main-clause';
import { nounBefore } from './noun-phrases';
import { ADVERBS, NOUN_VERBS, VERBS } from './words';

export type Marker = {
  /** First token of the words that bind. */
  readonly from: number;
  /** Where what is bound begins. */
  readonly to: number;
  /** Where its clause begins: its subject, or the coordinator before it. */
  readonly start: number;
  readonly words: readonly Range[];
  readonly force: Force;
  readonly rule: string;
  /** "undertakes … to": further verbs are joined by "and to". */
  readonly infinitive: boolean;
  /** What stands between the words that bind: "undertake, as set forth in the Charter, to". */
  readonly between?: Range;
  /** Of ", which shall …": the noun that the clause belongs to. */
  readonly relative?: Range;
  /** "nor shall the goods be …": the subject behind the modal. */
  readonly inverted?: Range;
};

/** How far the "to" may stand from "undertake": over one insertion between commas. */
const LONGEST_INSERTION = 40;

/** The words that bind in tokens from..end, in order. */
export function markersOf(clause: Clause, from: number, end: number): Marker[] {
  const markers: Marker[] = [];
  let at = from;
  while (at < end) {
    if (clause[at]?.low === '(') {
      at = behindBracket(clause, at, end);
      continue;
    }
    const marker =
      modalAt(clause, at, end) ?? commitAt(clause, at, end) ?? stateAt(clause, at, end);
    const previous = markers.at(-1);
    const relative = marker === undefined ? undefined : relativeSubject(clause, from, at);
    if (marker !== undefined && relative !== undefined) {
      markers.push({ ...marker, start: relative.start, relative: relative.subject });
      at = marker.to;
      continue;
    }
    const start =
      marker === undefined
        ? undefined
        : clauseStart(clause, previous?.to ?? from, at, previous !== undefined);
    if (marker === undefined || start === undefined) at += 1;
    else {
      markers.push({ ...marker, start });
      at = marker.to;
    }
  }
  return markers;
}

/** "the Government of X, which shall …": a clause of its own about the noun before the comma. */
function relativeSubject(clause: Clause, from: number, at: number) {
  let which = at - 1;
  while (ADVERBS.has(clause[which]?.low ?? '')) which -= 1;
  const comma = which - 1;
  if (!['which', 'who'].includes(clause[which]?.low ?? '') || clause[comma]?.low !== ',')
    return undefined;
  const subject = nounBefore(clause, from, comma);
  return subject === undefined ? undefined : { subject, start: comma };
}

type Found = Omit<Marker, 'start'>;

function modalAt(clause: Clause, at: number, end: number): Found | undefined {
  const { low, capital } = clause[at] ?? NO_TOKEN;
  const modal = MODALS.get(low);
  if (modal === undefined) return undefined;
  if (low === 'will' && WILL_NOUN.has(clause[at - 1]?.low ?? '')) return undefined;
  if (low === 'may' && capital && /^\d/.test(clause[at + 1]?.low ?? clause[at - 1]?.low ?? '')) {
    return undefined;
  }
  // Only "does not" binds.
  if ((low === 'does' || low === 'do') && clause[at + 1]?.low !== 'not') return undefined;
  // "Should a Party …" opens a condition.
  if (low === 'should' && (at === 0 || !clause[at - 1]?.word)) return undefined;
  const denied = deniedBefore(clause, at);
  if (denied !== undefined) return inverted(clause, denied, at, end);
  const negation = NEGATIONS.at(clause, at + 1, end);
  const behind = negation?.to ?? at + 1;
  const bound = boundAt(clause, behind, end);
  if (bound !== undefined) {
    const force = negation === undefined ? bound.force : bound.negated;
    return found(at, bound.to, force, bound.rule, true);
  }
  const force = negation === undefined ? modal : 'prohibition';
  const only = clause[behind]?.low === 'only' ? behind + 1 : behind;
  return found(at, only, force, 'modal verb', false);
}

/** "In no case may …", "nor shall …": where the words begin that deny. */
function deniedBefore(clause: Clause, at: number): number | undefined {
  if (clause[at - 1]?.low === 'nor') return at - 1;
  for (const length of [3, 4]) {
    const from = at - length;
    if (from >= 0 && NEGATIONS.at(clause, from, at)?.to === at) return from;
  }
  return undefined;
}

/** The subject stands behind the modal, up to the verb. */
function inverted(clause: Clause, from: number, at: number, end: number): Found | undefined {
  for (let verb = at + 2; verb < Math.min(end, at + LONGEST_INSERTION); verb += 1) {
    const low = clause[verb]?.low ?? '';
    if (low !== 'be' && !VERBS.has(low)) continue;
    return {
      ...found(from, verb, 'prohibition', 'modal verb', false),
      words: [{ from, to: at + 1 }],
      inverted: { from: at + 1, to: verb },
    };
  }
  return undefined;
}

const NO_TOKEN = { low: '', capital: false };

function found(from: number, to: number, force: Force, rule: string, infinitive: boolean): Found {
  return { from, to, force, rule, infinitive, words: [{ from, to }] };
}

/** "be entitled to", "have the right to" from a token on. */
function boundAt(clause: Clause, at: number, end: number) {
  const first = clause[at]?.low ?? '';
  let next = at + 1;
  while (ADVERBS.has(clause[next]?.low ?? '')) next += 1;
  const negated = clause[next]?.low === 'not';
  if (negated) next += 1;
  const table = BE.has(first) ? AFTER_BE : HAVE.has(first) ? AFTER_HAVE : undefined;
  const match = table?.at(clause, next, end);
  if (match === undefined) return undefined;
  const { force, negated: opposite, rule } = match.meaning;
  const denies = negated || clause[next]?.low === 'no' || clause[next + 1]?.low === 'no';
  let to = match.to;
  let turned = denies ? opposite : force;
  // "has the right not to"
  if (clause[to - 1]?.low !== 'to' && clause[to]?.low === 'to') to += 1;
  if (clause[to - 1]?.low === 'to' && clause[to - 2]?.low === 'not') turned = opposite;
  return { force: turned, negated: denies ? force : opposite, rule, to };
}

/** "is entitled to", "has the right to", "are to" without a modal before. */
function stateAt(clause: Clause, at: number, end: number): Found | undefined {
  const low = clause[at]?.low ?? '';
  if (low === 'be' || low === 'have') {
    // Only behind "parties have": behind a modal it was read with it.
    if (low === 'be' || clause[at - 1]?.low === 'to') return undefined;
  }
  if (!BE.has(low) && !HAVE.has(low)) return undefined;
  const bound = boundAt(clause, at, end);
  if (bound !== undefined) return found(at, bound.to, bound.force, bound.rule, true);
  if (low !== 'is' && low !== 'are') return undefined;
  const negated = clause[at + 1]?.low === 'not';
  const next = at + (negated ? 2 : 1);
  const verb = clause[next + 1]?.low ?? '';
  if (clause[next]?.low === 'to' && (VERBS.has(verb) || NOUN_VERBS.has(verb) || verb === 'be')) {
    return found(at, next + 1, negated ? 'prohibition' : 'obligation', 'is to', false);
  }
  const participle = clause[next]?.low ?? '';
  if (['prohibited', 'forbidden'].includes(participle)) {
    return found(at, next + 1, negated ? 'permission' : 'prohibition', 'is prohibited', false);
  }
  if (['permitted', 'allowed'].includes(participle)) {
    return found(at, next + 1, negated ? 'prohibition' : 'permission', 'is permitted', false);
  }
  return undefined;
}

/** "undertake jointly to", "agrees not to", "undertake, as set forth in the Charter, to". */
function commitAt(clause: Clause, at: number, end: number): Found | undefined {
  if (!COMMITS.has(clause[at]?.low ?? '') || (clause[at]?.capital && at > 0)) return undefined;
  // "shall undertake to" is bound by "shall".
  const before = clause[at - 1]?.low ?? '';
  if (MODALS.has(before) || before === 'to') return undefined;
  let next = at + 1;
  const isFiller = (low: string) => ADVERBS.has(low) || COMMIT_FILLERS.has(low);
  while (isFiller(clause[next]?.low ?? '') && !isInfinitive(clause, next)) next += 1;
  const direct = next;
  if (clause[next]?.low === ',') {
    const close = closingComma(clause, next + 1, Math.min(end, next + LONGEST_INSERTION));
    if (close < 0) return undefined;
    next = close + 1;
  }
  const negated = clause[next]?.low === 'not';
  const to = negated ? next + 1 : next;
  if (clause[to]?.low !== 'to' || clause[to + 1]?.word !== true) return undefined;
  if (!negated && !isInfinitive(clause, to)) return undefined;
  const force = negated ? 'prohibition' : 'obligation';
  const rule = `${plainCommit(clause[at]?.low ?? '')} to`;
  if (next === at + 1) return found(at, to + 1, force, rule, true);
  if (next === direct) {
    const words = [
      { from: at, to: at + 1 },
      { from: next, to: to + 1 },
    ];
    const between = { from: at + 1, to: next };
    return { from: at, to: to + 1, force, rule, infinitive: true, words, between };
  }
  return {
    from: at,
    to: to + 1,
    force,
    rule,
    infinitive: true,
    words: [
      { from: at, to: direct },
      { from: next, to: to + 1 },
    ],
    between: { from: direct + 1, to: next - 1 },
  };
}

function plainCommit(low: string): string {
  return low.endsWith('s') ? low : `${low}s`;
}

function isInfinitive(clause: Clause, at: number): boolean {
  if (clause[at]?.low !== 'to') return false;
  let next = at + 1;
  while (ADVERBS.has(clause[next]?.low ?? '')) next += 1;
  const verb = clause[next]?.low ?? '';
  return VERBS.has(verb) || NOUN_VERBS.has(verb) || verb === 'be';
}

/** The comma that ends an insertion, right before "to" or "not to". */
function closingComma(clause: Clause, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const [low, next] = [clause[at]?.low, clause[at + 1]?.low];
    if (low === ',' && (next === 'to' || next === 'not')) return at;
    if (low === ';' || low === ':') return -1;
  }
  return -1;
}
