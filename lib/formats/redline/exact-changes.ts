/**
 * Changes that rebuild the other text exactly. A comparison may ignore letter case, punctuation or
 * names, so its changes alone do not give B; a file that promises "accept all and you have B" needs
 * every difference. The changes as given are kept, and what differs between them is added.
 */

import type { Change } from '@/lib/core/comparison/comparison';
import { applyChanges, diffWords } from '@/lib/core/engine/diff/diff';
import { tokenize } from '@/lib/core/language/tokenize';
import { Vocabulary } from '@/lib/core/language/vocabulary';

/**
 * Changes of which `applyChanges(a, b, …)` is `b`, for any input: out of order or out of range ones
 * are computed afresh. `undefined` asks for all of them to be found. O(n) and a diff of what differs
 * between the given ones.
 */
export function exactChanges(
  a: string,
  b: string,
  changes: readonly Change[] | undefined,
  lang: string,
): Change[] {
  if (!changes || !areInOrder(changes, a.length, b.length)) return wordChanges(a, b, lang);
  const exact: Change[] = [];
  let [atA, atB] = [0, 0];
  const between = (toA: number, toB: number) => {
    const [was, is] = [a.slice(atA, toA), b.slice(atB, toB)];
    if (was !== is) exact.push(...wordChanges(was, is, lang).map(shifted(atA, atB)));
  };
  for (const change of changes) {
    between(change.fromA, change.fromB);
    exact.push(change);
    [atA, atB] = [change.toA, change.toB];
  }
  between(a.length, b.length);
  return exact;
}

/** The plain word changes of two texts; the whole text where they would not rebuild `b`. */
function wordChanges(a: string, b: string, lang: string): Change[] {
  if (a === b) return [];
  const vocabulary = new Vocabulary(lang);
  const { changes: found } = diffWords(tokenize(a, vocabulary), tokenize(b, vocabulary));
  const changes = found.map(
    ({ fromA, toA, fromB, toB, kind }): Change => ({
      ...{ fromA, toA, fromB, toB },
      ...(kind === 'spelling' && { kind }),
    }),
  );
  const rebuilds = areInOrder(changes, a.length, b.length) && applyChanges(a, b, changes) === b;
  return rebuilds ? changes : [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
}

function areInOrder(changes: readonly Change[], lengthA: number, lengthB: number): boolean {
  let [atA, atB] = [0, 0];
  for (const { fromA, toA, fromB, toB } of changes) {
    if (fromA < atA || toA < fromA || fromB < atB || toB < fromB) return false;
    [atA, atB] = [toA, toB];
  }
  return atA <= lengthA && atB <= lengthB;
}

function shifted(byA: number, byB: number): (change: Change) => Change {
  return ({ fromA, toA, fromB, toB, kind }) => ({
    ...(kind !== undefined && { kind }),
    fromA: fromA + byA,
    toA: toA + byA,
    fromB: fromB + byB,
    toB: toB + byB,
  });
}
