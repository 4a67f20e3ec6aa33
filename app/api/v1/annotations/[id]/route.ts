import { currentActor, currentUser } from '@/lib/auth/auth';
import { AppError } from '@/lib/errors';
import {
  ifMatch,
  json,
  type Params,
  readJson,
  repeatable,
  route,
  validOrThrow,
} from '@/lib/http/route';
import { annotationChangeSchema } from '@/lib/schema/annotation';
import { parseNoteBody } from '@/lib/schema/note-body';
import { changeAnnotation, deleteAnnotation } from '@/lib/services/annotations/change-annotation';
import { getAnnotation } from '@/lib/services/annotations/get-annotation';

type Context = Params<'id'>;

export const GET = route(async (request, { params }: Context) => {
  const annotation = await getAnnotation(await currentActor(), (await params).id);
  const etag = String(annotation.revision);
  if (request.headers.get('if-none-match') === `"${etag}"`) {
    return new Response(null, { status: 304, headers: { etag: `"${etag}"` } });
  }
  return json(annotation, { etag });
});

export const PATCH = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const { id } = await params;
  const revision = ifMatch(request);
  if (revision === undefined) {
    await getAnnotation(user, id);
    throw new AppError('precondition-required');
  }
  const body = await readJson(request);
  const change = validOrThrow(annotationChangeSchema.safeParse(body));
  const { value } = await changeAnnotation(
    user,
    id,
    revision,
    {
      ...(change.body === undefined ? {} : { body: parseNoteBody(change.body, '/body') }),
      ...(change.visibility === undefined ? {} : { visibility: change.visibility }),
    },
    repeatable(request, body),
  );
  return json(value, { etag: String(value.revision) });
});

/** Deletes so that `POST …/restore` can undo it. If-Match is honoured when sent. */
export const DELETE = route(async (request, { params }: Context) => {
  const { id } = await params;
  await deleteAnnotation(await currentUser(), id, ifMatch(request));
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
