import type { Annotation } from '@/lib/core/annotation/annotation';

/**
 * The replies as they are stored now, with those that the reader just deleted at their place: there they
 * can be taken back. O(n log n).
 */
export function withDeleted(
  stored: readonly Annotation[],
  shown: readonly Annotation[],
  deleted: ReadonlySet<string>,
): readonly Annotation[] {
  const known = new Set(stored.map(({ id }) => id));
  const kept = shown.filter(({ id }) => deleted.has(id) && !known.has(id));
  // Ids are in the order of time.
  return kept.length === 0 ? stored : [...stored, ...kept].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many replies came that are not shown. */
export function countNew(stored: readonly Annotation[], shown: readonly Annotation[]): number {
  const known = new Set(shown.map(({ id }) => id));
  return stored.filter(({ id, deleted }) => !deleted && !known.has(id)).length;
}
