import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { groupChangeSchema } from '@/lib/schema/group';
import {
  closeGroup,
  renameGroup,
  reopenGroup,
  transferGroup,
} from '@/lib/services/groups/change-group';
import { openGroup } from '@/lib/services/groups/open-group';

type Context = Params<'id'>;

export const GET = route(async (_request, { params }: Context) =>
  json(await openGroup(await currentUser(), (await params).id)),
);

/** Renames it, closes it or opens it again, or passes it on; the answer is the group as it now stands. */
export const PATCH = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const { id } = await params;
  // Who is not in it learns nothing of what is wrong with the rest either.
  await openGroup(user, id);
  const change = validOrThrow(groupChangeSchema.safeParse(await readJson(request)));
  const { closed, owner, ...words } = change;
  if (owner !== undefined) await transferGroup(user, id, owner);
  else if (closed === undefined) await renameGroup(user, id, words);
  else if (closed) await closeGroup(user, id);
  else await reopenGroup(user, id);
  return json(await openGroup(user, id));
});
