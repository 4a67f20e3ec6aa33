/**
 * What a shared note on a pair needs to be read: the pairing that put its two provisions together. It may
 * be private to the note's author; whoever opens the link would see the note beside rows that deny it.
 * Sharing a note on a pair says already that the two are one, so the link says it too, and nothing more.
 */

import { formatStatement } from '@/lib/core/address/addressed-correction';
import { MOST_CORRECTIONS } from '@/lib/core/address/compare-query';
import type { View } from '@/lib/core/address/view';
import { type Annotation, isTargetIn } from '@/lib/core/annotation/annotation';
import { type Correction, correctionsInEffect } from '@/lib/core/comparison/correction';
import { unitEId } from '@/lib/core/treaty/provision';
import type { SignedIn } from '../access';
import { correctionsFor } from '../corrections/list-corrections';
import { readVersion } from '../treaties/read-version';

/** The view with the private corrections that the note needs said by its address. */
export async function withNeededCorrections(
  user: SignedIn,
  view: View,
  { targets }: Pick<Annotation, 'targets'>,
): Promise<View> {
  if (view.kind !== 'compare' || targets.length < 2) return view;
  const [a, b, more] = view.sides;
  if (!a || !b || more) return view;
  const [left, right] = await Promise.all([readVersion(user, a), readVersion(user, b)]);
  const { applied } = await correctionsFor(user, left, right, view.query.corrections);
  const inEffect = correctionsInEffect(applied);
  const named = view.query.corrections !== 'current';
  const unitsOn = (side: typeof a) =>
    targets
      .filter((target) => isTargetIn(target, side))
      .map(({ selector }) => unitEId(selector.eId));
  const units = { left: unitsOn(a), right: unitsOn(b) };
  const needed = inEffect.filter((one) => one.visibility === 'private' && puts(one, units));
  if (needed.length === 0) return view;
  // What holds because it is the author's own and private is nobody else's, and is not so much as counted.
  const isSaid = (one: Correction) => named || one.visibility === 'public' || needed.includes(one);
  const room = MOST_CORRECTIONS - needed.length;
  const others = inEffect.filter((one) => !needed.includes(one) && isSaid(one)).slice(0, room);
  const corrections = [...needed.map(formatStatement), ...others.map(({ id }) => id)];
  return { ...view, query: { ...view.query, corrections } };
}

/** True for what puts a provision of the one side and one of the other into a link. */
function puts(
  { kind, left, right }: Correction,
  units: { readonly left: readonly string[]; readonly right: readonly string[] },
): boolean {
  return (
    kind !== 'unlink' &&
    units.left.some((eId) => left.includes(eId)) &&
    units.right.some((eId) => right.includes(eId))
  );
}
