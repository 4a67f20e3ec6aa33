import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { reasonSchema } from '@/lib/schema/thread';
import { hideNote, showNote } from '@/lib/services/annotations/moderate';

type Context = Params<'id'>;

/** Hides a note from its readers, with a reason. */
export const PUT = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const { reason } = validOrThrow(reasonSchema.safeParse(await readJson(request)));
  return json(await hideNote(user, (await params).id, reason));
});

/** Shows it again. */
export const DELETE = route(async (_request, { params }: Context) =>
  json(await showNote(await currentUser(), (await params).id)),
);
