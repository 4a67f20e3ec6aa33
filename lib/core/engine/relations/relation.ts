/**
 * What a link means, said on evidence only. Two provisions are *identical* when their texts are equal;
 * they *contrast* when they bind differently on one matter: one action is an obligation in the one and a
 * mere permission or prohibited in the other, or one kind of term is measured differently ("one year", "five
 * years", "unlimited"); one is *broader* when nearly all of the other stands in it and much of it does not
 * stand in the other. Everything else is *similar*. The evidence is words that stand in the texts.
 */

import type { Evidence, LinkRelation } from '@/lib/core/comparison/comparison';
import type { AlignUnit } from '../similarity/measure';
import { deonticClausesOf, opposed } from './deontic-clauses';
import { quantitiesOf, unlike } from './quantities';

export type Meaning = { readonly relation: LinkRelation; readonly evidence: readonly Evidence[] };

/** Share in 0..1 of each side's content that stands in the other. */
export type Containments = { readonly left: number; readonly right: number };

/** Contrast needs one matter: provisions less alike than this may simply speak of other things. */
const SAME_MATTER = 0.12;
/** The narrower text stands in the broader to this share at least, which stands in it to that at most. */
const MIN_CONTAINED = 0.6;
const MAX_CONTAINED = 0.35;
/** A text of fewer words than this has no scope to speak of. */
const SCOPE_WORDS = 12;
/** The broader text is at least this much longer. */
const SCOPE_RATIO = 1.6;
const MAX_EVIDENCE = 4;

/** The relation of two groups of provisions with its evidence. O(length of both texts). */
export function meaningOf(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  score: number,
  containments: Containments | undefined,
): Meaning {
  if (score === 1) return { relation: 'identical', evidence: [] };
  const lang = left[0]?.lang ?? 'und';
  const [a, b] = [textOf(left), textOf(right)];
  if (score >= SAME_MATTER && right[0]?.lang === lang) {
    const evidence = [
      ...between(a, b, lang, deonticClausesOf, opposed),
      ...between(a, b, lang, quantitiesOf, unlike),
    ];
    if (evidence.length > 0)
      return { relation: 'contrasts', evidence: evidence.slice(0, MAX_EVIDENCE) };
  }
  return scopeOf(a, b, containments);
}

/** What is found in both texts, set against each other; the second is not read when the first has none. */
function between<Item>(
  a: string,
  b: string,
  lang: string,
  read: (text: string, lang: string) => Item[],
  set: (left: readonly Item[], right: readonly Item[]) => Evidence[],
): Evidence[] {
  const left = read(a, lang);
  if (left.length === 0) return [];
  const right = read(b, lang);
  return right.length === 0 ? [] : set(left, right);
}

function scopeOf(a: string, b: string, containments: Containments | undefined): Meaning {
  const [longA, longB] = [wordCount(a), wordCount(b)];
  if (containments && Math.min(longA, longB) >= SCOPE_WORDS) {
    const { left, right } = containments;
    const evidence: Evidence = { kind: 'scope', left: opening(a), right: opening(b) };
    if (right >= MIN_CONTAINED && left <= MAX_CONTAINED && longA >= SCOPE_RATIO * longB) {
      return { relation: 'broader', evidence: [evidence] };
    }
    if (left >= MIN_CONTAINED && right <= MAX_CONTAINED && longB >= SCOPE_RATIO * longA) {
      return { relation: 'narrower', evidence: [evidence] };
    }
  }
  return { relation: 'similar', evidence: [] };
}

function textOf(units: readonly AlignUnit[]): string {
  return units.map((unit) => unit.text).join('\n');
}

function wordCount(text: string): number {
  return text.split(/\s+/u).length;
}

/** The first words of a text, whole. */
function opening(text: string): string {
  return /^\s*(?:\S+\s+){0,7}\S+/u.exec(text)?.[0].trim() ?? '';
}
