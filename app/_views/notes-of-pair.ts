import type { Annotation } from '@/lib/core/annotation';
import type { Actor } from '@/lib/core/policy';
import type { VersionText } from '@/lib/core/provision';
import { notesOnVersions } from '@/lib/services/list-annotations';

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
