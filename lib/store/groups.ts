import {
  type GroupMember,
  type GroupRole,
  type GroupSummary,
  inOrderOfRole,
  type NoteGroup,
} from '@/lib/core/access/group';
import type { Actor, GroupSubject } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import type { Prisma } from '@/prisma/generated/client';
import { database, type Tx } from './database';

/** Groups and who is in them. Who is there decides all: whoever changes it holds the group first. */

/** The law of `can(actor, 'read', group)` in SQL; a test holds the two together. */
export function groupVisibleTo(actor: Actor): Prisma.GroupWhereInput {
  if (actor.kind !== 'user') return { id: { in: [] } };
  return { members: { some: { userId: actor.id, leftAt: null } } };
}

export type StoredGroup = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly created: Date;
  readonly closed: Date | undefined;
  readonly members: readonly GroupMember[];
  readonly subject: GroupSubject;
};

const GROUP = {
  members: {
    where: { leftAt: null },
    select: { role: true, joinedAt: true, user: { select: { id: true, name: true } } },
  },
} satisfies Prisma.GroupInclude;

type GroupRow = Prisma.GroupGetPayload<{ include: typeof GROUP }>;

function toStored({ members, ...row }: GroupRow): StoredGroup {
  const present = members.map(({ role, joinedAt, user }) => ({
    ...user,
    role: role as GroupRole,
    joined: joinedAt.toISOString(),
  }));
  const group: NoteGroup = {
    id: row.id,
    closed: row.closedAt !== null,
    roles: new Map(present.map(({ id, role }) => [id, role])),
  };
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    created: row.createdAt,
    closed: row.closedAt ?? undefined,
    members: inOrderOfRole(present),
    subject: { type: 'group', ...group },
  };
}

/** A group whoever asks: the caller authorizes. */
export async function findGroup(id: string, tx: Tx = database()): Promise<StoredGroup | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await tx.group.findUnique({ where: { id }, include: GROUP });
  return row ? toStored(row) : undefined;
}

/**
 * The same, held until the transaction ends: `change` waits for all who write notes there or change who is
 * in it, `write` for those who change that.
 */
export async function holdGroup(
  tx: Tx,
  id: string,
  purpose: 'change' | 'write',
): Promise<StoredGroup | undefined> {
  if (!isUuid(id)) return undefined;
  if (purpose === 'change') {
    await tx.$queryRaw`SELECT 1 FROM "Group" WHERE "id" = ${id}::uuid FOR UPDATE`;
  } else {
    await tx.$queryRaw`SELECT 1 FROM "Group" WHERE "id" = ${id}::uuid FOR SHARE`;
  }
  return findGroup(id, tx);
}

/** Holds every group that a person is in for changing, in one order, and answers them. */
export async function holdGroupsOf(tx: Tx, userId: string): Promise<StoredGroup[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT g."id"::text AS "id" FROM "Group" g
    WHERE g."id" IN (SELECT m."groupId" FROM "GroupMember" m
      WHERE m."userId" = ${userId}::uuid AND m."leftAt" IS NULL)
    ORDER BY g."id" FOR UPDATE`;
  const groups = await tx.group.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    include: GROUP,
  });
  return groups.map(toStored).filter(({ subject }) => subject.roles.has(userId));
}

/** A person's groups, as they stand, by name. */
export async function findGroupsOf(userId: string): Promise<StoredGroup[]> {
  const rows = await database().group.findMany({
    where: { members: { some: { userId, leftAt: null } } },
    include: GROUP,
  });
  return rows.map(toStored);
}

/** Groups that an actor sees, open ones first, by name. */
export async function findGroups(actor: Actor): Promise<GroupSummary[]> {
  if (actor.kind !== 'user') return [];
  const rows = await database().group.findMany({
    where: groupVisibleTo(actor),
    include: {
      members: { where: { userId: actor.id }, select: { role: true } },
      _count: { select: { members: { where: { leftAt: null } } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const groups = rows.map(({ members, _count, ...row }) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    role: (members[0]?.role ?? 'reader') as GroupRole,
    members: _count.members,
    created: row.createdAt.toISOString(),
    ...(row.closedAt && { closed: row.closedAt.toISOString() }),
  }));
  return groups.toSorted((one, other) => Number('closed' in one) - Number('closed' in other));
}

/** Holds a person against owning more groups meanwhile, and says how many open ones they own. */
export async function countOwnGroups(tx: Tx, userId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
  return tx.groupMember.count({
    where: { userId, role: 'owner', leftAt: null, group: { closedAt: null } },
  });
}

export type GroupWords = { readonly name: string; readonly description: string };

/** Stores a group with its owner; its id. */
export async function insertGroup(tx: Tx, words: GroupWords, ownerId: string): Promise<string> {
  const { id } = await tx.group.create({
    data: { ...words, members: { create: { userId: ownerId, role: 'owner' } } },
    select: { id: true },
  });
  return id;
}

export async function updateGroup(tx: Tx, id: string, words: Partial<GroupWords>): Promise<void> {
  await tx.group.update({ where: { id }, data: words });
}

/** Closes a group, or opens it again. */
export async function setClosed(tx: Tx, id: string, closedAt: Date | null): Promise<void> {
  await tx.group.update({ where: { id }, data: { closedAt } });
}

export async function setRole(
  tx: Tx,
  groupId: string,
  userId: string,
  role: GroupRole,
): Promise<void> {
  await tx.groupMember.update({ where: { groupId_userId: { groupId, userId } }, data: { role } });
}

/** Brings a person in, for the first time or again. */
export async function insertMember(
  tx: Tx,
  groupId: string,
  userId: string,
  role: GroupRole,
  joinedAt: Date,
): Promise<void> {
  await tx.groupMember.upsert({
    where: { groupId_userId: { groupId, userId } },
    create: { groupId, userId, role, joinedAt },
    update: { role, joinedAt, leftAt: null, putOut: false },
  });
}

/** Ends a membership. */
export async function endMember(
  tx: Tx,
  groupId: string,
  userId: string,
  { leftAt, putOut }: { readonly leftAt: Date; readonly putOut: boolean },
): Promise<void> {
  await tx.groupMember.update({
    where: { groupId_userId: { groupId, userId } },
    data: { leftAt, putOut },
  });
}

/** When a person was put out of a group that they are not in. */
export async function findPutOut(
  tx: Tx,
  groupId: string,
  userId: string,
): Promise<Date | undefined> {
  const row = await tx.groupMember.findUnique({
    where: { groupId_userId: { groupId, userId } },
    select: { leftAt: true, putOut: true },
  });
  return row?.putOut ? (row.leftAt ?? undefined) : undefined;
}
