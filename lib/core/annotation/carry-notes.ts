/** Places of notes carried from one version of a text to another: the engine says which provisions correspond. */

import { type Clause, type RebaseTexts, rebase } from '@/lib/core/anchor/rebase';
import type { Anchor, Selector } from '@/lib/core/anchor/selector';
import { pairVersions } from '@/lib/core/engine/align/pair-versions';
import {
  isUnit,
  type Provision,
  unitEId,
  unitsOf,
  type VersionText,
} from '@/lib/core/treaty/provision';

type Version = Pick<VersionText, 'lang' | 'provisions'>;

/** Where selectors made on `old` lie in `next`, in their order (`rebase`). */
export function carryNotes(
  selectors: readonly Selector[],
  old: Version,
  next: Version,
  budget?: Parameters<typeof rebase>[2],
): Anchor[] {
  if (selectors.length === 0) return [];
  const texts: RebaseTexts = {
    old: unitsOf(old.provisions),
    next: unitsOf(next.provisions),
    pairs: pairVersions(old, next),
    clauses: clausesOf(next.provisions),
  };
  return rebase(selectors, texts, budget);
}

function clausesOf(provisions: readonly Provision[]): Clause[] {
  return provisions
    .filter((part) => !isUnit(part) && part.text !== '')
    .map(({ eId, start, text }) => ({
      eId,
      unit: unitEId(eId),
      start,
      end: start + text.length,
    }));
}
