import { currentUser } from '@/lib/auth/auth';
import { json, route, validOrThrow } from '@/lib/http/route';
import { peopleQuerySchema } from '@/lib/schema/notification';
import { peopleToMention } from '@/lib/services/annotations/people-to-mention';

/** Those whom the caller can mention at a place: ids and names, and no account else. */
export const GET = route(async (request) => {
  const { searchParams } = new URL(request.url);
  const query = validOrThrow(peopleQuerySchema.safeParse(Object.fromEntries(searchParams)));
  const user = await currentUser();
  const { q, ...where } = query;
  return json({ people: await peopleToMention(user, { where, ...(q !== undefined && { q }) }) });
});
