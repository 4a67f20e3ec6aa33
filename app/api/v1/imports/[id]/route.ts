import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { importOptionsSchema } from '@/lib/schema/import';
import { discardImport, openImport, readAnew } from '@/lib/services/imports/open-import';
import { presentImport } from '../present';

type Context = Params<'id'>;

export const GET = route(async (_request, { params }: Context) =>
  json(presentImport(await openImport(await currentUser(), (await params).id))),
);

/** Reads the file anew, as in another language or encoding; corrections so far go. */
export const PATCH = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const options = validOrThrow(importOptionsSchema.safeParse(await readJson(request)));
  return json(await readAnew(user, (await params).id, options));
});

/** Gives an import up, also while it is being read. */
export const DELETE = route(async (_request, { params }: Context) => {
  await discardImport(await currentUser(), (await params).id);
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
