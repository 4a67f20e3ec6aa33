/**
 * Links, changes and comparisons in one line each, so that a test says only what matters to it:
 * `link([1], [2, 3])` pairs one article of A with two of B, `change(4, 9, 4, 7)` rewords five
 * characters. Everything a test does not name has a plain default.
 */

import {
  type Change,
  type ComparedLink,
  type Comparison,
  EXACT,
} from '@/lib/core/comparison/comparison';

/** A link between articles by their numbers, or between provisions by their eIds. */
export function link(
  left: readonly (number | string)[],
  right: readonly (number | string)[],
  more: Partial<ComparedLink> = {},
): ComparedLink {
  return {
    left: left.map(eIdOf),
    right: right.map(eIdOf),
    relation: 'similar',
    confidence: 1,
    evidence: [],
    score: 0.5,
    moved: false,
    precise: true,
    ...more,
  };
}

function eIdOf(name: number | string): string {
  return typeof name === 'number' ? `art_${name}` : name;
}

/** One change: the words `fromA` to `toA` of A stand as `fromB` to `toB` in B. */
export function change(
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  more: Partial<Change> = {},
): Change {
  return { fromA, toA, fromB, toB, ...more };
}

/** An exact comparison by wording of what is given. */
export function comparison(parts: Partial<Comparison> = {}): Comparison {
  return {
    engine: 'test',
    method: 'content',
    options: EXACT,
    links: [],
    also: [],
    partly: [],
    onlyLeft: [],
    onlyRight: [],
    candidates: { left: {}, right: {} },
    transfers: [],
    obligationsRead: true,
    ...parts,
  };
}
