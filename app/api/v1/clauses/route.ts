import { currentActor } from '@/lib/auth/auth';
import { json, route, validOrThrow } from '@/lib/http/route';
import { clausesQuerySchema } from '@/lib/schema/mention';
import { clausesToMention } from '@/lib/services/annotations/clauses-to-mention';

/** The clauses that a note can mention by these words, in the newest texts that the caller may read. */
export const GET = route(async (request) => {
  const { searchParams } = new URL(request.url);
  const { q, near } = validOrThrow(clausesQuerySchema.safeParse(Object.fromEntries(searchParams)));
  return json({ clauses: await clausesToMention(await currentActor(), q, near) });
});
