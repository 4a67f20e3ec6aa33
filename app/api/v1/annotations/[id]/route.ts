import { currentActor } from '@/lib/auth/auth';
import { AppError } from '@/lib/errors';
import {
  idempotencyKey,
  ifMatch,
  json,
  type Params,
  readJson,
  requestHash,
  route,
  validOrThrow,
} from '@/lib/http/route';
import { annotationChangeSchema } from '@/lib/schema/annotation';
import { parseNoteBody } from '@/lib/schema/note-body';
import { requireUser } from '@/lib/services/access';
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
  const actor = await currentActor();
  requireUser(actor);
  const { id } = await params;
  const revision = ifMatch(request);
  if (revision === undefined) {
    await getAnnotation(actor, id);
    throw new AppError('precondition-required');
  }
  const body = await readJson(request);
  const change = validOrThrow(annotationChangeSchema.safeParse(body));
  const key = idempotencyKey(request);
  const { value } = await changeAnnotation(
    actor,
    id,
    revision,
    {
      ...(change.body === undefined ? {} : { body: parseNoteBody(change.body, '/body') }),
      ...(change.visibility === undefined ? {} : { visibility: change.visibility }),
    },
    key === undefined ? undefined : { key, hash: requestHash(request, body) },
  );
  return json(value, { etag: String(value.revision) });
});

/** Deletes so that `POST …/restore` can undo it. If-Match is honoured when sent. */
export const DELETE = route(async (request, { params }: Context) => {
  const { id } = await params;
  await deleteAnnotation(await currentActor(), id, ifMatch(request));
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
