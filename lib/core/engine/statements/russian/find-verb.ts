/** The verbs of main clauses in a Russian sentence, and the words that bind before them. */

import type { Force } from '@/lib/core/comparison/statement';
import { behindBracket, type Clause, type Range } from '../clause';
import { NO_VERBS, SUBORDINATORS } from './words';

export type Verb = {
  /** First word that binds, negation included; the verb itself where none does. */
  readonly from: number;
  /** The verb, or the infinitive behind the words that bind. */
  readonly at: number;
  readonly words: readonly Range[];
  readonly force: Force;
  readonly rule: string;
  readonly reflexive: boolean;
};

type Bound = { readonly force: Force; readonly rule: string };

const duty = (rule: string): Bound => ({ force: 'obligation', rule });

const MODALS: ReadonlyMap<string, Bound> = new Map([
  ...'обязуется обязуются обязался обязались'
    .split(' ')
    .map((word) => [word, duty('обязуется')] as const),
  ...'обязан обязана обязано обязаны'.split(' ').map((word) => [word, duty('обязан')] as const),
  ...'должен должна должно должны'.split(' ').map((word) => [word, duty('должен')] as const),
  ...'будет будут'.split(' ').map((word) => [word, duty('будущее время')] as const),
  ...'соглашается соглашаются'.split(' ').map((word) => [word, duty('соглашается')] as const),
  ...'может могут'
    .split(' ')
    .map((word) => [word, { force: 'permission', rule: 'может' } as const] as const),
  ['вправе', { force: 'right', rule: 'вправе' }],
  ['запрещается', { force: 'prohibition', rule: 'запрещается' }],
  ['запрещаются', { force: 'prohibition', rule: 'запрещается' }],
  ['разрешается', { force: 'permission', rule: 'разрешается' }],
  ['допускается', { force: 'permission', rule: 'допускается' }],
  ['допускаются', { force: 'permission', rule: 'допускается' }],
]);
/** They say of their subject that it is forbidden or allowed; no infinitive follows. */
const STATED = new Set('запрещается запрещаются разрешается допускается допускаются'.split(' '));
const FINITE = /(?:[юуя]т|ат|ет|ёт|ит)(?:ся)?$/;
const SHORT = /^(?:заключен|подписан|составлен|совершен|открыт)[оаы]?$/;
const INFINITIVE = /(?:ть|ти|чь)(?:ся)?$/;

/** Main verbs in order. A part of the sentence behind ", который", ", если" has its own verb, which is passed over. */
export function mainVerbs(clause: Clause): Verb[] {
  const verbs: Verb[] = [];
  let pending = opensSubordinate(clause, 0);
  for (let at = 0; at < clause.length; at += 1) {
    const { low, word } = clause[at] ?? NO_TOKEN;
    if (low === '(') {
      at = behindBracket(clause, at, clause.length) - 1;
      continue;
    }
    if (!word) {
      if (opensSubordinate(clause, at + 1)) pending = true;
      else if (pending && hasVerbSince(clause, at)) pending = false;
      continue;
    }
    if (pending) continue;
    const verb = verbAt(clause, at);
    if (verb === undefined) continue;
    verbs.push(verb);
    at = verb.at;
  }
  return verbs;
}

const NO_TOKEN = { low: '', word: false };

/** ", который", ", в котором", ", если", and the beginning of a sentence with "если". */
function opensSubordinate(clause: Clause, at: number): boolean {
  for (let next = at; next < at + 3; next += 1) {
    const low = clause[next]?.low ?? '';
    if (SUBORDINATORS.has(low) || low.startsWith('котор')) return true;
    if (low.length > 4) return false;
  }
  return false;
}

/** True when the part of the sentence that ends here has a verb: the subordinate clause is over. */
function hasVerbSince(clause: Clause, end: number): boolean {
  for (let at = end - 1; at >= 0; at -= 1) {
    if (isFiniteVerb(clause, at)) return true;
    if (opensSubordinate(clause, at) && clause[at - 1]?.word !== true) return false;
  }
  return false;
}

function isFiniteVerb(clause: Clause, at: number): boolean {
  const low = clause[at]?.low ?? '';
  if (MODALS.has(low) || SHORT.test(low)) return true;
  if (low.length < 4 || NO_VERBS.has(low) || clause[at]?.capital) return false;
  return FINITE.test(low) || /(?:ла|ло|ли|л)(?:сь|ся)?$/.test(low);
}

function verbAt(clause: Clause, at: number): Verb | undefined {
  const low = clause[at]?.low ?? '';
  const negated = clause[at - 1]?.low === 'не';
  const from = negated ? at - 1 : at;
  const bound = MODALS.get(low) ?? rightAt(clause, at);
  if (bound !== undefined) return modal(clause, { from, at, negated, bound });
  if (SHORT.test(low)) {
    return { from: at, at, words: [], force: 'constitutive', rule: 'состояние', reflexive: false };
  }
  if (low.length < 4 || NO_VERBS.has(low) || !FINITE.test(low)) return undefined;
  if (clause[at]?.capital && at > 0) return undefined;
  return {
    from,
    at,
    words: negated ? [{ from, to: at }] : [],
    force: negated ? 'prohibition' : 'obligation',
    rule: 'настоящее время',
    reflexive: low.endsWith('ся'),
  };
}

/** "имеет право", "имеют право". */
function rightAt(clause: Clause, at: number): Bound | undefined {
  const low = clause[at]?.low ?? '';
  const next = clause[at + 1]?.low ?? '';
  if ((low === 'имеет' || low === 'имеют') && next === 'право')
    return { force: 'right', rule: 'имеет право' };
  return undefined;
}

type Modal = {
  readonly from: number;
  readonly at: number;
  readonly negated: boolean;
  readonly bound: Bound;
};

function modal(clause: Clause, { from, at, negated, bound }: Modal): Verb {
  const { rule } = bound;
  let to = rule === 'имеет право' ? at + 2 : at + 1;
  const denied = clause[to]?.low === 'не';
  if (denied) to += 1;
  const isNegative = negated || denied;
  const force = isNegative
    ? bound.force === 'prohibition'
      ? 'permission'
      : 'prohibition'
    : bound.force;
  const stated = STATED.has(clause[at]?.low ?? '');
  const verb = stated ? to : infinitiveFrom(clause, to);
  return {
    from,
    at: Math.max(at, verb - 1),
    words: [{ from, to }],
    force,
    rule,
    reflexive: stated || /ся$/.test(clause[verb]?.low ?? ''),
  };
}

/** The infinitive that a modal governs; what stands between is read with it. */
function infinitiveFrom(clause: Clause, from: number): number {
  for (let at = from; at < Math.min(clause.length, from + 8); at += 1) {
    if (INFINITIVE.test(clause[at]?.low ?? '') || clause[at]?.low === 'быть') return from;
  }
  return from;
}
