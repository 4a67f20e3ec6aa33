import { currentActor, currentUser } from '@/lib/auth/auth';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { download } from '@/lib/http/download';
import { ifMatch, json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { codebookChangeSchema } from '@/lib/schema/codebook';
import { changeCodebook, deleteCodebook } from '@/lib/services/codebooks/edit-codebook';
import { exportCodebook, openCodebook } from '@/lib/services/codebooks/open-codebook';

type Context = Params<'id'>;

/** A codebook with its codes; with `?format=csv` or `skos` as a file. */
export const GET = route(async (request, { params }: Context) => {
  const [actor, { id }] = [await currentActor(), await params];
  const format = new URL(request.url).searchParams.get('format');
  if (format !== null) return download(await exportCodebook(actor, id, format, env().address));
  const codebook = await openCodebook(actor, id);
  return json(codebook, { etag: String(codebook.revision) });
});

export const PATCH = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const { id } = await params;
  const revision = ifMatch(request);
  if (revision === undefined) {
    await openCodebook(user, id);
    throw new AppError('precondition-required');
  }
  const change = validOrThrow(codebookChangeSchema.safeParse(await readJson(request)));
  const codebook = await changeCodebook(user, id, revision, change);
  return json(codebook, { etag: String(codebook.revision) });
});

/** Deletes it for everyone; If-Match is honoured when sent. */
export const DELETE = route(async (request, { params }: Context) => {
  await deleteCodebook(await currentUser(), (await params).id, ifMatch(request));
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
