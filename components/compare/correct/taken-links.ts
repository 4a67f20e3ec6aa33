/**
 * What a pairing by hand would take from other pairs. A unit stands in one link at most, so whoever pairs
 * two provisions unpairs what they were paired with, unless the new pair joins that group: which it does
 * where nothing else is chosen, for a finding must not go unseen.
 */

import type { LinkRelation } from '@/lib/core/comparison/comparison';
import {
  type CorrectionForm,
  type CorrectionGoal,
  type CorrectionLink,
  type CorrectionSide,
  type CorrectionTable,
  namesOf,
  type SideName,
} from './correction-form';

type Chosen = Pick<CorrectionForm, SideName>;

/**
 * The pairs that a pairing with exactly the chosen sides would part: other rows' that hold one of the
 * chosen, and not all of theirs. The row's own pair is not among them: to replace it is what it is opened for.
 */
export function takenLinks(
  { kind, left, right }: Pick<CorrectionForm, 'kind' | SideName>,
  { link: own }: Pick<CorrectionGoal, 'link'>,
  { links }: Pick<CorrectionTable, 'links'>,
): CorrectionLink[] {
  if (kind !== 'link' || left.length === 0 || right.length === 0) return [];
  const within = (units: readonly string[], chosen: readonly string[]) =>
    units.every((eId) => chosen.includes(eId));
  const touches = (units: readonly string[], chosen: readonly string[]) =>
    units.some((eId) => chosen.includes(eId));
  return links.filter(
    (link) =>
      link !== own &&
      (touches(link.left, left) || touches(link.right, right)) &&
      !(within(link.left, left) && within(link.right, right)),
  );
}

/** The chosen sides with those of the pairs that they would part, as one group in document order. */
export function joinedWith(
  { left, right }: Chosen,
  taken: readonly CorrectionLink[],
  table: Pick<CorrectionTable, SideName>,
): Chosen {
  const joined = (side: SideName, chosen: readonly string[]) => {
    const all = new Set([...chosen, ...taken.flatMap((link) => link[side])]);
    return table[side].units.map(({ eId }) => eId).filter((eId) => all.has(eId));
  };
  return { left: joined('left', left), right: joined('right', right) };
}

/**
 * The relation of the group where its author names none: that two provisions contrast still holds when a
 * third joins them. Whatever else was found of two is found anew of the whole.
 */
export function keptRelation(taken: readonly CorrectionLink[]): LinkRelation | undefined {
  return taken.some(({ relation }) => relation === 'contrasts') ? 'contrasts' : undefined;
}

/** `This takes Article 3 of B from Article 4 of A (contrasts).` */
export function takingSentence(
  { left, right }: Chosen,
  taken: readonly CorrectionLink[],
  table: Pick<CorrectionTable, SideName>,
): string {
  const said = taken.map((link) => {
    const fromLeft = takenFrom(table.left, left, table.right, link.left, link.right);
    const words = fromLeft ?? takenFrom(table.right, right, table.left, link.right, link.left);
    return `${words} (${link.relation === 'none' ? 'paired by hand' : link.relation})`;
  });
  return `This takes ${said.join(', and ')}.`;
}

/** What of `units` is chosen is taken from `others`; undefined when none of them is. */
function takenFrom(
  side: CorrectionSide,
  chosen: readonly string[],
  other: CorrectionSide,
  units: readonly string[],
  others: readonly string[],
): string | undefined {
  const taken = units.filter((eId) => chosen.includes(eId));
  return taken.length === 0 ? undefined : `${namesOf(side, taken)} from ${namesOf(other, others)}`;
}
