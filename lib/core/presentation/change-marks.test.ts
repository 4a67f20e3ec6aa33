import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, ComparedLink } from '@/lib/core/comparison/comparison';
import { SEED } from '@/lib/core/testing/arbitrary';
import { change, link as linkOf } from '@/lib/core/testing/links';
import { numberChanges, type UnitSpan, unitMarks } from './change-marks';

const link = (changes: readonly Change[], more: Partial<ComparedLink> = {}): ComparedLink =>
  linkOf([1], [1], { changes, ...more });
const span = (start: number, end: number, eId = 'art_1'): UnitSpan => ({
  eId,
  label: eId.replace('art_', 'Art. '),
  start,
  end,
});
/** The marks of a link of one unit of 100 characters a side. */
const marksOf = (given: ComparedLink, letter: 'A' | 'B') => {
  const whole = span(0, 100);
  const marked = { link: given, numbers: numberChanges(given, 1), left: [whole], right: [whole] };
  return unitMarks(marked, letter, whole);
};

describe('numberChanges', () => {
  it('counts on from the first number, a moved block once', () => {
    const changes = [
      change(0, 5, 0, 0, { move: 0 }),
      change(9, 9, 4, 8),
      change(20, 20, 15, 20, { move: 0 }),
      change(30, 31, 30, 31),
    ];
    expect(numberChanges(link(changes), 7)).toEqual([7, 8, 7, 9]);
    expect(numberChanges(undefined, 7)).toEqual([]);
  });
});

describe('unitMarks', () => {
  it('marks deleted words in A and inserted ones in B', () => {
    const given = link([change(4, 9, 4, 7)]);
    expect(marksOf(given, 'A').marks).toEqual([{ start: 4, end: 9, kind: 'deletion', change: 1 }]);
    expect(marksOf(given, 'B').marks).toEqual([{ start: 4, end: 7, kind: 'insertion', change: 1 }]);
  });

  it('marks nothing where a side has no words, but keeps the place unfolded', () => {
    const { marks, spans } = marksOf(link([change(4, 4, 4, 9)]), 'A');
    expect([marks, spans]).toEqual([[], [{ start: 4, end: 4 }]]);
  });

  it('cuts a change that runs over two units of a group', () => {
    const given = link([change(5, 15, 0, 3)], { left: ['art_1', 'art_2'] });
    const units = [span(0, 10), span(11, 30, 'art_2')];
    const marked = { link: given, numbers: [1], left: units, right: [span(0, 3)] };
    const cut = units.map((unit) => unitMarks(marked, 'A', unit).marks);
    expect(cut).toEqual([
      [{ start: 5, end: 10, kind: 'deletion', change: 1 }],
      [{ start: 0, end: 4, kind: 'deletion', change: 1 }],
    ]);
  });

  it('says what is owed, names the change and stands a sign in the margin', () => {
    const given = link([change(4, 9, 4, 7)], {
      obligations: [{ kind: 'modal', change: 0, before: 'shall', after: 'may' }],
    });
    const { marks, points } = marksOf(given, 'B');
    expect(marks[0]).toMatchObject({ obligation: true, anchor: 'b.change-1' });
    expect(points).toEqual([{ kind: 'obligation', at: 4, words: 'shall → may' }]);
  });

  it('does not stress a whole passage for a word in it, and names three words at most', () => {
    const obligations = ['a', 'b', 'c', 'd', 'e'].map((after) => {
      return { kind: 'number' as const, change: 0, before: '', after };
    });
    const { marks, points } = marksOf(link([change(4, 90, 4, 9)], { obligations }), 'A');
    expect(marks[0]).not.toHaveProperty('obligation');
    expect(points).toMatchObject([{ words: '“a” added; “b” added; “c” added; and 2 more' }]);
  });

  it('leads from a moved block to where it stands, and marks what differs inside', () => {
    const moves = [{ fromA: 10, toA: 30, fromB: 60, toB: 80, changes: [change(12, 14, 62, 65)] }];
    const changes = [change(10, 30, 10, 10, { move: 0 }), change(70, 70, 60, 80, { move: 0 })];
    const { marks, points } = marksOf(link(changes, { moves }), 'A');
    expect(marks).toEqual([
      { start: 10, end: 30, kind: 'deletion', change: 1, moved: true, anchor: 'change-1' },
      { start: 12, end: 14, kind: 'reworded', inB: false },
    ]);
    expect(points).toMatchObject([{ kind: 'partner', at: 30, href: '#b.change-1' }]);
    expect(marksOf(link(changes, { moves }), 'B').points).toMatchObject([
      { kind: 'partner', at: 80, href: '#change-1', place: 'A Art. 1' },
    ]);
  });

  it('shows a parted paragraph as a sign and marks no words', () => {
    const { marks, points } = marksOf(link([change(4, 5, 4, 5, { kind: 'split' })]), 'B');
    expect([marks, points]).toEqual([[], [{ kind: 'split', at: 4, change: 1 }]]);
  });

  it('shares every change out among the units of a group, on any cut', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 98 }), { maxLength: 4 });
    const ranges = fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 6 });
    const property = fc.property(cuts, ranges, (borders, given) => {
      const changes = given.map(([a, b]) => change(Math.min(a, b), Math.max(a, b), 0, 0));
      const edges = [-1, ...borders.sort((a, b) => a - b), 99];
      const units = edges.slice(1).map((end, index) => span((edges[index] ?? 0) + 1, end));
      const marked = {
        link: link(changes),
        numbers: changes.map((_, index) => index + 1),
        left: units,
        right: [],
      };
      for (const [index, { fromA, toA }] of changes.entries()) {
        const covered = units.flatMap((unit) =>
          unitMarks(marked, 'A', unit).marks.flatMap((mark) =>
            'change' in mark && mark.change === index + 1 ? mark.end - mark.start : 0,
          ),
        );
        const joints = borders.filter((border) => border >= fromA && border < toA).length;
        expect(covered.reduce((sum, length) => sum + length, 0)).toBe(toA - fromA - joints);
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});
