import { currentActor } from '@/lib/auth/auth';
import { env } from '@/lib/env';
import { download } from '@/lib/http/download';
import { route, validOrThrow } from '@/lib/http/route';
import { searchQuerySchema } from '@/lib/schema/search';
import { exportHits } from '@/lib/services/search/export-hits';

/** The clauses that a search finds, of all its pages, as CSV. */
export const GET = route(async (request) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { q, filters } = validOrThrow(searchQuerySchema.safeParse(asked));
  const origin = env().address;
  return download(await exportHits(await currentActor(), { q, filters, origin }));
});
