/**
 * What a search answers, and what it may be narrowed by. Everything here is what the person who asks may
 * see: a hit, a count, a facet, a suggestion and a snippet alike.
 */

import type { NoteVisibility } from '@/lib/core/access/visibility';
import type { SearchFilters as ChosenFilters } from '@/lib/core/address/search-query';
import type { ProvisionKind, VerificationState } from '@/lib/core/treaty/provision';
import type { PartialDate, Party, Standing, TreatyStatus } from '@/lib/core/treaty/treaty';

/** What narrows a search. Of the values of one filter any may hold; of several filters all must. */
export type SearchFilters = ChosenFilters & {
  /** None of these may hold. */
  readonly not?: Omit<ChosenFilters, 'in'>;
};

/** A cutting of a text around what was found; the marks are half-open UTF-16 offsets in `text`. */
export type Snippet = {
  readonly text: string;
  /** Where it begins in the whole text; something was left out before it when this is not 0. */
  readonly start: number;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
};

export type TreatyHit = {
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly signed?: PartialDate;
  readonly parties: readonly Party[];
  readonly status: TreatyStatus;
  /** The name, party, year or place that was found, where it is not the title. */
  readonly matched?: string;
};

export type ProvisionHit = {
  /** `{slug}:{lang}[~{name}]@v{n}` */
  readonly versionRef: string;
  readonly eId: string;
  /** As the interface cites it: "Art. 3(3)". */
  readonly citation: string;
  readonly heading?: string;
  readonly lang: string;
  readonly kind: ProvisionKind;
  readonly standing: Standing;
  readonly state: VerificationState;
  readonly verified: boolean;
  readonly topics: readonly string[];
  readonly snippet: Snippet;
  /** Opens the clause with its words marked by the browser. */
  readonly href: string;
  /** The words are attested in a source and stand beside the text. */
  readonly quotation?: true;
  /** Found by these words for the query in another language: "помощь, 원조 for assistance". */
  readonly translated?: string;
};

/** The hits of one treaty, best first. */
export type TreatyHits = {
  readonly treaty: TreatyHit;
  readonly hits: readonly ProvisionHit[];
  /** How many provisions of it were found in all. */
  readonly found: number;
};

export type NoteHit = {
  readonly id: string;
  /** Of a reply: the first note of its thread. */
  readonly root?: string;
  /** One of `MOTIVATIONS` of `annotation/annotation.ts`. */
  readonly motivation: string;
  readonly visibility: NoteVisibility;
  readonly group?: string;
  readonly by: string;
  readonly own: boolean;
  readonly modified: string;
  /** Where its first place is: "Rivers 1970, Art. 4". */
  readonly place?: string;
  readonly snippet: Snippet;
  readonly href: string;
};

export const FACETS = [
  'party',
  'treaty',
  'lang',
  'status',
  'topic',
  'kind',
  'standing',
  'verified',
] as const;

export type FacetName = (typeof FACETS)[number];

/** The most frequent first; `value` is what the filter of that name takes. */
export type Facets = Readonly<
  Record<
    FacetName,
    readonly { readonly value: string; readonly label: string; readonly count: number }[]
  >
>;

export type SearchAnswer = {
  readonly q: string;
  /** How the query was read, where that is not as it was written, as a sentence. */
  readonly parsedAs?: string;
  readonly didYouMean?: string;
  readonly direct?: { readonly href: string; readonly label: string };
  /** Found by name, alias, party, year or place. */
  readonly treaties: readonly TreatyHit[];
  /** Hits in the query's own words, grouped by treaty, best first. */
  readonly groups: readonly TreatyHits[];
  /** Clauses in other languages, by what the words of the query mean there. */
  readonly translated: readonly TreatyHits[];
  readonly notes: readonly NoteHit[];
  readonly topics: readonly {
    readonly id: string;
    readonly label: string;
    readonly href: string;
  }[];
  readonly people: readonly { readonly name: string; readonly href: string }[];
  /** Counts of provisions found in the query's own words. */
  readonly facets: Facets;
  /** Provisions and quotations found in the query's own words; `atLeast` when counting ended there. */
  readonly total: number;
  readonly atLeast?: true;
  readonly noteTotal: number;
  /** The page after this one, as the address takes it. */
  readonly next?: string;
};
