import { presentVersion } from '@/app/api/v1/present';
import { currentActor, currentUser } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { textOfParams } from '@/lib/http/text-params';
import { wantedText } from '@/lib/schema/wanted-text';
import { deleteText } from '@/lib/services/treaties/own-treaty';
import { readVersion } from '@/lib/services/treaties/read-version';

type Context = Params<'treaty' | 'lang'>;

/** The newest version of a text, or the one of `?version=`. */
export const GET = route(async (request, { params }: Context) => {
  const address = wantedText(await params, new URL(request.url).searchParams);
  const version = await readVersion(await currentActor(), address);
  const etag = `${version.id}-${version.contentHash.slice(0, 16)}`;
  if (request.headers.get('if-none-match') === `"${etag}"`) {
    return new Response(null, { status: 304, headers: { etag: `"${etag}"` } });
  }
  return json(presentVersion(version), {
    etag,
    cacheControl: 'private, no-cache',
  });
});

/** Takes the caller's text out of sight; `POST …/restore` brings it back. */
export const DELETE = route(async (_request, { params }: Context) => {
  await deleteText(await currentUser(), await textOfParams(params));
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
