/**
 * Which provisions of two versions of one text correspond. Most did not change: those are paired by their
 * words, in order first and then wherever they moved. What is left was reworded, split or merged, and is
 * aligned by what it says, as any two texts are.
 */

import { myersEdit } from '@/lib/core/algorithms/shortest-edit';
import { primaryLanguage } from '@/lib/core/language/language';
import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { align } from './align';

/** Provisions that correspond, by eId; several on a side where one was split or merged. */
export type ProvisionPair = { readonly left: readonly string[]; readonly right: readonly string[] };

type Version = Pick<VersionText, 'lang' | 'provisions'>;

const MAX_EDITS = 4000;

/** The pairs of units; each unit stands in one at most. O(n · d) and the alignment of what changed. */
export function pairVersions(old: Version, next: Version): ProvisionPair[] {
  const [left, right] = [unitsOf(old.provisions), unitsOf(next.provisions)];
  const pairs = unchangedPairs(left, right);
  const paired = (side: 'left' | 'right') => new Set(pairs.flatMap((pair) => pair[side]));
  const [doneLeft, doneRight] = [paired('left'), paired('right')];
  const lang = primaryLanguage(next.lang);
  const open = (units: readonly Provision[], done: ReadonlySet<string>) =>
    units.filter(({ eId }) => !done.has(eId)).map((unit) => ({ ...unit, lang }));
  const [restLeft, restRight] = [open(left, doneLeft), open(right, doneRight)];
  if (restLeft.length === 0 || restRight.length === 0) return pairs;
  const links = align(restLeft, restRight).links;
  return [...pairs, ...links, ...sameNames(restLeft, restRight, links)];
}

/** Units with the same text: as many as can be in order, then those that moved. */
function unchangedPairs(left: readonly Provision[], right: readonly Provision[]): ProvisionPair[] {
  const numbers = new Map<string, number>();
  const keysOf = (units: readonly Provision[]) =>
    Int32Array.from(units, ({ text }) => {
      const key = numbers.get(text) ?? numbers.size;
      numbers.set(text, key);
      return key;
    });
  const [a, b] = [keysOf(left), keysOf(right)];
  const all = { fromA: 0, toA: a.length, fromB: 0, toB: b.length };
  const spans = myersEdit(a, b, all, MAX_EDITS) ?? [all];
  const pairs: [number, number][] = [];
  const open = { left: new Map<number, number[]>(), right: new Map<number, number[]>() };
  const put = (side: 'left' | 'right', key: number, unit: number) =>
    open[side].set(key, [...(open[side].get(key) ?? []), unit]);
  let [atA, atB] = [0, 0];
  for (const span of [...spans, { ...all, fromA: a.length, fromB: b.length }]) {
    for (; atA < span.fromA; atA += 1, atB += 1) pairs.push([atA, atB]);
    for (; atA < span.toA; atA += 1) put('left', a[atA] ?? 0, atA);
    for (; atB < span.toB; atB += 1) put('right', b[atB] ?? 0, atB);
  }
  for (const [key, units] of open.left) {
    units.slice(0, open.right.get(key)?.length ?? 0).forEach((unit, index) => {
      pairs.push([unit, open.right.get(key)?.[index] ?? 0]);
    });
  }
  return pairs.map(([one, other]) => ({
    left: [left[one]?.eId ?? ''],
    right: [right[other]?.eId ?? ''],
  }));
}

/** What kept its name and is like nothing: rewritten throughout. */
function sameNames(
  left: readonly Provision[],
  right: readonly Provision[],
  links: readonly ProvisionPair[],
): ProvisionPair[] {
  const linked = {
    left: new Set(links.flatMap((link) => link.left)),
    right: new Set(links.flatMap((link) => link.right)),
  };
  const there = new Set(right.map(({ eId }) => eId));
  return left
    .filter(({ eId }) => there.has(eId) && !linked.left.has(eId) && !linked.right.has(eId))
    .map(({ eId }) => ({ left: [eId], right: [eId] }));
}
