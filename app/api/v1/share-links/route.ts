import { currentActor } from '@/lib/auth/auth';
import { idempotencyKey, json, readJson, requestHash, route, validOrThrow } from '@/lib/http/route';
import { newShareLinkSchema } from '@/lib/schema/annotation';
import { requireUser } from '@/lib/services/access';
import { createShareLink, listShareLinks } from '@/lib/services/sharing/share-links';

/** The caller's own links; `?annotation=` keeps those of one note. Tokens are never listed. */
export const GET = route(async (request) => {
  const annotation = new URL(request.url).searchParams.get('annotation') ?? undefined;
  return json({ shareLinks: await listShareLinks(await currentActor(), annotation) });
});

export const POST = route(async (request) => {
  const actor = await currentActor();
  requireUser(actor);
  const body = await readJson(request);
  const input = validOrThrow(newShareLinkSchema.safeParse(body));
  const key = idempotencyKey(request);
  const { value, replayed } = await createShareLink(
    actor,
    input,
    key === undefined ? undefined : { key, hash: requestHash(request, body) },
  );
  const { link, token } = value;
  return json(
    { ...link, token, url: token === null ? null : `/s/${token}` },
    { status: replayed ? 200 : 201, location: `/api/v1/share-links/${link.id}` },
  );
});
