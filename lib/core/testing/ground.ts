/**
 * A shared ground by hand: passages named by their words, so that a test says which words answer which.
 */

import type {
  GroundLevel,
  GroundShare,
  Passage,
  SharedGround,
  SharedPassage,
} from '@/lib/core/comparison/shared-ground';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';

type Said = readonly [
  level: GroundLevel,
  left: readonly [eId: string, words: string],
  right: readonly [eId: string, words: string],
  more?: Partial<Pick<SharedPassage, 'likeness' | 'concept' | 'elsewhere'>>,
];

/** The ground of two texts with these passages; their words must stand in the provisions named. */
export function groundOf(
  left: VersionText,
  right: VersionText,
  said: readonly Said[],
): SharedGround {
  const passages = said.map(([level, a, b, more]): SharedPassage => {
    const words = Math.min(wordsIn(a[1]), wordsIn(b[1]));
    return {
      level,
      left: placeOf(left, ...a),
      right: placeOf(right, ...b),
      words,
      likeness: 1,
      ...more,
    };
  });
  const a = sharesOf(left, passages, 'left');
  const b = sharesOf(right, passages, 'right');
  return {
    passages,
    left: a,
    right: b,
    total: { left: total(a), right: total(b) },
    precise: true,
  };
}

function placeOf(version: VersionText, eId: string, words: string): Passage {
  const text = unitsById(version).get(eId)?.text ?? '';
  const start = text.indexOf(words);
  if (start === -1) throw new RangeError(`${eId} does not say “${words}”`);
  return { eId, start, end: start + words.length };
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

const EMPTY = { words: 0, form: 0, order: 0, sentence: 0, concept: 0, formula: 0 };

function sharesOf(
  version: VersionText,
  passages: readonly SharedPassage[],
  side: 'left' | 'right',
): Map<string, GroundShare> {
  return new Map(
    [...unitsById(version).values()].map((unit) => {
      const all = wordsIn(unit.text);
      const levels = { ...EMPTY };
      for (const passage of passages) {
        const { eId, start, end } = passage[side];
        if (eId === unit.eId) levels[passage.level] += wordsIn(unit.text.slice(start, end));
      }
      const shared = Object.values(levels).reduce((sum, words) => sum + words, 0);
      return [unit.eId, { ...levels, all, only: all - shared }];
    }),
  );
}

function total(shares: ReadonlyMap<string, GroundShare>): GroundShare {
  const sum = { ...EMPTY, all: 0, only: 0 };
  for (const share of shares.values()) {
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += share[key];
  }
  return sum;
}
