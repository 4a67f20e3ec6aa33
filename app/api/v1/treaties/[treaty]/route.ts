import { currentActor, currentUser } from '@/lib/auth/auth';
import { AppError } from '@/lib/errors';
import { ifMatch, json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { recordEditSchema } from '@/lib/schema/treaty';
import { editRecord } from '@/lib/services/treaties/edit-record';
import { getTreaty } from '@/lib/services/treaties/get-treaty';
import { deleteTreaty } from '@/lib/services/treaties/own-treaty';

type Context = Params<'treaty'>;

export const GET = route(async (_request, { params }: Context) => {
  const { treaty } = await params;
  const record = await getTreaty(await currentActor(), treaty);
  return json(record, { etag: String(record.revision) });
});

/** Changes the record of the caller's treaty; If-Match names the revision that was edited. */
export const PATCH = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const { treaty } = await params;
  const revision = ifMatch(request);
  if (revision === undefined) {
    await getTreaty(user, treaty);
    throw new AppError('precondition-required');
  }
  const edit = validOrThrow(recordEditSchema.safeParse(await readJson(request)));
  await editRecord(user, treaty, revision, edit);
  const record = await getTreaty(user, treaty);
  return json(record, { etag: String(record.revision) });
});

/** Takes the caller's treaty out of sight; `POST …/restore` brings it back. */
export const DELETE = route(async (_request, { params }: Context) => {
  await deleteTreaty(await currentUser(), (await params).treaty);
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
