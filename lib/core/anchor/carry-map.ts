/**
 * Where every word of a version stands in the next one. The provisions that correspond are compared word
 * by word; what that leaves on both sides is looked through for text that moved from one provision to
 * another. So each word of the new version is claimed by at most one of the old: words that stand there
 * for another passage are never taken for those of a note.
 *
 * Reference: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986) for the provisions;
 * M. J. Wise, greedy string tiling (1993), for what moved.
 */

import { greedyTiling, type TilingSide } from '@/lib/core/algorithms/greedy-tiling';
import { myersEdit, type TokenSpan, withoutCommonEnds } from '@/lib/core/algorithms/shortest-edit';
import type { AnchorUnit } from './anchor';
import {
  OPENS_SENTENCE,
  OPENS_TEXT,
  opensAt,
  type UnitWords,
  weightOfWords,
  wordsOfUnits,
} from './unit-words';

/** Provisions of the two versions that correspond, by eId; several where one was split or merged. */
export type UnitPair = { readonly left: readonly string[]; readonly right: readonly string[] };

export type CarryMap = {
  readonly old: UnitWords;
  readonly next: UnitWords;
  /** By old word the new one, or -1. */
  readonly to: Int32Array;
  /** By new word the old one, or -1. */
  readonly from: Int32Array;
  /** 1 for an old word that went along with text that moved. */
  readonly moved: Uint8Array;
  /** By old unit the new units that correspond to it. */
  readonly pairedWith: ReadonlyMap<number, readonly number[]>;
};

/** Most words inserted and deleted between two provisions; beyond, only moved text is looked for. */
const MAX_EDITS = 3000;
/** Words that stayed between two rewritten stretches, when they tell less than either, are chance. */
const MAX_ISLAND = 24;
const LEAST_SENTENCE = 8;
/** Text that moved: so many words, and so much that they tell. */
const LEAST_TILE = { length: 4, telling: 2 };
const TELLING_WEIGHT = 4;
const SURE_TILE = 64;
const LEAST_WHOLE_TILE = 16;
/** Share of a stretch without counterpart that a shorter tile has to be. */
const WHOLE_SHARE = 0.8;

/** O(n log n) for n words on texts that are much alike. */
export function carryMap(
  old: readonly AnchorUnit[],
  next: readonly AnchorUnit[],
  pairs: readonly UnitPair[],
): CarryMap {
  const numbers = new Map<string, number>();
  const words = { old: wordsOfUnits(old, numbers), next: wordsOfUnits(next, numbers) };
  const map: CarryMap = {
    ...words,
    to: new Int32Array(words.old.keys.length).fill(-1),
    from: new Int32Array(words.next.keys.length).fill(-1),
    moved: new Uint8Array(words.old.keys.length),
    pairedWith: pairedUnits(old, next, pairs),
  };
  const done = new Set<string>();
  for (const { left, right } of pairs) {
    const [a, b] = [indicesOf(words.old, left), indicesOf(words.next, right)];
    const key = `${a[0]} ${b[0]}`;
    if (!done.has(key)) comparePair(map, a, b);
    done.add(key);
  }
  followMoves(map);
  return map;
}

function pairedUnits(
  old: readonly AnchorUnit[],
  next: readonly AnchorUnit[],
  pairs: readonly UnitPair[],
): ReadonlyMap<number, readonly number[]> {
  const place = new Map(next.map(({ eId }, index) => [eId, index]));
  const paired = new Map(
    pairs.flatMap(({ left, right }) => left.map((eId) => [eId, right] as const)),
  );
  return new Map(
    old.map(({ eId }, index) => [
      index,
      (paired.get(eId) ?? []).flatMap((other) => place.get(other) ?? []),
    ]),
  );
}

/** The words of some units, borders left out. */
function indicesOf({ units, firsts }: UnitWords, eIds: readonly string[]): number[] {
  const wanted = new Set(eIds);
  return units.flatMap(({ eId }, unit) => {
    if (!wanted.has(eId)) return [];
    const [first, end] = [firsts[unit] ?? 0, (firsts[unit + 1] ?? 1) - 1];
    return Array.from({ length: end - first }, (_, at) => first + at);
  });
}

function comparePair(map: CarryMap, a: readonly number[], b: readonly number[]): void {
  const keysA = Int32Array.from(a, (word) => map.old.keys[word] ?? -1);
  const keysB = Int32Array.from(b, (word) => map.next.keys[word] ?? -1);
  const within = { fromA: 0, toA: a.length, fromB: 0, toB: b.length };
  const found = myersEdit(keysA, keysB, within, MAX_EDITS) ?? [
    withoutCommonEnds(keysA, keysB, within),
  ];
  const weigh = {
    a: (from: number, to: number) => weightIn(map.old, a, from, to),
    b: (from: number, to: number) => weightIn(map.next, b, from, to),
  };
  const spans = withoutIslands(slid(found, keysA, keysB, map, a, b), weigh, (index) =>
    opening(map.old, a, index),
  );
  let [atA, atB] = [0, 0];
  for (const span of [...spans, { fromA: a.length, toA: 0, fromB: b.length, toB: 0 }]) {
    for (; atA < span.fromA; atA += 1, atB += 1) claim(map, a[atA] ?? 0, b[atB] ?? 0);
    [atA, atB] = [span.toA, span.toB];
  }
}

function claim({ to, from }: CarryMap, old: number, next: number): void {
  if ((to[old] ?? 0) >= 0 || (from[next] ?? 0) >= 0) return;
  to[old] = next;
  from[next] = old;
}

function weightIn(words: UnitWords, indices: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += words.weights[indices[at] ?? 0] ?? 0;
  return sum;
}

/**
 * What was inserted or deleted alone, moved to where a reader would see it: to the beginning of a sentence
 * or a line, where the equal words around it allow that.
 */
function slid(
  spans: readonly TokenSpan[],
  keysA: Int32Array,
  keysB: Int32Array,
  { old, next }: CarryMap,
  a: readonly number[],
  b: readonly number[],
): TokenSpan[] {
  return spans.map((span, index) => {
    const inserted = span.fromA === span.toA;
    if (!inserted && span.fromB !== span.toB) return span;
    const [keys, words, indices] = inserted ? [keysB, next, b] : [keysA, old, a];
    const [from, to] = inserted ? [span.fromB, span.toB] : [span.fromA, span.toA];
    const [before, after] = [spans[index - 1], spans[index + 1]];
    const least = before === undefined ? 0 : inserted ? before.toB + 1 : before.toA + 1;
    const most = after === undefined ? keys.length : inserted ? after.fromB - 1 : after.fromA - 1;
    let best = { by: 0, worth: opening(words, indices, from) };
    for (let by = 1; from - by >= least && keys[from - by] === keys[to - by]; by += 1) {
      const worth = opening(words, indices, from - by);
      if (worth > best.worth) best = { by: -by, worth };
    }
    for (let by = 1; to + by <= most && keys[from + by - 1] === keys[to + by - 1]; by += 1) {
      const worth = opening(words, indices, from + by);
      if (worth > best.worth) best = { by, worth };
    }
    const { by } = best;
    return {
      fromA: span.fromA + by,
      toA: span.toA + by,
      fromB: span.fromB + by,
      toB: span.toB + by,
    };
  });
}

/** How much the word at `index` of some looks like the first of something; what is behind them all does. */
function opening(words: UnitWords, indices: readonly number[], index: number): number {
  const word = indices[index];
  return word === undefined ? OPENS_TEXT : opensAt(words, word);
}

type Weigh = {
  readonly a: (from: number, to: number) => number;
  readonly b: (from: number, to: number) => number;
};

/** Joins spans over words that only happen to be the same, until none is left. A whole sentence never is. */
function withoutIslands(
  spans: readonly TokenSpan[],
  weigh: Weigh,
  opens: (index: number) => number,
): TokenSpan[] {
  const size = ({ fromA, toA, fromB, toB }: TokenSpan) =>
    Math.max(weigh.a(fromA, toA), weigh.b(fromB, toB));
  const kept: TokenSpan[] = [];
  for (const span of spans) {
    let open = span;
    for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
      const island = weigh.a(last.toA, open.fromA);
      const sentence = opens(last.toA) >= OPENS_SENTENCE && opens(open.fromA) >= OPENS_SENTENCE;
      if (sentence && island >= LEAST_SENTENCE) break;
      if (island > MAX_ISLAND || island > size(last) || island > size(open)) break;
      open = { fromA: last.fromA, toA: open.toA, fromB: last.fromB, toB: open.toB };
      kept.pop();
    }
    kept.push(open);
  }
  return kept;
}

/** Claims what moved: the longest runs of words that have no counterpart on either side. */
function followMoves(map: CarryMap): void {
  const { old, next, to, from } = map;
  const { tiles } = greedyTiling(unclaimed(old, to), unclaimed(next, from), LEAST_TILE);
  const sure = tiles.filter(({ a, b, length }) => {
    const weight = weightOfWords(old, a, a + length);
    if (weight >= SURE_TILE) return true;
    if (weight < LEAST_WHOLE_TILE) return false;
    const sentence = [a, a + length].every((word) => opensAt(old, word) >= OPENS_SENTENCE);
    if (sentence) return true;
    const around = [stretchWeight(old, to, a), stretchWeight(next, from, b)];
    return around.some((whole) => weight >= WHOLE_SHARE * whole);
  });
  for (const { a, b, length } of sure) {
    for (let at = 0; at < length; at += 1) {
      claim(map, a + at, b + at);
      map.moved[a + at] = 1;
    }
  }
}

function unclaimed({ keys, weights }: UnitWords, claimed: Int32Array): TilingSide {
  return {
    keys: keys.map((key, word) => ((claimed[word] ?? -1) >= 0 ? -1 : key)),
    telling: Uint8Array.from(weights, (weight) => (weight >= TELLING_WEIGHT ? 1 : 0)),
  };
}

/** What the unclaimed words around a word tell, within its unit. */
function stretchWeight({ keys, weights }: UnitWords, claimed: Int32Array, at: number): number {
  const isFree = (word: number) => (keys[word] ?? -1) >= 0 && (claimed[word] ?? 0) < 0;
  let sum = 0;
  for (let word = at; isFree(word); word += 1) sum += weights[word] ?? 0;
  for (let word = at - 1; isFree(word); word -= 1) sum += weights[word] ?? 0;
  return sum;
}
