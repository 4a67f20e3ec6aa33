import { languageName } from '@/lib/core/language/language';
import { TOPICS } from '@/lib/core/language/terms/topics';
import { FACETS, type FacetName, type Facets } from '@/lib/core/search/search-result';
import type { VerificationState } from '@/lib/core/treaty/provision';
import type { Standing, TreatyStatus } from '@/lib/core/treaty/treaty';
import { STANDING_LABELS, STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import { levelOf } from '@/lib/core/treaty/verification';
import type { FacetCount } from '@/lib/store/search-texts';

/** Counts of the store as facets: with words for their values, the most frequent first. */

const MOST_VALUES = 50;
const TOPIC_LABELS: ReadonlyMap<string, string> = new Map(
  TOPICS.map(({ id, label }) => [id, label]),
);

export function toFacets(counts: readonly FacetCount[]): Facets {
  const facets = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      valuesOf(
        facet,
        counts.filter((one) => one.facet === facet),
      ),
    ]),
  );
  return facets as unknown as Facets;
}

function valuesOf(facet: FacetName, counts: readonly FacetCount[]): Facets[FacetName] {
  const merged = new Map<string, { value: string; label: string; count: number }>();
  for (const { value: stored, label, count } of counts) {
    const value = facet === 'verified' ? verifiedValue(stored) : stored;
    const known = merged.get(value);
    if (known) known.count += count;
    else merged.set(value, { value, label: label ?? labelOf(facet, value), count });
  }
  return [...merged.values()]
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

function verifiedValue(state: string): 'yes' | 'no' {
  return levelOf(state as VerificationState) === 'verified' ? 'yes' : 'no';
}

function labelOf(facet: FacetName, value: string): string {
  switch (facet) {
    case 'lang':
      return languageName(value).english;
    case 'status':
      return STATUS_LABELS[value as TreatyStatus] ?? value;
    case 'standing':
      return STANDING_LABELS[value as Standing] ?? value;
    case 'topic':
      return TOPIC_LABELS.get(value) ?? value;
    case 'kind':
      return value.slice(0, 1).toUpperCase() + value.slice(1);
    case 'verified':
      return value === 'yes' ? 'Verified' : 'Not verified';
    default:
      return value;
  }
}
