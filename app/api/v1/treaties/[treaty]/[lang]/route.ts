import { presentVersion } from '@/app/api/v1/present';
import { currentActor } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { wantedText } from '@/lib/schema/wanted-text';
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
