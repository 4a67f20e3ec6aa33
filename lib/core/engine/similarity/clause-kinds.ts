/**
 * How alike two provisions are in the kind of clause they are (`clauseKindsOf`): the cosine of what each
 * shows of the kinds, rare kinds weighing most, as in `tfidf.ts`. Two clauses of one kind answer each other
 * though no word is the same; a hint of a kind on one side says next to nothing.
 */

import { CLAUSE_KINDS, clauseKindsOf } from '@/lib/core/language/clause-kinds/read-kinds';
import type { AlignUnit } from './measure';

/** What a provision of kinds that are shown less than this is worth is lowered by as much. */
const SHOWN = 1;
/** A kind counts as that of a provision from here on. */
const COUNTED = 0.5;

type KindVector = {
  readonly kinds: readonly number[];
  readonly weights: Float64Array;
  readonly length: number;
};

/** What is read of a provision, or of a line. */
type Spoken = Pick<AlignUnit, 'text' | 'lang'>;

export type KindMeasure = {
  /** Likeness of kind in 0..1 by cells, rows are left units. */
  readonly alike: Float64Array;
  /** 0..1: how plainly each provision shows any kind. */
  readonly shown: { readonly left: readonly number[]; readonly right: readonly number[] };
};

/** Measures every left unit with every right one. O(text + n · m · kinds of a provision). */
export function measureKinds(left: readonly Spoken[], right: readonly Spoken[]): KindMeasure {
  const shown = [...left, ...right].map((unit) => clauseKindsOf(unit.text, unit.lang));
  const rarity = rarityOf(shown);
  const vectors = shown.map((kinds) => vectorOf(kinds, rarity));
  const result = new Float64Array(left.length * right.length);
  left.forEach((_, row) => {
    const one = vectors[row];
    if (one === undefined || one.kinds.length === 0) return;
    right.forEach((__, column) => {
      const other = vectors[left.length + column];
      if (other === undefined) return;
      result[row * right.length + column] = likeness(one, other);
    });
  });
  const plainly = shown.map((kinds) => Math.min(1, Math.max(0, ...kinds.values())));
  return {
    alike: result,
    shown: { left: plainly.slice(0, left.length), right: plainly.slice(left.length) },
  };
}

function likeness(one: KindVector, other: KindVector): number {
  let sum = 0;
  for (const kind of one.kinds) sum += (one.weights[kind] ?? 0) * (other.weights[kind] ?? 0);
  return sum === 0 ? 0 : sum / (one.length * other.length);
}

/** ln(1 + N/df) of each kind. */
function rarityOf(shown: readonly ReadonlyMap<number, number>[]): Float64Array {
  const counts = new Float64Array(CLAUSE_KINDS.length);
  for (const kinds of shown) {
    for (const [kind, worth] of kinds) if (worth >= COUNTED) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts.map((count) => Math.log(1 + shown.length / Math.max(1, count)));
}

function vectorOf(shown: ReadonlyMap<number, number>, rarity: Float64Array): KindVector {
  const weights = new Float64Array(CLAUSE_KINDS.length);
  let squares = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [kind, worth] of shown) {
    const weight = Math.sqrt(worth) * (rarity[kind] ?? 0);
    weights[kind] = weight;
    squares += weight * weight;
    least = Math.min(least, SHOWN * (rarity[kind] ?? 0));
  }
  return { kinds: [...shown.keys()], weights, length: Math.max(Math.sqrt(squares), least) };
}
