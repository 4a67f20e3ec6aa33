import { currentUser } from '@/lib/auth/auth';
import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { manyPlacesSchema } from '@/lib/schema/place-decision';
import { acceptPlaces, undoAcceptedPlaces } from '@/lib/services/annotations/accept-places';

/** Accepts all places of one's own notes that moved and are sure, or takes back what was accepted at a time. */
export const POST = route(async (request) => {
  const user = await currentUser();
  const asked = validOrThrow(manyPlacesSchema.safeParse(await readJson(request)));
  if ('undo' in asked) return json(await undoAcceptedPlaces(user, asked.undo));
  const { atLeast, text } = asked.accept;
  return json(await acceptPlaces(user, { atLeast, ...(text && { text }) }));
});
