/**
 * The marks that a linked group of provisions shows on one side: changes, moved and reworded words,
 * parted paragraphs and changes of obligation, cut from offsets in the side's joined text to each of
 * its units (see `comparison.ts` for what the joined text is).
 */

import type { ComparedLink, Move, ObligationChange } from '@/lib/core/comparison/comparison';
import { obligationWords } from '@/lib/core/comparison/obligation-words';
import type { TextMark, TextPoint, TextRange } from './marks';
import { idPrefixOf } from './row-order';

export type SideLetter = 'A' | 'B';

/** Where a unit stands in its side's joined text. */
export type UnitSpan = TextRange & { readonly eId: string; readonly label: string };

/** What the marks of a side are made from. `numbers[i]` is the number on the page of `changes[i]`. */
export type MarkedLink = {
  readonly link: ComparedLink;
  readonly numbers: readonly number[];
  readonly left: readonly UnitSpan[];
  readonly right: readonly UnitSpan[];
};

export type UnitMarks = {
  readonly marks: readonly TextMark[];
  readonly points: readonly TextPoint[];
  /** The ranges of all changes that touch the unit, empty ones too, in order: what folds leave. */
  readonly spans: readonly TextRange[];
};

/**
 * The number on the page of each change, from `first`: a moved block counts once, though it is taken
 * away by one change and put down by another, and a difference of spelling does not count (0). O(n).
 */
export function numberChanges(link: ComparedLink | undefined, first: number): number[] {
  const ofMove = new Map<number, number>();
  let next = first;
  return (link?.changes ?? []).map(({ move, kind }) => {
    if (kind === 'spelling') return 0;
    const known = move === undefined ? undefined : ofMove.get(move);
    if (known !== undefined) return known;
    if (move !== undefined) ofMove.set(move, next);
    next += 1;
    return next - 1;
  });
}

/** A change of so few characters on both sides is itself the words that bind; of more, it holds them. */
const FEW = 60;
/** Changes of obligation that one place names. */
const MOST_NAMED = 3;

/** Id of the first piece of a change on a side: what links to it name. */
export function changeAnchor(number: number, letter: SideLetter): string {
  return `${idPrefixOf(letter)}change-${number}`;
}

/** The marks, points and changed ranges of a unit, with offsets in its own text. O(changes). */
export function unitMarks(marked: MarkedLink, letter: SideLetter, unit: UnitSpan): UnitMarks {
  const { link, numbers } = marked;
  const obligations = obligationsByChange(link.obligations ?? []);
  const marks: TextMark[] = [];
  const points: TextPoint[] = [];
  const spans: TextRange[] = [];
  for (const [index, change] of (link.changes ?? []).entries()) {
    const range = letter === 'A' ? span(change.fromA, change.toA) : span(change.fromB, change.toB);
    const here = within(range, unit);
    if (here === undefined) continue;
    if (change.kind === 'spelling') {
      marks.push({ ...here, kind: 'spelling' });
      continue;
    }
    spans.push(here);
    const number = numbers[index] ?? 1;
    if (change.kind !== undefined) {
      points.push({ kind: change.kind, at: here.start, change: number });
      continue;
    }
    const obligation = obligations.get(index);
    const linked = obligation !== undefined || change.move !== undefined;
    const few = change.toA - change.fromA <= FEW && change.toB - change.fromB <= FEW;
    if (here.start === here.end) continue;
    marks.push({
      ...here,
      kind: letter === 'A' ? 'deletion' : 'insertion',
      change: number,
      ...(change.move !== undefined && { moved: true }),
      ...(obligation !== undefined && few && { obligation: true }),
      ...(linked && { anchor: changeAnchor(number, letter) }),
    });
    if (obligation !== undefined) {
      points.push({ kind: 'obligation', at: here.start, words: obligation });
    }
    if (change.move !== undefined && range.end <= unit.end) {
      points.push(partnerPoint(marked, change.move, letter, here.end, number));
    }
  }
  return { marks: [...marks, ...rewordedMarks(link.moves ?? [], letter, unit)], points, spans };
}

function rewordedMarks(moves: readonly Move[], letter: SideLetter, unit: UnitSpan): TextMark[] {
  return moves.flatMap((move) =>
    move.changes.flatMap(({ fromA, toA, fromB, toB, kind }): TextMark[] => {
      const here = within(letter === 'A' ? span(fromA, toA) : span(fromB, toB), unit);
      if (here === undefined) return [];
      if (kind === 'spelling') return [{ ...here, kind }];
      return [{ ...here, kind: 'reworded', inB: letter === 'B' }];
    }),
  );
}

/** The door at the end of a moved block to where it stands on the other side. */
function partnerPoint(
  { link, left, right }: MarkedLink,
  index: number,
  letter: SideLetter,
  at: number,
  number: number,
): TextPoint {
  const move = link.moves?.[index];
  const other = letter === 'A' ? 'B' : 'A';
  const place = other === 'A' ? move?.fromA : move?.fromB;
  const units = other === 'A' ? left : right;
  const unit = units.find(({ end }) => (place ?? 0) < end) ?? units.at(-1);
  const label = unit?.label ?? '';
  return {
    kind: 'partner',
    at,
    href: `#${changeAnchor(number, other)}`,
    place: `${other} ${label}`,
    spoken: letter === 'A' ? `moved to another place in B, ${label}` : `moved from A, ${label}`,
  };
}

/**
 * What each change changes of what is owed, in words: three kinds at most, each once with how often, and
 * how many more. O(n).
 */
export function obligationsByChange(obligations: readonly ObligationChange[]): Map<number, string> {
  const byChange = new Map<number, Map<string, number>>();
  for (const obligation of obligations) {
    const counts = byChange.get(obligation.change) ?? new Map<string, number>();
    const words = obligationWords(obligation);
    byChange.set(obligation.change, counts.set(words, (counts.get(words) ?? 0) + 1));
  }
  return new Map([...byChange].map(([change, counts]) => [change, countedWords(counts)]));
}

function countedWords(counts: ReadonlyMap<string, number>): string {
  const named = [...counts].map(([words, times]) =>
    times === 1 ? words : `${words} (${times} times)`,
  );
  const more = named.length - MOST_NAMED;
  const first = named.slice(0, MOST_NAMED).join('; ');
  return more > 0 ? `${first}; and ${more} more` : first;
}

function span(start: number, end: number): TextRange {
  return { start, end };
}

/** The part of a range that lies in a unit, in the unit's own offsets; undefined when none does. */
function within({ start, end }: TextRange, unit: UnitSpan): TextRange | undefined {
  if (start > unit.end || end < unit.start) return undefined;
  // A range that only touches a unit's border from the outside is the neighbour's.
  if (start < end && (start === unit.end || end === unit.start)) return undefined;
  return {
    start: Math.max(start, unit.start) - unit.start,
    end: Math.min(end, unit.end) - unit.start,
  };
}
