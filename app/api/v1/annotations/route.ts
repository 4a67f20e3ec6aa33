import { currentActor } from '@/lib/auth/auth';
import { idempotencyKey, json, readJson, requestHash, route, validOrThrow } from '@/lib/http/route';
import { annotationQuerySchema, newAnnotationSchema } from '@/lib/schema/annotation';
import { parseNoteBody } from '@/lib/schema/note-body';
import { requireUser } from '@/lib/services/access';
import { createAnnotation } from '@/lib/services/annotations/create-annotation';
import { listAnnotations } from '@/lib/services/annotations/list-annotations';

/** Annotations the caller may see, newest first; `next` is the address of the next page. */
export const GET = route(async (request) => {
  const url = new URL(request.url);
  const query = validOrThrow(annotationQuerySchema.safeParse(Object.fromEntries(url.searchParams)));
  const annotations = await listAnnotations(await currentActor(), query);
  const last = annotations.length === query.limit ? annotations.at(-1) : undefined;
  if (last) url.searchParams.set('after', last.id);
  return json({ annotations, next: last ? `${url.pathname}${url.search}` : null });
});

export const POST = route(async (request) => {
  const actor = await currentActor();
  requireUser(actor);
  const body = await readJson(request);
  const input = validOrThrow(newAnnotationSchema.safeParse(body));
  const key = idempotencyKey(request);
  const { value, replayed } = await createAnnotation(
    actor,
    { ...input, body: parseNoteBody(input.body, '/body') },
    key === undefined ? undefined : { key, hash: requestHash(request, body) },
  );
  return json(value, {
    status: replayed ? 200 : 201,
    etag: String(value.revision),
    location: `/api/v1/annotations/${value.id}`,
  });
});
