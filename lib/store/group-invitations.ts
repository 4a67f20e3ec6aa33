import type { GivenRole, GroupInvitation } from '@/lib/core/access/group';
import type { Prisma } from '@/prisma/generated/client';
import { database, type Tx } from './database';

/** Ways into groups. An invitation is open until it ends, is withdrawn or, by letter, was used. */

export type StoredInvitation = {
  readonly groupId: string;
  readonly createdAt: Date;
  readonly open: boolean;
  readonly invitation: GroupInvitation;
};

const WITH_MAKER = {
  createdBy: { select: { name: true } },
} satisfies Prisma.GroupInvitationInclude;

type Row = Prisma.GroupInvitationGetPayload<{ include: typeof WITH_MAKER }>;

function toStored(row: Row, now: Date): StoredInvitation {
  return {
    groupId: row.groupId,
    createdAt: row.createdAt,
    open: row.revokedAt === null && row.acceptedAt === null && row.expiresAt > now,
    invitation: {
      id: row.id,
      role: row.role as GivenRole,
      ...(row.email !== null && { email: row.email }),
      ...(row.createdBy && { by: row.createdBy.name }),
      created: row.createdAt.toISOString(),
      expires: row.expiresAt.toISOString(),
    },
  };
}

export type NewInvitation = {
  readonly groupId: string;
  readonly tokenHash: string;
  readonly role: GivenRole;
  readonly email?: string;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

export async function insertInvitation(tx: Tx, input: NewInvitation): Promise<GroupInvitation> {
  const row = await tx.groupInvitation.create({ data: input, include: WITH_MAKER });
  return toStored(row, input.createdAt).invitation;
}

/** The invitation with this token hash, whatever its state. */
export async function findInvitationByToken(
  tokenHash: string,
  now: Date,
  tx: Tx = database(),
): Promise<StoredInvitation | undefined> {
  const row = await tx.groupInvitation.findUnique({ where: { tokenHash }, include: WITH_MAKER });
  return row ? toStored(row, now) : undefined;
}

function openAt(now: Date): Prisma.GroupInvitationWhereInput {
  return { revokedAt: null, acceptedAt: null, expiresAt: { gt: now } };
}

/** A group's open invitations, newest first. */
export async function findOpenInvitations(
  groupId: string,
  now: Date,
  tx: Tx = database(),
): Promise<GroupInvitation[]> {
  const rows = await tx.groupInvitation.findMany({
    where: { groupId, ...openAt(now) },
    include: WITH_MAKER,
    orderBy: { id: 'desc' },
  });
  return rows.map((row) => toStored(row, now).invitation);
}

/** Withdraws open invitations of a group: all, one, or those that somebody made. Returns how many. */
export async function revokeInvitations(
  tx: Tx,
  groupId: string,
  now: Date,
  which: { readonly id?: string; readonly createdById?: string } = {},
): Promise<number> {
  const { count } = await tx.groupInvitation.updateMany({
    where: { groupId, ...openAt(now), ...which },
    data: { revokedAt: now },
  });
  return count;
}

/** Marks a letter as used; whose membership tells. */
export async function setAccepted(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.groupInvitation.update({ where: { id }, data: { acceptedAt: now } });
}
