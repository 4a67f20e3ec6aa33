/** The passages that two texts share, as they are found: ranges of words, and how far each word is used. */

import {
  GROUND_LEVELS,
  type GroundLevel,
  type GroundShare,
  type Passage,
  type SharedPassage,
} from '@/lib/core/comparison/shared-ground';
import type { GroundSide, GroundSides, WordRange } from './ground-side';

export type FoundPassage = Pick<SharedPassage, 'level' | 'likeness' | 'concept' | 'elsewhere'> & {
  readonly left: WordRange;
  readonly right: WordRange;
};

/** Levels at which words are the same: such a word answers one other word, and is not looked for again. */
const SAME_WORDS: ReadonlySet<GroundLevel> = new Set(['words', 'form', 'order']);

/** By word: 0, or the first of its levels, counted from 1. */
export type LevelOf = { readonly left: Uint8Array; readonly right: Uint8Array };

export class GroundWork {
  precise = true;
  readonly found: FoundPassage[] = [];
  readonly levelOf: LevelOf;

  constructor(readonly sides: GroundSides) {
    this.levelOf = {
      left: new Uint8Array(sides.left.stems.length),
      right: new Uint8Array(sides.right.stems.length),
    };
  }

  add(passage: FoundPassage): void {
    this.found.push(passage);
    const level = GROUND_LEVELS.indexOf(passage.level) + 1;
    raise(this.levelOf.left, passage.left, level);
    raise(this.levelOf.right, passage.right, level);
  }

  /** True for a word that stands in a run of the same words. */
  isUsed(side: 'left' | 'right', word: number): boolean {
    const level = GROUND_LEVELS[(this.levelOf[side][word] ?? 0) - 1];
    return level !== undefined && SAME_WORDS.has(level);
  }

  passages(): SharedPassage[] {
    const { left, right } = this.sides;
    return this.found.map(({ left: inLeft, right: inRight, ...rest }) => ({
      ...rest,
      left: passageOf(left, inLeft),
      right: passageOf(right, inRight),
      words: Math.min(inLeft.to - inLeft.from, inRight.to - inRight.from),
    }));
  }

  /** How much of each unit of a side, and of the whole, is shared at each level. O(n). */
  shares(side: 'left' | 'right'): { units: ReadonlyMap<string, GroundShare>; total: GroundShare } {
    const { units, unitOf } = this.sides[side];
    const counts = units.map(() => new Int32Array(GROUND_LEVELS.length + 1));
    const all = new Int32Array(GROUND_LEVELS.length + 1);
    for (const [word, level] of this.levelOf[side].entries()) {
      const own = counts[unitOf[word] ?? 0];
      if (own !== undefined) own[level] = (own[level] ?? 0) + 1;
      all[level] = (all[level] ?? 0) + 1;
    }
    return {
      units: new Map(units.map(({ eId }, index) => [eId, shareOf(counts[index] ?? all)])),
      total: shareOf(all),
    };
  }
}

function raise(levels: Uint8Array, { from, to }: WordRange, level: number): void {
  for (let word = from; word < to; word += 1) {
    const before = levels[word] ?? 0;
    if (before === 0 || before > level) levels[word] = level;
  }
}

function passageOf(side: GroundSide, { from, to }: WordRange): Passage {
  const unit = side.unitOf[from] ?? 0;
  const place = side.places[unit] ?? 0;
  return {
    eId: side.units[unit]?.eId ?? '',
    start: (side.starts[from] ?? 0) - place,
    end: (side.ends[to - 1] ?? 0) - place,
  };
}

function shareOf([only = 0, ...counts]: Int32Array): GroundShare {
  const byLevel = GROUND_LEVELS.map((level, index) => [level, counts[index] ?? 0]);
  return {
    ...(Object.fromEntries(byLevel) as Record<GroundLevel, number>),
    all: only + counts.reduce((sum, count) => sum + count, 0),
    only,
  };
}
