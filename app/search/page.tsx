import type { Metadata } from 'next';
import { SearchPage } from '@/components/search/search-page';
import { currentActor } from '@/lib/auth/auth';
import { isNarrowed, parseSearchQuery, type SearchParams } from '@/lib/core/address/search-query';
import { listSavedSearches } from '@/lib/services/search/saved-searches';
import { search } from '@/lib/services/search/search';

type SearchProps = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: SearchProps): Promise<Metadata> {
  const { q } = parseSearchQuery(await searchParams);
  return { title: q === '' ? 'Search' : `${q} · Search`, robots: { index: false } };
}

export default async function Search({ searchParams }: SearchProps) {
  const query = parseSearchQuery(await searchParams);
  const { q, page, ...filters } = query;
  const actor = await currentActor();
  const isAsked = q !== '' || isNarrowed(query);
  const isUser = actor.kind === 'user';
  const [answer, saved] = await Promise.all([
    isAsked ? search(actor, q, filters, page) : undefined,
    isUser ? listSavedSearches(actor, 'texts') : undefined,
  ]);
  return <SearchPage query={query} answer={answer} signedIn={isUser} saved={saved} />;
}
