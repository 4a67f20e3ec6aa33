/**
 * Two texts as one sequence of stretches: equal, deleted, inserted, moved away, moved here. The step
 * from a list of changes to something that can be written from left to right.
 */

import type { Change, Move } from '@/lib/core/comparison/comparison';
import { exactChanges } from './exact-changes';

export type StretchStatus = 'both' | 'deleted' | 'inserted' | 'moved-from' | 'moved-to';

/** A stretch of either text, or of both where they are equal, in their offsets. */
export type RedlineStretch = {
  readonly status: StretchStatus;
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Number of the move. */
  readonly move?: number;
  /** The words are the other text's in other letters. */
  readonly spelling?: true;
};

/** Equal and changed stretches in order: of a change first what A has, then what B has. O(changes). */
export function stretchesOf(
  changes: readonly Change[],
  lengthA: number,
  lengthB: number,
): RedlineStretch[] {
  const stretches: RedlineStretch[] = [];
  let [atA, atB] = [0, 0];
  const equal = (toA: number, toB: number) => {
    if (toA > atA) stretches.push({ status: 'both', fromA: atA, toA, fromB: atB, toB });
  };
  for (const { fromA, toA, fromB, toB, move, kind } of changes) {
    equal(fromA, fromB);
    const known = {
      ...(move !== undefined && { move }),
      ...(kind === 'spelling' && { spelling: true as const }),
    };
    if (toA > fromA) stretches.push({ status: 'deleted', fromA, toA, fromB, toB: fromB, ...known });
    if (toB > fromB) stretches.push({ status: 'inserted', fromA: toA, toA, fromB, toB, ...known });
    [atA, atB] = [toA, toB];
  }
  equal(lengthA, lengthB);
  return stretches;
}

type Texts = { readonly a: string; readonly b: string; readonly lang: string };

/**
 * Stretches with the two halves of every move told apart from deletion and insertion. Words that
 * changed on the way are deleted where the block stood and inserted where it stands, so both places
 * show them. Moves are numbered from `firstNumber`; one of which only a half is there stays a plain
 * change. O(stretches + moved text).
 */
export function withMoves(
  stretches: readonly RedlineStretch[],
  moves: readonly Move[],
  texts: Texts,
  firstNumber: number,
): RedlineStretch[] {
  const numbers = new Map(
    wholeMoves(stretches).map((move, index) => [move, firstNumber + index] as const),
  );
  return stretches.flatMap((stretch): RedlineStretch[] => {
    const { move: index, ...plain } = stretch;
    const number = index === undefined ? undefined : numbers.get(index);
    if (index === undefined || number === undefined) return [plain];
    return movedStretches({ ...plain, move: number }, moves[index], texts);
  });
}

/** Moves of which the stretches hold one place left and one place reached. */
function wholeMoves(stretches: readonly RedlineStretch[]): number[] {
  const seen = new Map<number, { deleted: number; inserted: number }>();
  for (const { status, move } of stretches) {
    if (move === undefined) continue;
    const count = seen.get(move) ?? { deleted: 0, inserted: 0 };
    if (status === 'deleted' || status === 'inserted') count[status] += 1;
    seen.set(move, count);
  }
  return [...seen].flatMap(([move, { deleted, inserted }]) =>
    deleted === 1 && inserted === 1 ? move : [],
  );
}

/** One half of a moved block: what went along as moved, what changed on the way as changed. */
function movedStretches(
  half: RedlineStretch,
  block: Move | undefined,
  { a, b, lang }: Texts,
): RedlineStretch[] {
  const leaves = half.status === 'deleted';
  const known =
    block !== undefined &&
    (leaves
      ? block.fromA === half.fromA && block.toA === half.toA
      : block.fromB === half.fromB && block.toB === half.toB);
  if (!known) return [{ ...half, status: leaves ? 'moved-from' : 'moved-to' }];
  const [was, is] = [a.slice(block.fromA, block.toA), b.slice(block.fromB, block.toB)];
  const inside = block.changes.map((change) => ({
    fromA: change.fromA - block.fromA,
    toA: change.toA - block.fromA,
    fromB: change.fromB - block.fromB,
    toB: change.toB - block.fromB,
  }));
  const parts = stretchesOf(exactChanges(was, is, inside, lang), was.length, is.length);
  return parts.flatMap((part): RedlineStretch[] => {
    if (leaves && part.status !== 'inserted') {
      const place = { fromA: block.fromA + part.fromA, toA: block.fromA + part.toA };
      return [{ ...half, ...place, status: part.status === 'both' ? 'moved-from' : 'deleted' }];
    }
    if (leaves || part.status === 'deleted') return [];
    const place = { fromB: block.fromB + part.fromB, toB: block.fromB + part.toB };
    return [{ ...half, ...place, status: part.status === 'both' ? 'moved-to' : 'inserted' }];
  });
}

/** The words of a stretch. */
export function wordsOf(
  { fromA, toA, fromB, toB }: RedlineStretch,
  { a, b }: Omit<Texts, 'lang'>,
): string {
  return toB > fromB ? b.slice(fromB, toB) : a.slice(fromA, toA);
}

/** A stretch cut before and after every line break. O(length). */
export function cutLines(stretch: RedlineStretch, texts: Omit<Texts, 'lang'>): RedlineStretch[] {
  const { fromA, toA, fromB, toB } = stretch;
  const [hasA, hasB] = [toA > fromA, toB > fromB];
  let at = 0;
  return wordsOf(stretch, texts)
    .split(/(?<=\n)|(?=\n)/u)
    .map((line) => {
      const [start, end] = [at, at + line.length];
      at = end;
      return {
        ...stretch,
        ...(hasA && { fromA: fromA + start, toA: fromA + end }),
        ...(hasB && { fromB: fromB + start, toB: fromB + end }),
      };
    });
}
