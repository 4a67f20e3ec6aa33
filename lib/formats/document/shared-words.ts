/**
 * The words of either text that answer words of the other, as stretches of each provision: what a file of
 * two different treaties marks, where marking what differs would strike nearly everything.
 */

import {
  GROUND_LEVELS,
  type GroundLevel,
  type SharedGround,
} from '@/lib/core/comparison/shared-ground';

/** Half-open offsets in a unit's text. */
export type SharedStretch = {
  readonly start: number;
  readonly end: number;
  readonly level: GroundLevel;
};

/** By eId of every unit that shares something, in order, none within another. */
export type SharedWords = Readonly<
  Record<'left' | 'right', ReadonlyMap<string, readonly SharedStretch[]>>
>;

/** Each word at the first level it has, the levels that are not to be marked left out. O(text · levels). */
export function sharedWords(
  { passages }: Pick<SharedGround, 'passages'>,
  unmarked: readonly string[],
): SharedWords {
  const levels = GROUND_LEVELS.filter((level) => !unmarked.includes(level));
  const of = (side: 'left' | 'right') => {
    const painted = new Map<string, (GroundLevel | undefined)[]>();
    for (const level of levels) {
      for (const passage of passages.filter((one) => one.level === level)) {
        const { eId, start, end } = passage[side];
        const unit = painted.get(eId) ?? [];
        painted.set(eId, unit);
        for (let at = start; at < end; at += 1) unit[at] ??= level;
      }
    }
    return new Map([...painted].map(([eId, unit]) => [eId, stretchesIn(unit)]));
  };
  return { left: of('left'), right: of('right') };
}

function stretchesIn(painted: readonly (GroundLevel | undefined)[]): SharedStretch[] {
  const stretches: { start: number; end: number; level: GroundLevel }[] = [];
  for (let at = 0; at < painted.length; at += 1) {
    const level = painted[at];
    if (level === undefined) continue;
    const last = stretches.at(-1);
    if (last?.end === at && last.level === level) last.end = at + 1;
    else stretches.push({ start: at, end: at + 1, level });
  }
  return stretches;
}
