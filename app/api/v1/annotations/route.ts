import { currentActor, currentUser } from '@/lib/auth/auth';
import { json, readJson, repeatable, route, validOrThrow } from '@/lib/http/route';
import { annotationQuerySchema, newAnnotationSchema } from '@/lib/schema/annotation';
import { parseNoteBody } from '@/lib/schema/note-body';
import { createAnnotation } from '@/lib/services/annotations/create-annotation';
import { pageOfAnnotations } from '@/lib/services/annotations/list-annotations';

/**
 * Annotations the caller may see, newest first; `next` is the address of the next page. A page ends
 * early where its notes are long.
 */
export const GET = route(async (request) => {
  const url = new URL(request.url);
  const query = validOrThrow(annotationQuerySchema.safeParse(Object.fromEntries(url.searchParams)));
  const { annotations, next } = await pageOfAnnotations(await currentActor(), query);
  if (next !== undefined) url.searchParams.set('after', next);
  return json({
    annotations,
    next: next === undefined ? null : `${url.pathname}${url.search}`,
  });
});

export const POST = route(async (request) => {
  const user = await currentUser();
  const body = await readJson(request);
  const input = validOrThrow(newAnnotationSchema.safeParse(body));
  const { value, replayed } = await createAnnotation(
    user,
    { ...input, body: parseNoteBody(input.body ?? '', '/body') },
    repeatable(request, body),
  );
  return json(value, {
    status: replayed ? 200 : 201,
    etag: String(value.revision),
    location: `/api/v1/annotations/${value.id}`,
  });
});
