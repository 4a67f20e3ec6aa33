import { randomUUID } from 'node:crypto';
import { standInEmail } from '@/lib/core/account/email';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { deletePrivateData, deleteRememberedAnswers } from '@/lib/store/person-data';
import { anonymiseUser, deleteUser, lockPasswordHash } from '@/lib/store/users';
import { deleteVerificationTokens } from '@/lib/store/verification-tokens';
import type { SignedIn } from '../access';
import { resetIdentifier } from './change-email';
import { confirmPerson, wrongCurrent } from './confirm-person';

/** What becomes of notes and corrections that others can read: deleted too, or kept without a name. */
export const PUBLIC_CHOICES = ['delete', 'keep'] as const;

export type AccountDeletion = {
  readonly current: string;
  readonly publicNotes: (typeof PUBLIC_CHOICES)[number];
};

/** The name beside what somebody left who is gone. */
export const FORMER_READER = 'A former reader';

/**
 * Deletes the actor's account for good: private notes, share links, corrections, sessions, linked
 * sign-ins, name and address at once; what is public with it, or kept under "A former reader". The
 * audit keeps ids, which name nobody any more. Throws as `confirmPerson` does.
 */
export async function deleteAccount(
  user: SignedIn,
  { current, publicNotes }: AccountDeletion,
  now = Date.now(),
): Promise<void> {
  const confirmed = await confirmPerson(user, current, now);
  await transact(async (tx) => {
    // Held to the end: what is being written in another tab waits, and finds no session.
    const hash = await lockPasswordHash(tx, user.id);
    if (hash === undefined) throw new AppError('not-signed-in');
    if (hash !== confirmed) throw wrongCurrent();
    await deleteVerificationTokens(tx, [user.email, resetIdentifier(user.email)]);
    await deleteRememberedAnswers(tx, user.id);
    if (publicNotes === 'delete') await deleteUser(tx, user.id);
    else {
      await deletePrivateData(tx, user.id);
      const email = standInEmail(`former-${randomUUID()}`);
      await anonymiseUser(tx, user.id, { name: FORMER_READER, email });
    }
    await audit(tx, {
      action: 'user.delete',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
      detail: { public: publicNotes },
    });
  });
}
