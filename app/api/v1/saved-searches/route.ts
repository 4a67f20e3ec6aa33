import { currentUser } from '@/lib/auth/auth';
import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { savedSearchQuerySchema, savedSearchSchema } from '@/lib/schema/saved-search';
import { listSavedSearches, saveSearch } from '@/lib/services/search/saved-searches';

export const GET = route(async (request) => {
  const user = await currentUser();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { scope } = validOrThrow(savedSearchQuerySchema.safeParse(query));
  return json({ searches: await listSavedSearches(user, scope) });
});

/** Keeps a search under a name. Doing it twice keeps one. */
export const PUT = route(async (request) => {
  const user = await currentUser();
  const search = validOrThrow(savedSearchSchema.safeParse(await readJson(request)));
  return json(await saveSearch(user, search));
});
