/**
 * How a text binds: its modal verbs with the action each governs. "Shall provide military assistance" and
 * "shall not provide any assistance" are one action bound in opposite ways. Read by patterns for English
 * and Russian; other languages give none, so nothing is claimed of them.
 */

import type { Evidence } from '@/lib/core/comparison/comparison';
import { primaryLanguage } from '@/lib/core/language/language';
import { stemmer } from '@/lib/core/language/stemmer';
import { contentWords } from '@/lib/core/language/tokenize';

/**
 * What a clause makes of its action. `restricted`: it is allowed on a condition and else forbidden, which
 * drafters write in many ways: "no act shall be done without consent", "acts shall be done only with
 * consent", "may not be done except with consent". One rule in two forms is no contrast.
 */
type Force = 'obligation' | 'permission' | 'prohibition' | 'restricted';

export type DeonticClause = {
  readonly force: Force;
  /** The words as they stand: modal, negation, verb and what follows. */
  readonly words: string;
  /** Stem of the verb. */
  readonly verb: string;
  /** Stems of the content words behind the verb, within the clause; read when first asked for. */
  readonly object: () => ReadonlySet<string>;
};

/** Modal, negation, verb, and the rest of the clause. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  en: /\b(shall|must|will|may|undertakes? to|undertake not to|agrees? to)\s+(?:(not|never)\s+|(?:also|mutually|jointly|immediately|in addition|without delay)\s+)?(?:be\s+)?([a-z]{3,})\b([^.;:\n]{0,90})/giu,
  ru: /(?<!\p{L})(обязуются|обязуется|должны|должна|могут|может|вправе)\s+(?:(не)\s+)?(\p{L}{4,})([^.;:\n]{0,90})/giu,
};

/** "Shall provide no assistance" and "neither Party shall allow" forbid as "shall not" does. */
const NEGATIVE_OBJECT = /^(?:\s+\p{L}+){0,3}\s+no\s/iu;
const NEGATIVE_SUBJECT =
  /(?:^|[^\p{L}])(?:(?:neither|no|none|nor)\s[^.;:,\n]{0,60}|nothing\s[^.;:\n]{0,100}|(?:ни один|ни одна|ни одно|никто|ничто)\s[^.;:,\n]{0,60})$/iu;
/** How far before the modal verb its subject is looked for. */
const SUBJECT_REACH = 110;
/** What lifts a ban, in the rest of its sentence. */
const EXCEPTED =
  /(?<!\p{L})(?:except|unless|save|other than|otherwise than|until|but only|without(?!\s(?:delay|undue|prejudice|discrimination|distinction|limit))|кроме|иначе как|за исключением|если не|без(?!\s(?:промедления|задержк|ущерба)))(?!\p{L})/iu;
const ONLY = /(?<!\p{L})(?:only|solely|exclusively|только|лишь|исключительно)(?!\p{L})/iu;
const RESTRICTION_REACH = 240;

const PERMISSIONS = new Set(['may', 'могут', 'может', 'вправе']);
/** Verbs that say nothing alone: what is shared must be the action. */
const LIGHT = new Set([
  'have',
  'the',
  'not',
  'any',
  'apply',
  'enter',
  'include',
  'take',
  'make',
  'mean',
]);
/** Objects that two clauses share before they are one action. */
const MIN_SHARED = 2;
/** How many content words behind the verb are its object. */
const OBJECT_WORDS = 6;

/** The deontic clauses of a text, in order. O(n). */
export function deonticClausesOf(text: string, lang: string): DeonticClause[] {
  const pattern = PATTERNS[primaryLanguage(lang)];
  if (pattern === undefined) return [];
  const stem = stemmer(lang);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, modal = '', not, verb = '', rest = ''] = match;
    if (LIGHT.has(verb.toLowerCase())) return [];
    const before = text.slice(Math.max(0, match.index - SUBJECT_REACH), match.index);
    const negative = NEGATIVE_OBJECT.exec(rest)?.[0].trimEnd() ?? '';
    const negated =
      not !== undefined ||
      negative !== '' ||
      /\bnot to$/iu.test(modal) ||
      NEGATIVE_SUBJECT.test(before);
    const permits = PERMISSIONS.has(modal.toLowerCase());
    const force = isRestricted(text, match, before, negated)
      ? 'restricted'
      : negated
        ? 'prohibition'
        : permits
          ? 'permission'
          : 'obligation';
    const words = whole.slice(0, whole.length - rest.length + negative.length).trim();
    let known: ReadonlySet<string> | undefined;
    const object = () => {
      known ??= new Set(contentWords(rest, lang).slice(0, OBJECT_WORDS).map(stem));
      return known;
    };
    return [{ force, words, verb: stem(verb.toLowerCase()), object }];
  });
}

/** "Not … unless" and "only": the action stands under a condition. */
function isRestricted(
  text: string,
  match: RegExpExecArray,
  before: string,
  negated: boolean,
): boolean {
  const [behind = ''] = text
    .slice(match.index, match.index + RESTRICTION_REACH)
    .split(/[.;\n]/u, 1);
  const subject = before.slice(
    Math.max(...['.', ';', '\n'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  return ONLY.test(behind) || ONLY.test(subject) || (negated && EXCEPTED.test(behind));
}

/** Actions that the two texts bind differently, each once; none where either binds it both ways. */
export function opposed(
  left: readonly DeonticClause[],
  right: readonly DeonticClause[],
): Evidence[] {
  return left.flatMap((one) => {
    if (one.force === 'restricted') return [];
    const same = right.filter((other) => other.verb === one.verb && shared(one, other));
    if (same.length === 0 || same.some((other) => agree(one, other))) return [];
    const twice = left.some((other) => other.force !== one.force && other.verb === one.verb);
    const other = same[0];
    if (twice || other === undefined) return [];
    const kind = [one.force, other.force].includes('prohibition') ? 'negation' : 'modal';
    return [{ kind, left: one.words, right: other.words } as const];
  });
}

/** A restricted action is bound in no way that another force plainly denies. */
function agree(one: DeonticClause, other: DeonticClause): boolean {
  return one.force === other.force || other.force === 'restricted';
}

function shared(one: DeonticClause, other: DeonticClause): boolean {
  const [mine, theirs] = [one.object(), other.object()];
  const least = Math.min(MIN_SHARED, mine.size, theirs.size);
  if (least === 0) return false;
  return [...mine].filter((word) => theirs.has(word)).length >= least;
}
