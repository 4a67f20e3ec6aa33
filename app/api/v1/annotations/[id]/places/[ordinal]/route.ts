import { currentUser } from '@/lib/auth/auth';
import { AppError } from '@/lib/errors';
import { ifMatch, json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { placeDecisionSchema } from '@/lib/schema/place-decision';
import {
  type PlaceHistory,
  placesOfNote,
  settlePlace,
} from '@/lib/services/annotations/settle-place';

type Context = Params<'id' | 'ordinal'>;

const MOST_DIGITS = 4;

async function placeOf({ params }: Context) {
  const { id, ordinal } = await params;
  if (!/^\d+$/.test(ordinal) || ordinal.length > MOST_DIGITS) throw new AppError('not-found');
  return { annotation: id, ordinal: Number(ordinal) };
}

function answer(
  { annotation, ordinal }: { annotation: string; ordinal: number },
  places: PlaceHistory,
): Response {
  const [newest] = places;
  const etag = newest && { etag: String(newest.revision) };
  return json({ annotation, ordinal, places }, { ...etag });
}

/** Where a place of one's own note lies in each version of its text, the newest first. */
export const GET = route(async (_request, context: Context) => {
  const user = await currentUser();
  const place = await placeOf(context);
  return answer(place, await placesOfNote(user, place));
});

/** Decides of a place in the newest version. If-Match names the revision that was looked at. */
export const PUT = route(async (request, context: Context) => {
  const user = await currentUser();
  const place = await placeOf(context);
  const revision = ifMatch(request);
  if (revision === undefined) {
    await placesOfNote(user, place);
    throw new AppError('precondition-required');
  }
  const { version, decision } = validOrThrow(
    placeDecisionSchema.safeParse(await readJson(request)),
  );
  return answer(place, await settlePlace(user, { ...place, version, revision }, decision));
});
