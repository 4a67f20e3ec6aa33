import type { Actor } from '@/lib/core/access/policy';
import { database } from './database';

/** Groups that the actor is in, and the people in them, by part of a name. */
export async function findPeopleByName(
  actor: Actor,
  name: string,
  most: number,
): Promise<{ kind: 'group' | 'person'; id: string; name: string }[]> {
  if (actor.kind !== 'user' || name === '') return [];
  const mine = { some: { userId: actor.id, leftAt: null } };
  const called = { contains: name.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
  const [groups, people] = await Promise.all([
    database().group.findMany({
      where: { members: mine, name: called },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: most,
    }),
    database().user.findMany({
      where: {
        id: { not: actor.id },
        name: called,
        memberships: { some: { leftAt: null, group: { members: mine } } },
      },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: most,
    }),
  ]);
  return [
    ...groups.map((group) => ({ kind: 'group' as const, ...group })),
    ...people.map((one) => ({ kind: 'person' as const, ...one })),
  ];
}
