import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { reasonSchema } from '@/lib/schema/thread';
import { dismissFlags, flagNote } from '@/lib/services/annotations/moderate';

type Context = Params<'id'>;

/** Asks those who keep order to look at a note. */
export const POST = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const { reason } = validOrThrow(reasonSchema.safeParse(await readJson(request)));
  await flagNote(user, (await params).id, reason);
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});

/** They looked, and leave it as it is. */
export const DELETE = route(async (_request, { params }: Context) =>
  json(await dismissFlags(await currentUser(), (await params).id)),
);
