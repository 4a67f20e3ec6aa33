import type { Actor } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { VersionText } from '@/lib/core/treaty/provision';
import { notesOnVersions } from '@/lib/services/annotations/list-annotations';

type Pair<T> = { readonly left: T; readonly right: T };

/** The notes on both sides of a comparison that `actor` may see, the opened one in any case. */
export async function notesOfPair(
  actor: Actor,
  { left, right }: Pair<VersionText>,
  openNote?: string,
): Promise<Pair<Annotation[]>> {
  const [onLeft = [], onRight = []] = await notesOnVersions(actor, [left.id, right.id], openNote);
  return { left: onLeft, right: onRight };
}
