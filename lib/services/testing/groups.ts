import { type GivenRole, GROUP_ROLES, type GroupRole } from '@/lib/core/access/group';
import { createGroup } from '../groups/create-group';
import { acceptInvitation, createInvitation } from '../groups/invitations';
import { type Person, person } from './people';

/** Groups for tests, made and joined as people make and join them. */

/** A group of a person, under a name; its id. */
export async function groupOf({ actor }: Person, name = 'Readers of rivers'): Promise<string> {
  return (await createGroup(actor, { name, description: '' })).value.id;
}

/** Secret of a link into a group. */
export async function linkInto(
  groupId: string,
  { actor }: Person,
  role: GivenRole = 'annotator',
  now = new Date(),
): Promise<string> {
  const { value } = await createInvitation(
    actor,
    groupId,
    { role, expiresInDays: 7 },
    undefined,
    now,
  );
  return value.token ?? '';
}

/** Another person, who joins in a role. */
export async function member(groupId: string, owner: Person, role: GivenRole): Promise<Person> {
  const joining = await person({ name: `The ${role}` });
  await acceptInvitation(joining.actor, await linkInto(groupId, owner, role));
  return joining;
}

/** A group with one member of every role. */
export async function fullGroup(name?: string) {
  const owner = await person({ name: 'The owner' });
  const id = await groupOf(owner, name);
  const people = { owner } as Record<GroupRole, Person>;
  for (const role of GROUP_ROLES) {
    if (role !== 'owner') people[role] = await member(id, owner, role);
  }
  return { id, ...people };
}
