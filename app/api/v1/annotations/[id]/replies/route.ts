import { currentActor, currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, repeatable, route, validOrThrow } from '@/lib/http/route';
import { parseNoteBody } from '@/lib/schema/note-body';
import { newReplySchema, repliesQuerySchema } from '@/lib/schema/thread';
import { replyTo, threadOf } from '@/lib/services/annotations/thread';

type Context = Params<'id'>;

/** The thread of a note or reply, and what whoever asks may do in it; `next` is the address of the next page. */
export const GET = route(async (request, { params }: Context) => {
  const url = new URL(request.url);
  const query = validOrThrow(repliesQuerySchema.safeParse(Object.fromEntries(url.searchParams)));
  const { next, ...thread } = await threadOf(await currentActor(), (await params).id, query);
  if (next !== undefined) url.searchParams.set('after', next);
  return json({ ...thread, next: next === undefined ? null : `${url.pathname}${url.search}` });
});

export const POST = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const body = await readJson(request);
  const input = validOrThrow(newReplySchema.safeParse(body));
  const { value, replayed } = await replyTo(
    user,
    (await params).id,
    { body: parseNoteBody(input.body, '/body') },
    repeatable(request, body),
  );
  return json(value, {
    status: replayed ? 200 : 201,
    etag: String(value.revision),
    location: `/api/v1/annotations/${value.id}`,
  });
});
