import { currentUser } from '@/lib/auth/auth';
import { requireLetters, sendInvitation } from '@/lib/auth/group-letters';
import { json, type Params, readJson, repeatable, route, validOrThrow } from '@/lib/http/route';
import { newInvitationSchema } from '@/lib/schema/group';
import { createInvitation } from '@/lib/services/groups/invitations';
import { openGroup } from '@/lib/services/groups/open-group';

type Context = Params<'id'>;

/** The open invitations, for who may invite; none for other members. Tokens are never listed. */
export const GET = route(async (_request, { params }: Context) => {
  const { invitations = [] } = await openGroup(await currentUser(), (await params).id);
  return json({ invitations });
});

/** Invites by link, whose address is shown this once, or by a letter. */
export const POST = route(async (request, { params }: Context) => {
  const user = await currentUser();
  const { id } = await params;
  await openGroup(user, id);
  const body = await readJson(request);
  const input = validOrThrow(newInvitationSchema.safeParse(body));
  if (input.email !== undefined) requireLetters();
  const made = await createInvitation(user, id, input, repeatable(request, body));
  if (input.email !== undefined) await sendInvitation(user, id, made.value);
  const { invitation, token } = made.value;
  const url = token === null || input.email !== undefined ? null : `/join/${token}`;
  return json(
    { ...invitation, url },
    {
      status: made.replayed ? 200 : 201,
      location: `/api/v1/groups/${id}/invitations/${invitation.id}`,
    },
  );
});
