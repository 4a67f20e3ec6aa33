import { describe, expect, it } from 'vitest';
import { type GroupSearch, joinNeighbours } from './split-merge';

/** Two left provisions and one right; the first is linked, and the second is wholly contained there. */
function joinedWith(contribution: number): readonly number[] {
  const search: GroupSearch = {
    rows: 2,
    columns: 1,
    union: (lefts) => (lefts.length === 2 ? 0.5 : 0.55),
    alike: () => 0.4,
    containment: () => 1,
    contribution: () => contribution,
    likest: (side) => (side === 'left' ? 0 : -1),
    blocked: () => false,
    held: () => false,
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
});
