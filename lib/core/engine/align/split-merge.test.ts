import { describe, expect, it } from 'vitest';
import { NO_PINS } from '@/lib/core/comparison/correction';
import type { AlignUnit } from '../similarity/measure';
import { readPins } from './pins';
import { ALIGN_DEFAULTS, type Search } from './search-state';
import { joinNeighbours } from './split-merge';

const unit = (eId: string): AlignUnit => ({ eId, kind: 'article', text: eId, lang: 'en' });

/** Two left provisions and one right; the first is linked, and the second is wholly contained there. */
function joinedWith(contribution: number, apart = false): readonly number[] {
  const [left, right] = [[unit('a'), unit('b')], [unit('c')]];
  const pins = { ...NO_PINS, apart: apart ? [{ left: ['b'], right: ['c'] }] : [] };
  const scores = Float64Array.of(0.4, 0.4);
  const search: Search = {
    left,
    right,
    measure: {
      scores,
      union: (lefts) => (lefts.length === 2 ? 0.5 : 0.55),
      containment: () => 1,
      contribution: () => contribution,
    },
    options: ALIGN_DEFAULTS,
    pins: readPins(left, right, pins),
    values: scores,
    kinds: new Float64Array(2),
    shown: { left: [0, 0], right: [0] },
    strange: 0,
    order: scores,
  };
  const linked = { left: [0], right: [0], score: 0.55, fixed: false };
  return joinNeighbours([linked], search)[0]?.left ?? [];
}

describe('a provision beside a link', () => {
  it('joins it when it says what was missing', () => {
    expect(joinedWith(0.5)).toEqual([0, 1]);
  });

  it('does not for what the linked provision says already', () => {
    expect(joinedWith(0.1)).toEqual([0]);
  });

  it('does not where people set the two apart', () => {
    expect(joinedWith(0.5, true)).toEqual([0]);
  });
});
