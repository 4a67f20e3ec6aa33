import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { roleChangeSchema } from '@/lib/schema/group';
import { changeRole, leaveGroup, putOut } from '@/lib/services/groups/members';
import { openGroup } from '@/lib/services/groups/open-group';

type Context = Params<'id' | 'user'>;

/** Gives a member another role; the answer is the group as it now stands. */
export const PATCH = route(async (request, { params }: Context) => {
  const actor = await currentUser();
  const { id, user } = await params;
  await openGroup(actor, id);
  const { role } = validOrThrow(roleChangeSchema.safeParse(await readJson(request)));
  await changeRole(actor, id, user.toLowerCase(), role);
  return json(await openGroup(actor, id));
});

/** Puts a member out, or lets the caller leave. */
export const DELETE = route(async (_request, { params }: Context) => {
  const actor = await currentUser();
  const { id, user } = await params;
  const member = user.toLowerCase();
  if (member === actor.id) await leaveGroup(actor, id);
  else await putOut(actor, id, member);
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
