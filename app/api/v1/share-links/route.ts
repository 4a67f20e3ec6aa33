import { currentUser } from '@/lib/auth/auth';
import { json, readJson, repeatable, route, validOrThrow } from '@/lib/http/route';
import { newShareLinkSchema } from '@/lib/schema/annotation';
import { createShareLink, listShareLinks } from '@/lib/services/sharing/share-links';

/** The caller's own links; `?annotation=` keeps those of one note. Tokens are never listed. */
export const GET = route(async (request) => {
  const annotation = new URL(request.url).searchParams.get('annotation') ?? undefined;
  return json({ shareLinks: await listShareLinks(await currentUser(), annotation) });
});

export const POST = route(async (request) => {
  const user = await currentUser();
  const body = await readJson(request);
  const input = validOrThrow(newShareLinkSchema.safeParse(body));
  const { value, replayed } = await createShareLink(user, input, repeatable(request, body));
  const { link, token } = value;
  return json(
    { ...link, token, url: token === null ? null : `/s/${token}` },
    { status: replayed ? 200 : 201, location: `/api/v1/share-links/${link.id}` },
  );
});
