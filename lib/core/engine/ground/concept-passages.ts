/**
 * The same concept of the term list, named on both sides of a link: in other words, or in the same word
 * where it stands in no run. Words that every treaty has and names say nothing; what a treaty speaks of in
 * most of its provisions says little, and counts only where nothing else is shared.
 */

import { primaryLanguage } from '@/lib/core/language/language';
import { findTermSpans } from '@/lib/core/language/terms/find-terms';
import { CONCEPTS } from '@/lib/core/language/terms/term-list';
import type { GroundSide, WordRange } from './ground-side';
import type { GroundWork } from './ground-work';
import type { Region } from './regions';

/** A place that names a concept, by its index. */
type Named = WordRange & { readonly concept: number };

/** What stands in more of the provisions than this is common, unless there are fewer than so many of them. */
const COMMON_SHARE = 0.3;
const LEAST_UNITS = 8;

const OTHER_WORDS = 0.5;

type Side = 'left' | 'right';

/** Finds the concepts of both texts once, and pairs them region by region. */
export class ConceptPassages {
  private readonly named: Readonly<Record<Side, readonly Named[]>>;
  private readonly common: ReadonlySet<number>;

  constructor(
    private readonly work: GroundWork,
    langs: Readonly<Record<Side, string>>,
  ) {
    const { left, right } = work.sides;
    this.named = { left: namedIn(left, langs.left), right: namedIn(right, langs.right) };
    this.common = commonConcepts(this.named, left, right);
  }

  /** Pairs the concepts that both sides of a region name; the k-th place with the k-th. */
  add(region: Region): void {
    const left = this.placesIn('left', region.left);
    const right = this.placesIn('right', region.right);
    const shared = [...left.keys()].filter((concept) => right.has(concept));
    const special = shared.filter((concept) => !this.common.has(concept));
    const isEmpty = special.length === 0 && !this.isShared(region.left);
    for (const concept of isEmpty ? shared : special) {
      const answers = right.get(concept) ?? [];
      for (const [at, place] of (left.get(concept) ?? []).entries()) {
        const answer = answers[at];
        if (answer === undefined) break;
        this.take(concept, place, answer);
      }
    }
  }

  private take(concept: number, left: Named, right: Named): void {
    this.work.add({
      level: 'concept',
      left: { from: left.from, to: left.to },
      right: { from: right.from, to: right.to },
      likeness: this.isSameWording(left, right) ? 1 : OTHER_WORDS,
      concept: CONCEPTS[concept]?.id ?? '',
    });
  }

  private isSameWording(left: WordRange, right: WordRange): boolean {
    const { sides } = this.work;
    if (!sides.oneLanguage || left.to - left.from !== right.to - right.from) return false;
    const other = sides.right.stems.subarray(right.from, right.to);
    return sides.left.stems.subarray(left.from, left.to).every((stem, at) => stem === other[at]);
  }

  /** True when something of the left side of a region is shared already. */
  private isShared(ranges: readonly WordRange[]): boolean {
    return ranges.some(({ from, to }) =>
      this.work.levelOf.left.subarray(from, to).some((level) => level > 0),
    );
  }

  /** By concept the places in some ranges that mean something and stand in no run. */
  private placesIn(which: Side, ranges: readonly WordRange[]): Map<number, Named[]> {
    const { telling } = this.work.sides[which];
    const places = new Map<number, Named[]>();
    for (const { from, to } of ranges) {
      for (const named of within(this.named[which], from, to)) {
        let isFree = false;
        for (let word = named.from; word < named.to; word += 1) {
          if (telling[word] === 1 && !this.work.isUsed(which, word)) isFree = true;
        }
        if (!isFree) continue;
        const list = places.get(named.concept);
        if (list === undefined) places.set(named.concept, [named]);
        else list.push(named);
      }
    }
    return places;
  }
}

/** All places of a side that name a concept which belongs to a topic, in order. O(n log n). */
function namedIn(side: GroundSide, lang: string): Named[] {
  const primary = primaryLanguage(lang);
  const found: Named[] = [];
  for (const [unit, { text }] of side.units.entries()) {
    const place = side.places[unit] ?? 0;
    for (const { concept, start, end } of findTermSpans(text, primary)) {
      if (CONCEPTS[concept]?.topic === undefined) continue;
      const from = firstEndingBehind(side.ends, place + start);
      const to = firstEndingBehind(side.starts, place + end - 1);
      if (to > from) found.push({ concept, from, to });
    }
  }
  return found;
}

/** Index of the first offset that is greater. O(log n). */
function firstEndingBehind(offsets: Int32Array, offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function within(named: readonly Named[], from: number, to: number): readonly Named[] {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const inside: Named[] = [];
  for (let at = low; (named[at]?.from ?? to) < to; at += 1) {
    const each = named[at];
    if (each !== undefined && each.to <= to) inside.push(each);
  }
  return inside;
}

/** Concepts that stand under every heading, and in fact do. */
function commonConcepts(
  named: Readonly<Record<Side, readonly Named[]>>,
  left: GroundSide,
  right: GroundSide,
): ReadonlySet<number> {
  const units = left.units.length + right.units.length;
  const holders = new Map<number, Set<string>>();
  for (const [which, side] of [
    ['left', left],
    ['right', right],
  ] as const) {
    for (const { concept, from } of named[which]) {
      const known = holders.get(concept) ?? new Set();
      holders.set(concept, known.add(`${which} ${side.unitOf[from]}`));
    }
  }
  const isCommon = ([concept, { size }]: [number, Set<string>]) =>
    CONCEPTS[concept]?.telling === false && units >= LEAST_UNITS && size > COMMON_SHARE * units;
  return new Set([...holders].filter(isCommon).map(([concept]) => concept));
}
