import { currentActor } from '@/lib/auth/auth';
import { json, route, validOrThrow } from '@/lib/http/route';
import { searchQuerySchema } from '@/lib/schema/search';
import { search } from '@/lib/services/search/search';

/** What the caller may see that answers a query; `next` is the address of the next page. */
export const GET = route(async (request) => {
  const url = new URL(request.url);
  const query = validOrThrow(searchQuerySchema.safeParse(Object.fromEntries(url.searchParams)));
  const { next, ...answer } = await search(
    await currentActor(),
    query.q,
    query.filters,
    query.page,
  );
  if (next !== undefined) url.searchParams.set('page', next);
  return json({ ...answer, next: next === undefined ? null : `${url.pathname}${url.search}` });
});
