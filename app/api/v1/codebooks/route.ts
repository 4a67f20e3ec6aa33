import { currentActor, currentUser } from '@/lib/auth/auth';
import { json, readJson, repeatable, route, validOrThrow } from '@/lib/http/route';
import { codebooksQuerySchema, newCodebookSchema } from '@/lib/schema/codebook';
import { createCodebook } from '@/lib/services/codebooks/edit-codebook';
import { listCodebooks, wholeCodebooks } from '@/lib/services/codebooks/open-codebook';

/** The codebooks one may read, without their codes, or with all of them. */
export const GET = route(async (request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { codes } = validOrThrow(codebooksQuerySchema.safeParse(query));
  const actor = await currentActor();
  return json({ codebooks: await (codes ? wholeCodebooks(actor) : listCodebooks(actor)) });
});

export const POST = route(async (request) => {
  const user = await currentUser();
  const body = await readJson(request);
  const input = validOrThrow(newCodebookSchema.safeParse(body));
  const { value, replayed } = await createCodebook(user, input, repeatable(request, body));
  return json(value, {
    status: replayed ? 200 : 201,
    etag: String(value.revision),
    location: `/api/v1/codebooks/${value.id}`,
  });
});
