import { currentUser } from '@/lib/auth/auth';
import { ifMatch, json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { draftSchema } from '@/lib/schema/draft';
import { dropDraft, keepDraft } from '@/lib/services/annotations/drafts';

type Context = Params<'id'>;

/** Keeps a draft: a new one without If-Match, else over the revision that If-Match names. */
export const PUT = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const input = validOrThrow(draftSchema.safeParse(await readJson(request)));
  const { id } = await params;
  const revision = await keepDraft(user, id, input, ifMatch(request));
  return json({ id, revision }, { etag: String(revision) });
});

/** Forgets a draft, with If-Match only at the revision that it names. */
export const DELETE = route(async (request, { params }: Context) => {
  await dropDraft(await currentUser(), (await params).id, ifMatch(request));
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
