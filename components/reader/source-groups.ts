import { SOURCE_KINDS, type Source } from '@/lib/core/treaty/treaty';
import { SOURCE_GROUP_LABELS } from '@/lib/core/treaty/treaty-labels';

/**
 * Sources with a heading for each kind, official ones first; without headings where no kind is known.
 * Within a kind they keep their order. O(n).
 */
export function sourceGroups<T extends { readonly source: Source }>(
  sources: readonly T[],
): { readonly label: string | undefined; readonly entries: readonly T[] }[] {
  if (sources.every(({ source }) => source.kind === undefined)) {
    return sources.length > 0 ? [{ label: undefined, entries: sources }] : [];
  }
  return SOURCE_KINDS.map((kind) => ({
    label: SOURCE_GROUP_LABELS[kind],
    entries: sources.filter(({ source }) => (source.kind ?? 'other') === kind),
  })).filter(({ entries }) => entries.length > 0);
}
