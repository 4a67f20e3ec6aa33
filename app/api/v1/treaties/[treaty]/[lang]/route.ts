import { presentVersion } from '@/app/api/v1/present';
import { currentActor } from '@/lib/auth/auth';
import { parseTextName } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import { json, type Params, route } from '@/lib/http/route';
import { readVersion } from '@/lib/services/treaties/read-version';

type Context = Params<'treaty' | 'lang'>;

/** The newest version in a language, or the one of `?version=`. */
export const GET = route(async (request, { params }: Context) => {
  const { treaty, lang } = await params;
  const wanted = new URL(request.url).searchParams.get('version');
  if (wanted !== null && !/^[1-9]\d{0,5}$/.test(wanted)) {
    throw new AppError('invalid-input', {
      issues: [{ pointer: '/version', message: 'must be a version number, counted from 1' }],
    });
  }
  const text = parseTextName(lang);
  if (text === undefined) throw new AppError('not-found');
  const side = { slug: treaty, ...text, ...(wanted !== null && { version: Number(wanted) }) };
  const version = await readVersion(await currentActor(), side);
  const etag = `${version.id}-${version.contentHash.slice(0, 16)}`;
  if (request.headers.get('if-none-match') === `"${etag}"`) {
    return new Response(null, { status: 304, headers: { etag: `"${etag}"` } });
  }
  return json(presentVersion(version), {
    etag,
    cacheControl: 'private, no-cache',
  });
});
