import type { Searched, SearchQuery } from '@/lib/core/address/search-query';
import { languageName } from '@/lib/core/language/language';
import { TOPICS } from '@/lib/core/language/terms/topics';
import type { FacetName, Facets, SearchAnswer } from '@/lib/core/search/search-result';
import { STANDING_LABELS, STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';

/** What narrows hits, as its list is headed. */
export const FACET_TITLES: Readonly<Record<FacetName, string>> = {
  party: 'Party',
  treaty: 'Treaty',
  lang: 'Language',
  status: 'In force',
  topic: 'Topic',
  kind: 'Kind of provision',
  standing: 'Standing',
  verified: 'Verification',
};

export const SEARCHED_LABELS: Readonly<Record<Searched, string>> = {
  treaties: 'Treaties',
  texts: 'Texts',
  quotations: 'Attested quotations',
  notes: 'Notes',
};

export type FacetLine = Facets[FacetName][number] & { readonly set: boolean };

/** The values of a filter that can be chosen, those that are set first, also where nothing has them. */
export function facetLines(
  { facets }: Pick<SearchAnswer, 'facets'>,
  query: SearchQuery,
  name: FacetName,
): FacetLine[] {
  const chosen = valuesOf(query, name);
  const set = chosen.map((value) => {
    const known = facets[name].find((line) => line.value === value);
    return { value, label: labelOf(name, value), count: 0, ...known, set: true };
  });
  const others = facets[name]
    .filter(({ value }) => !chosen.includes(value))
    .map((line) => ({ ...line, set: false }));
  return [...set, ...others];
}

function valuesOf(query: SearchQuery, name: FacetName): readonly string[] {
  if (name !== 'verified') return query[name] ?? [];
  return query.verified === undefined ? [] : [query.verified ? 'yes' : 'no'];
}

/** What a value is called where no hit says it. */
function labelOf(name: FacetName, value: string): string {
  const words: Partial<Record<FacetName, Readonly<Record<string, string>>>> = {
    status: STATUS_LABELS,
    standing: STANDING_LABELS,
    verified: { yes: 'Verified', no: 'Not verified' },
    topic: Object.fromEntries(TOPICS.map(({ id, label }) => [id, label])),
  };
  if (name === 'lang') return languageName(value).english;
  if (name === 'kind') return value.slice(0, 1).toUpperCase() + value.slice(1);
  return words[name]?.[value] ?? value;
}
