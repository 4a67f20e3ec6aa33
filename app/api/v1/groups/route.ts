import { currentUser } from '@/lib/auth/auth';
import { json, readJson, repeatable, route, validOrThrow } from '@/lib/http/route';
import { newGroupSchema } from '@/lib/schema/group';
import { createGroup } from '@/lib/services/groups/create-group';
import { listGroups, openGroup } from '@/lib/services/groups/open-group';

/** The caller's groups, open ones first. */
export const GET = route(async () => json({ groups: await listGroups(await currentUser()) }));

export const POST = route(async (request) => {
  const user = await currentUser();
  const body = await readJson(request);
  const words = validOrThrow(newGroupSchema.safeParse(body));
  const { value, replayed } = await createGroup(user, words, repeatable(request, body));
  return json(await openGroup(user, value.id), {
    status: replayed ? 200 : 201,
    location: `/api/v1/groups/${value.id}`,
  });
});
