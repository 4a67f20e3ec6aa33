/**
 * Words of the old version that others were put in the place of, and where one end of a range lies among
 * them.
 */

import { myersEdit, type TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import type { CarryMap } from './carry-map';
import { type UnitSpan, weightOfWords } from './unit-words';

/** A replacement so much longer than what it replaces is an insertion beside a deletion. */
const LONGER = 2;
const LONGER_BY = 12;
const MAX_CHARACTER_EDITS = 240;

/** Old words that were replaced by new ones, half-open; either may be empty. */
export type Block = TokenSpan;

/** What was replaced before a word that stayed, back to the word before it that stayed. */
export function blockBefore(map: CarryMap, word: number): Block | undefined {
  const { old, next, to, from } = map;
  const there = to[word] ?? 0;
  let [a, b] = [word, there];
  while (a > 0 && (old.keys[a - 1] ?? -1) >= 0 && (to[a - 1] ?? -1) < 0) a -= 1;
  while (b > 0 && (next.keys[b - 1] ?? -1) >= 0 && (from[b - 1] ?? -1) < 0) b -= 1;
  return a === word || b === there ? undefined : { fromA: a, toA: word, fromB: b, toB: there };
}

/** What was replaced behind a word that stayed. */
export function blockBehind(map: CarryMap, word: number): Block | undefined {
  const { old, next, to, from } = map;
  const there = to[word] ?? 0;
  let [a, b] = [word + 1, there + 1];
  while ((old.keys[a] ?? -1) >= 0 && (to[a] ?? -1) < 0) a += 1;
  while ((next.keys[b] ?? -1) >= 0 && (from[b] ?? -1) < 0) b += 1;
  const block = { fromA: word + 1, toA: a, fromB: there + 1, toB: b };
  return block.fromA === block.toA || block.fromB === block.toB ? undefined : block;
}

/**
 * Where one end of the range lies in a block of replaced words: at the end of the block when all of it on
 * that side belongs to the range, else where the characters say.
 */
export function cutIn(
  map: CarryMap,
  block: Block,
  span: UnitSpan,
  side: 'start' | 'end',
): number | undefined {
  const { old, next } = map;
  const a = { start: old.starts[block.fromA] ?? 0, end: old.ends[block.toA - 1] ?? 0 };
  const b = { start: next.starts[block.fromB] ?? 0, end: next.ends[block.toB - 1] ?? 0 };
  const whole = side === 'start' ? span.start <= a.start : span.end >= a.end;
  if (whole) {
    const [replaced, by] = [
      weightOfWords(old, block.fromA, block.toA),
      weightOfWords(next, block.fromB, block.toB),
    ];
    if (by > LONGER * replaced + LONGER_BY) return undefined;
    return side === 'start' ? b.start : b.end;
  }
  const one = (old.units[span.unit]?.text ?? '').slice(a.start, a.end);
  const other = (next.units[next.unitOf[block.fromB] ?? 0]?.text ?? '').slice(b.start, b.end);
  const at = (side === 'start' ? span.start : span.end) - a.start;
  const cut = cutByCharacters(one, other, at, side);
  return cut === undefined ? undefined : b.start + cut;
}

/** The counterpart of an offset: before the next character that stayed, or behind the last one. */
function cutByCharacters(
  one: string,
  other: string,
  offset: number,
  side: 'start' | 'end',
): number | undefined {
  const edits = myersEdit(
    charactersOf(one),
    charactersOf(other),
    { fromA: 0, toA: one.length, fromB: 0, toB: other.length },
    MAX_CHARACTER_EDITS,
  );
  if (edits === undefined) return undefined;
  let shift = 0;
  for (const { fromA, toA, fromB, toB } of edits) {
    if (side === 'start' ? offset < fromA : offset <= fromA) break;
    if (offset < toA || (side === 'start' && offset === fromA)) {
      return side === 'start' ? toB : fromB;
    }
    shift = toB - toA;
  }
  return offset + shift;
}

function charactersOf(text: string): Int32Array {
  return Int32Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
