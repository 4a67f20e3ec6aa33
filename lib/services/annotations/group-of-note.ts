import { mayWriteNotes } from '@/lib/core/access/group';
import { can } from '@/lib/core/access/policy';
import type { Audience } from '@/lib/core/annotation/audience';
import { AppError } from '@/lib/errors';
import type { Tx } from '@/lib/store/database';
import { holdGroup } from '@/lib/store/groups';
import type { SignedIn } from '../access';
import { closedGroup } from '../groups/hold-group';

/**
 * The group that a note is written to, held against closing and against the actor's leaving until the note
 * is stored; undefined for a note of another visibility. Throws `invalid-input` where it names no group,
 * `not-found` for one that is not the actor's, `forbidden` for a reader, `conflict` for a closed one.
 */
export async function groupOfNote(
  tx: Tx,
  user: SignedIn,
  { visibility, group: id }: Audience,
): Promise<string | undefined> {
  if (visibility !== 'group') return undefined;
  if (id === undefined) throw unnamedGroup();
  const group = await holdGroup(tx, id, 'write');
  if (!group || !can(user, 'read', group.subject)) {
    throw new AppError('not-found', {
      detail: 'You are in no such group, so no note was stored there. Choose another one.',
    });
  }
  if (group.subject.closed) throw closedGroup();
  if (!mayWriteNotes(group.subject.roles.get(user.id))) {
    throw new AppError('forbidden', {
      detail: `You read in ${group.name} and do not write there. Its owner can give you another role.`,
    });
  }
  return group.id;
}

function unnamedGroup(): AppError {
  return new AppError('invalid-input', {
    issues: [{ pointer: '/group', message: 'Say which group is to read the note.' }],
  });
}
