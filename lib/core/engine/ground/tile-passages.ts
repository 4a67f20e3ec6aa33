/**
 * Runs of the same words, and of words with equal stems: Greedy String Tiling over what stands in
 * provisions that are linked, then over the whole pair (what went elsewhere). A run never goes over the
 * border of a paragraph.
 */

import {
  greedyTiling,
  type LeastTile,
  type Tile,
  type TilingSide,
} from '@/lib/core/algorithms/greedy-tiling';
import type { WordRange } from './ground-side';
import type { FoundPassage, GroundWork } from './ground-work';
import type { Region } from './regions';

/** At least three words, two of which mean something (the rule of the gospel synopses' teachers). */
export const LEAST_RUN: LeastTile = { length: 3, telling: 2 };

/** In provisions that are not linked a run must be longer: a phrase of three words is chance there. */
export const LEAST_ELSEWHERE: LeastTile = { length: 8, telling: 5 };

type RunLevel = 'words' | 'form' | 'formula';

/** Adds the runs of a level in one region. */
export function addRuns(
  work: GroundWork,
  level: RunLevel,
  region: Region,
  least: LeastTile,
  elsewhere: boolean,
): void {
  const left = sequence(work, 'left', level, region.left);
  const right = sequence(work, 'right', level, region.right);
  const { tiles, precise } = greedyTiling(left, right, least);
  if (!precise) work.precise = false;
  for (const tile of tiles) {
    const run = withoutLooseEnds(work, {
      a: left.words[tile.a] ?? 0,
      b: right.words[tile.b] ?? 0,
      length: tile.length,
    });
    const inLeft = { from: run.a, to: run.a + run.length };
    const inRight = { from: run.b, to: run.b + run.length };
    const likeness = level === 'form' ? formLikeness(work, inLeft, inRight) : 1;
    const passage: FoundPassage = { level, left: inLeft, right: inRight, likeness };
    work.add(elsewhere ? { ...passage, elsewhere } : passage);
  }
}

/**
 * A run without the word or two that it has of the sentence before or behind: "deposit. The Treaty shall enter
 * into force" is about the entry into force. Whole when nothing would be left.
 */
function withoutLooseEnds({ sides }: GroundWork, run: Tile): Tile {
  const { left, right } = sides;
  const opens = (at: number) =>
    left.opensSentence[run.a + at] === 1 || right.opensSentence[run.b + at] === 1;
  const holds = (from: number, to: number) => {
    let telling = 0;
    for (let at = from; at < to; at += 1) telling += left.telling[run.a + at] ?? 0;
    return to - from >= LEAST_RUN.length && telling >= LEAST_RUN.telling;
  };
  let [from, to] = [0, run.length];
  for (let at = 1; at < run.length && from === 0 && !holds(0, at); at += 1)
    if (opens(at)) from = at;
  for (let at = run.length - 1; at > from && to === run.length; at -= 1) {
    if (holds(at, run.length)) break;
    if (opens(at)) to = at;
  }
  return holds(from, to) ? { a: run.a + from, b: run.b + from, length: to - from } : run;
}

/** Half for equal stems, the other half by how many words are equal as they stand. */
function formLikeness({ sides }: GroundWork, left: WordRange, right: WordRange): number {
  const length = left.to - left.from;
  let equal = 0;
  for (let at = 0; at < length; at += 1) {
    if (sides.left.forms[left.from + at] === sides.right.forms[right.from + at]) equal += 1;
  }
  return (1 + equal / length) / 2;
}

type Sequence = TilingSide & {
  /** By item the word; borders have none. */
  readonly words: Int32Array;
};

/** The words of some ranges that no run has yet, with borders where a line or a range begins. */
function sequence(
  work: GroundWork,
  which: 'left' | 'right',
  level: RunLevel,
  ranges: readonly WordRange[],
): Sequence {
  const side = work.sides[which];
  const room = ranges.reduce((sum, { from, to }) => sum + to - from, 0) * 2;
  const keys = new Int32Array(room).fill(-1);
  const telling = new Uint8Array(room);
  const words = new Int32Array(room);
  const numbers = level === 'words' ? side.forms : side.stems;
  const tells = level === 'formula' ? side.formula : side.telling;
  let count = 0;
  for (const { from, to } of ranges) {
    for (let word = from; word < to; word += 1) {
      if (word === from || side.opensLine[word] === 1) count += 1;
      words[count] = word;
      if (!work.isUsed(which, word)) {
        keys[count] = numbers[word] ?? 0;
        telling[count] = tells[word] ?? 0;
      }
      count += 1;
    }
  }
  return {
    keys: keys.subarray(0, count),
    telling: telling.subarray(0, count),
    words: words.subarray(0, count),
  };
}
