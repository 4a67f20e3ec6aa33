import type { Metadata } from 'next';
import { orNotFound } from '@/app/_views/or-not-found';
import { LikePage } from '@/components/search/like-page';
import { currentActor } from '@/lib/auth/auth';
import { parseLikeQuery } from '@/lib/core/address/like-query';
import type { SearchParams } from '@/lib/core/address/search-query';
import { clausesLike } from '@/lib/services/search/clauses-like';

export const metadata: Metadata = { title: 'Clauses like this', robots: { index: false } };

export default async function Like({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const query = parseLikeQuery(await searchParams);
  const answer = await orNotFound(clausesLike(await currentActor(), query));
  return <LikePage query={query} answer={answer} />;
}
