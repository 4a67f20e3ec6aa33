import {
  type GivenRole,
  type GroupInvitation,
  MOST_INVITATIONS,
  MOST_MEMBERS,
  mayInviteAs,
  type OpenInvitation,
} from '@/lib/core/access/group';
import type { Actor } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import { AppError } from '@/lib/errors';
import { type Tx, transact } from '@/lib/store/database';
import {
  findInvitationByToken,
  findOpenInvitations,
  insertInvitation,
  revokeInvitations,
  type StoredInvitation,
  setAccepted,
} from '@/lib/store/group-invitations';
import {
  findGroup,
  findPutOut,
  holdGroup,
  insertMember,
  type StoredGroup,
} from '@/lib/store/groups';
import { type Once, once, type Repeatable } from '@/lib/store/idempotency';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { notifyOfInvitation } from '../notifications/notify';
import { hashToken, isToken, newToken } from '../random-token';
import { auditGroup, changingGroup, heldFor } from './hold-group';

const DAY = 24 * 60 * 60 * 1000;

export type InvitationRequest = {
  readonly role: GivenRole;
  /** Of a letter; without it the invitation is a link for whoever has it. */
  readonly email?: string;
  readonly expiresInDays: number;
};

/** An invitation just made. `token` is null when a repeated request is answered: it was shown once. */
export type MadeInvitation = {
  readonly invitation: GroupInvitation;
  readonly token: string | null;
  readonly group: string;
};

/** Makes a way into a group. The token is stored hashed. Throws as `changingGroup`, and `conflict`. */
export async function createInvitation(
  user: SignedIn,
  groupId: string,
  request: InvitationRequest,
  repeatable?: Repeatable,
  now = new Date(),
): Promise<Once<MadeInvitation>> {
  await limitAttempts(['write-user', user.id]);
  if (request.email !== undefined) await limitAttempts(['invitation-letter', user.id]);
  const token = newToken();
  return once<MadeInvitation>(
    repeatable && { userId: user.id, ...repeatable },
    async (tx) => {
      await requireLiveSession(tx, user);
      const group = await heldFor(tx, user, groupId, 'invite');
      await refuseInvitation(tx, user, group, request, now);
      const { role, email, expiresInDays } = request;
      const invitation = await insertInvitation(tx, {
        groupId,
        tokenHash: hashToken(token),
        role,
        ...(email !== undefined && { email }),
        createdById: user.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + expiresInDays * DAY),
      });
      const detail = { invitation: invitation.id, role };
      await auditGroup(tx, user, groupId, 'group.invite', detail);
      if (email !== undefined) await notifyOfInvitation(tx, user, invitation.id);
      return { invitation, token, group: group.name };
    },
    (made) => ({ ...made, token: null }),
  );
}

async function refuseInvitation(
  tx: Tx,
  user: SignedIn,
  { id, subject }: StoredGroup,
  { role }: InvitationRequest,
  now: Date,
): Promise<void> {
  if (!mayInviteAs(subject.roles.get(user.id), role)) {
    throw new AppError('forbidden', {
      detail:
        'Only the owner invites editors. Invite this person as an annotator or a reader, and ask the owner to change their role.',
    });
  }
  if ((await findOpenInvitations(id, now, tx)).length >= MOST_INVITATIONS) {
    throw new AppError('conflict', {
      detail: `This group has ${MOST_INVITATIONS} open invitations, as many as a group may. Withdraw some, or make one link for many people.`,
    });
  }
}

/** Withdraws an open invitation. Withdrawing it twice changes nothing. Throws as `changingGroup`. */
export async function revokeInvitation(
  user: SignedIn,
  groupId: string,
  id: string,
  now = new Date(),
): Promise<void> {
  await changingGroup(user, groupId, 'invite', async (tx) => {
    if (!isUuid(id)) throw new AppError('not-found');
    const count = await revokeInvitations(tx, groupId, now, { id });
    if (count > 0) {
      await auditGroup(tx, user, groupId, 'group.revoke-invitation', { invitation: id });
    }
  });
}

/** What an invitation is to, for whoever holds its token. Throws `not-found` for one that is not open. */
export async function lookAtInvitation(
  actor: Actor,
  token: string,
  networkAddress: string,
  now = new Date(),
): Promise<OpenInvitation> {
  await limitAttempts(['invitation-look', networkAddress]);
  const { groupId, invitation } = await openInvitation(token, now);
  const group = await findGroup(groupId);
  if (!group || group.subject.closed) throw endedInvitation();
  const joined = actor.kind === 'user' && group.subject.roles.has(actor.id);
  return {
    group: {
      name: group.name,
      description: group.description,
      members: group.members.length,
    },
    role: invitation.role,
    ...(invitation.by !== undefined && { by: invitation.by }),
    expires: invitation.expires,
    forAddress: invitation.email !== undefined,
    ...(joined && { joined: groupId }),
  };
}

/**
 * Joins a group; its id. Who is in it already stays as they are, and a letter unused. Throws `not-found`
 * for an invitation that is not open, `forbidden` where it is not for the actor, `conflict` for a full group.
 */
export async function acceptInvitation(
  user: SignedIn,
  token: string,
  now = new Date(),
): Promise<{ readonly id: string; readonly name: string }> {
  await limitAttempts(['write-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { groupId } = await openInvitation(token, now, tx);
    const group = await holdGroup(tx, groupId, 'change');
    // It may have been used or withdrawn while this waited for the group.
    const stored = await openInvitation(token, now, tx);
    if (!group || group.subject.closed) throw endedInvitation();
    const { id, name } = group;
    if (group.subject.roles.has(user.id)) return { id, name };
    await refuseJoining(tx, user, group, stored);
    await insertMember(tx, id, user.id, stored.invitation.role, now);
    if (stored.invitation.email !== undefined) await setAccepted(tx, stored.invitation.id, now);
    const detail = { invitation: stored.invitation.id, role: stored.invitation.role };
    await auditGroup(tx, user, id, 'group.join', detail);
    return { id, name };
  });
}

async function openInvitation(token: string, now: Date, tx?: Tx): Promise<StoredInvitation> {
  const stored = isToken(token)
    ? await findInvitationByToken(hashToken(token), now, tx)
    : undefined;
  if (!stored?.open) throw endedInvitation();
  return stored;
}

/** The same for one that was never made. */
function endedInvitation(): AppError {
  return new AppError('not-found', {
    detail:
      'This invitation is not known, or it has ended, was used or was withdrawn. Ask whoever sent it for a new one.',
  });
}

async function refuseJoining(
  tx: Tx,
  user: SignedIn,
  group: StoredGroup,
  { invitation, createdAt }: StoredInvitation,
): Promise<void> {
  if (invitation.email !== undefined && invitation.email !== user.email) {
    throw new AppError('forbidden', {
      detail:
        'This invitation is for another e-mail address than that of your account. Sign in with the account of that address, or ask for an invitation to yours.',
    });
  }
  const putOutAt = await findPutOut(tx, group.id, user.id);
  if (putOutAt && createdAt <= putOutAt) {
    throw new AppError('forbidden', {
      detail:
        'You were removed from this group after this invitation was made. Ask its owner or an editor for a new one.',
    });
  }
  if (group.members.length >= MOST_MEMBERS) {
    throw new AppError('conflict', {
      detail: `This group has ${MOST_MEMBERS} members, as many as a group may. Ask its owner to make room.`,
    });
  }
}
