/** How the elements of two statements of one duty stand to each other. */

import {
  ELEMENTS,
  type Element,
  type ElementRelation,
  type Force,
  type Statement,
} from '@/lib/core/comparison/statement';
import { foldedWords } from '@/lib/core/language/tokenize';
import type { VersionText } from '@/lib/core/treaty/provision';
import { unitTextOf, wordsOf } from './pair-features';

export type Side = { readonly version: VersionText; readonly statement: Statement };

type Relations = Readonly<Partial<Record<Element, ElementRelation>>>;

/** Of each element that at least one of the two has; force is always compared. */
export function elementRelations(left: Side, right: Side, alike: boolean): Relations {
  const entries = ELEMENTS.flatMap((element): (readonly [Element, ElementRelation])[] => {
    const [one, other] = [wordsIn(left, element), wordsIn(right, element)];
    if (element === 'force') return [[element, forceRelation(left, right, alike)]];
    if (one === '' && other === '') return [];
    return [[element, relationOf(one, other)]];
  });
  return Object.fromEntries(entries);
}

function relationOf(one: string, other: string): ElementRelation {
  if (other === '') return 'only-left';
  if (one === '') return 'only-right';
  return one === other ? 'same' : 'reworded';
}

/** Words without case, marks and articles. */
const ARTICLES = new Set(['the', 'a', 'an']);

function wordsIn({ version, statement }: Side, element: Element): string {
  const words = wordsOf(unitTextOf(version, statement), statement.elements[element]);
  return foldedWords(words, version.lang)
    .filter((word) => !ARTICLES.has(word))
    .join(' ');
}

/** Must against must not is opposed; "not … without" against "only … with" is one rule in other words. */
function forceRelation(left: Side, right: Side, alike: boolean): ElementRelation {
  const [one, other] = [left.statement.force, right.statement.force];
  if (one === other)
    return relationOf(wordsIn(left, 'force'), wordsIn(right, 'force')) === 'same'
      ? 'same'
      : 'reworded';
  if (alike && isOpposite(one, other) && !isOneRule(left, right) && !isOneRule(right, left)) {
    return 'opposed';
  }
  return 'reworded';
}

function isOpposite(one: Force, other: Force): boolean {
  const binding: readonly Force[] = ['obligation', 'permission', 'right'];
  return (
    (one === 'prohibition' && binding.includes(other)) ||
    (other === 'prohibition' && binding.includes(one))
  );
}

const EXCEPTED =
  /(?:^|\s)(?:without|except|unless|save|other than|until|before|иначе|кроме|без|если)(?:\s|$)/u;
const RESTRICTED = /(?:^|\s)(?:only|solely|exclusively|только|лишь|исключительно)(?:\s|$)/u;

/** "No act shall be done without consent" and "acts shall be done only with consent". */
function isOneRule(forbidding: Side, allowing: Side): boolean {
  if (forbidding.statement.force !== 'prohibition') return false;
  return EXCEPTED.test(clauseOf(forbidding)) && RESTRICTED.test(clauseOf(allowing));
}

function clauseOf({ version, statement }: Side): string {
  const { start, end } = statement.span;
  return foldedWords(unitTextOf(version, statement).slice(start, end), version.lang).join(' ');
}
