/**
 * The same words in another order: "science, sport and culture", "culture, science and sport". Windows over the
 * words of a sentence that mean something and stand in no run yet, looked up by a sum that does not
 * know their order; the longest first.
 */

import type { GroundSide, WordRange } from './ground-side';
import type { GroundWork } from './ground-work';
import type { Region } from './regions';

/** Words that mean something in a window: fewer are chance, more are found as parts. */
const LEAST_WORDS = 3;
const MOST_WORDS = 12;
/** Function words that may stand between two of them. */
const MOST_BETWEEN = 3;

/** Adds what stands in both sides of a region in another order. O(n) for n words. */
export function addReordered(work: GroundWork, region: Region): void {
  for (let size = MOST_WORDS; size >= LEAST_WORDS; size -= 1) {
    const right = stretches(work, 'right', region.right).filter((each) => each.length >= size);
    const left = stretches(work, 'left', region.left).filter((each) => each.length >= size);
    if (left.length > 0 && right.length > 0) addOfSize(work, left, right, size);
  }
}

/** Words that mean something, free and close together in one sentence, in order. */
type Stretch = readonly number[];

function addOfSize(
  work: GroundWork,
  left: readonly Stretch[],
  right: readonly Stretch[],
  size: number,
): void {
  const places = windowsBySum(work.sides.right, right, size);
  eachWindow(work.sides.left, left, size, (sum, window) => {
    if (!isFree(work, 'left', window)) return;
    const others = places.get(sum) ?? [];
    let found = others.at(-1);
    while (found !== undefined && !isFree(work, 'right', found)) {
      others.pop();
      found = others.at(-1);
    }
    if (found === undefined || !hasSameWords(work, window, found)) return;
    work.add({
      level: sameOrder(work, window, found) ? 'form' : 'order',
      left: window,
      right: found,
      likeness: likenessOf(work, window, found),
    });
  });
}

/** The windows of a side by their sums, the first of each last. */
function windowsBySum(
  side: GroundSide,
  all: readonly Stretch[],
  size: number,
): Map<number, WordRange[]> {
  const places = new Map<number, WordRange[]>();
  eachWindow(side, all, size, (sum, window) => {
    const known = places.get(sum);
    if (known === undefined) places.set(sum, [window]);
    else known.push(window);
  });
  for (const windows of places.values()) windows.reverse();
  return places;
}

function stretches(
  work: GroundWork,
  which: 'left' | 'right',
  ranges: readonly WordRange[],
): Stretch[] {
  const side = work.sides[which];
  const found: Stretch[] = [];
  let words: number[] = [];
  const close = () => {
    if (words.length >= LEAST_WORDS) found.push(words);
    words = [];
  };
  for (const { from, to } of ranges) {
    let last = from;
    for (let word = from; word < to; word += 1) {
      if (side.opensSentence[word] === 1 || work.isUsed(which, word)) close();
      if (side.telling[word] !== 1 || work.isUsed(which, word)) continue;
      if (word - last > MOST_BETWEEN + 1) close();
      words.push(word);
      last = word;
    }
    close();
  }
  return found;
}

/** Every window of `size` words, with a sum over their stems. */
function eachWindow(
  { stems }: GroundSide,
  all: readonly Stretch[],
  size: number,
  take: (sum: number, window: WordRange) => void,
): void {
  for (const words of all) {
    let sum = 0;
    for (const [at, word] of words.entries()) {
      sum += scattered(stems[word] ?? 0);
      if (at >= size) sum -= scattered(stems[words[at - size] ?? 0] ?? 0);
      if (at >= size - 1) take(sum, { from: words[at - size + 1] ?? 0, to: word + 1 });
    }
  }
}

/** A number below 2^40, so that sums of a few stay exact. */
function scattered(stem: number): number {
  const one = Math.imul(stem + 1, 0x9e3779b1) >>> 0;
  const other = Math.imul(stem ^ 0x5bd1e995, 0x85ebca6b) >>> 24;
  return one * 256 + other;
}

function isFree(work: GroundWork, which: 'left' | 'right', { from, to }: WordRange): boolean {
  for (let word = from; word < to; word += 1) if (work.isUsed(which, word)) return false;
  return true;
}

function tellingStems({ stems, telling }: GroundSide, { from, to }: WordRange): number[] {
  return [...stems.subarray(from, to)].filter((_, at) => telling[from + at] === 1);
}

function hasSameWords({ sides }: GroundWork, left: WordRange, right: WordRange): boolean {
  const one = tellingStems(sides.left, left).sort((a, b) => a - b);
  const other = tellingStems(sides.right, right).sort((a, b) => a - b);
  return one.length === other.length && one.every((stem, at) => stem === other[at]);
}

function sameOrder({ sides }: GroundWork, left: WordRange, right: WordRange): boolean {
  const other = tellingStems(sides.right, right);
  return tellingStems(sides.left, left).every((stem, at) => stem === other[at]);
}

/** Twice the words that both have, as stems, over all words of both. */
function likenessOf({ sides }: GroundWork, left: WordRange, right: WordRange): number {
  const rest = [...sides.right.stems.subarray(right.from, right.to)];
  let shared = 0;
  for (const stem of sides.left.stems.subarray(left.from, left.to)) {
    const at = rest.indexOf(stem);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (left.to - left.from + right.to - right.from);
}
