import { currentActor, currentUser } from '@/lib/auth/auth';
import type { AnnotationTarget } from '@/lib/core/annotation/annotation';
import { noteMarkdown } from '@/lib/core/annotation/note-markdown';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { AppError } from '@/lib/errors';
import { download } from '@/lib/http/download';
import {
  ifMatch,
  json,
  type Params,
  readJson,
  repeatable,
  route,
  validOrThrow,
} from '@/lib/http/route';
import { annotationChangeSchema, oneNoteQuerySchema } from '@/lib/schema/annotation';
import { parseNoteBody } from '@/lib/schema/note-body';
import { changeAnnotation, deleteAnnotation } from '@/lib/services/annotations/change-annotation';
import { getAnnotation } from '@/lib/services/annotations/get-annotation';

type Context = Params<'id'>;

/** The note, or with `format=markdown` its words as Markdown. */
export const GET = route(async (request, { params }: Context) => {
  const { searchParams, origin } = new URL(request.url);
  const { format } = validOrThrow(oneNoteQuerySchema.safeParse(Object.fromEntries(searchParams)));
  const annotation = await getAnnotation(await currentActor(), (await params).id);
  if (format === 'markdown') {
    const markdown = noteMarkdown(annotation, placeWords, origin);
    return download({ name: 'note.md', type: 'text/markdown; charset=utf-8', content: markdown });
  }
  const etag = String(annotation.revision);
  if (request.headers.get('if-none-match') === `"${etag}"`) {
    return new Response(null, { status: 304, headers: { etag: `"${etag}"` } });
  }
  return json(annotation, { etag });
});

function placeWords({ title, treaty, selector }: AnnotationTarget): string {
  const place = selector.eId === '' ? '' : `, ${citeEId(selector.eId)}`;
  return `${title ?? treaty}${place}`;
}

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
      ...(change.group === undefined ? {} : { group: change.group }),
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
