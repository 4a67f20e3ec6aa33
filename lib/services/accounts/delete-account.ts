import { randomUUID } from 'node:crypto';
import { standInEmail } from '@/lib/core/account/email';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { type Tx, transact } from '@/lib/store/database';
import { countPrivateTexts, deletePrivateTexts } from '@/lib/store/own-texts';
import { leaveUsedCodebooks } from '@/lib/store/person-codes';
import {
  countAnsweredNotes,
  countPersonData,
  deleteRememberedAnswers,
  handOverPublic,
  holdNotesOf,
  leaveStubs,
  type PersonCounts,
} from '@/lib/store/person-data';
import { deleteUser, insertUser, lockPasswordHash } from '@/lib/store/users';
import { deleteVerificationTokens } from '@/lib/store/verification-tokens';
import type { SignedIn } from '../access';
import { changeIdentifiers, resetIdentifier } from './change-email';
import { confirmPerson, wrongCurrent } from './confirm-person';
import { leaveAllGroups } from './leave-groups';

export type AccountDeletion = {
  readonly current: string;
  /** What becomes of what others can read: deleted too, or kept without a name. */
  readonly publicNotes: 'delete' | 'keep';
};

/** The name beside what somebody left who is gone. */
const FORMER_READER = 'A former reader';

/** What a deletion would concern, for whoever decides. */
export async function countAccountContents(
  { id }: SignedIn,
  now = Date.now(),
): Promise<PersonCounts> {
  return countPersonData(id, new Date(now));
}

/**
 * Deletes the actor's account for good, with all that is theirs: name, address, sessions, linked
 * sign-ins, imports, private texts, notes and corrections, share links. Public texts stay, and belong to
 * nobody: others cite and annotate them. Groups pass to another member or are closed, and a note that
 * others answered stays, emptied; of codebooks stay those whose codes are on notes that stay, offered to nobody. What else is public or of a group goes too, or is handed to a
 * nameless account of its own that nobody can sign in to; so whatever belongs to a person goes by the
 * database's own keys, and nothing can be forgotten here. The audit keeps ids, which name nobody any
 * more. Throws as `confirmPerson` does.
 */
export async function deleteAccount(
  user: SignedIn,
  { current, publicNotes }: AccountDeletion,
  now = Date.now(),
): Promise<void> {
  const confirmed = await confirmPerson(user, current, now);
  const step = async (tx: Tx): Promise<boolean> => {
    // Held to the end: what is being written in another tab waits, and finds no session.
    await holdPerson(tx, user, confirmed);
    // The last of them go with the account itself: most accounts go whole or not at all.
    if ((await countPrivateTexts(tx, user.id)) > TEXTS_AT_ONCE) {
      await deletePrivateTexts(tx, user.id, TEXTS_AT_ONCE);
      return true;
    }
    const letters = [user.email, resetIdentifier(user.email)];
    await deleteVerificationTokens(tx, letters, changeIdentifiers(user.id));
    await deleteRememberedAnswers(tx, user.id);
    await leaveAllGroups(tx, user, new Date(now));
    await leaveToOthers(tx, user.id, publicNotes, new Date(now));
    await deletePrivateTexts(tx, user.id, TEXTS_AT_ONCE);
    await deleteUser(tx, user.id);
    await audit(tx, {
      action: 'user.delete',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
      detail: { public: publicNotes },
    });
    return false;
  };
  while (await transact(step));
}

/** What stays of a person, as that of somebody without a name. */
async function leaveToOthers(
  tx: Tx,
  userId: string,
  publicNotes: AccountDeletion['publicNotes'],
  now: Date,
): Promise<void> {
  // Made when something is left, and one for all that is.
  let made: Promise<string> | undefined;
  const heir = () => {
    made ??= formerReader(tx);
    return made;
  };
  await holdNotesOf(tx, userId);
  if (publicNotes === 'keep') await handOverPublic(tx, userId, await heir());
  if ((await countAnsweredNotes(tx, userId)) > 0) {
    await leaveStubs(tx, userId, await heir(), now);
  }
  await leaveUsedCodebooks(tx, userId, heir, now);
}

/** A transaction may take so long; who imported a collection has hundreds. */
const TEXTS_AT_ONCE = 100;

/** Throws unless the person is there and still has the password that was confirmed. */
async function holdPerson(
  tx: Tx,
  user: SignedIn,
  confirmed: Awaited<ReturnType<typeof confirmPerson>>,
): Promise<void> {
  const hash = await lockPasswordHash(tx, user.id);
  if (hash === undefined) throw new AppError('not-signed-in');
  if (hash !== confirmed) throw wrongCurrent();
}

/** An account of nobody: no password, no sign-in, and an address at which no letter arrives. */
async function formerReader(tx: Tx): Promise<string> {
  const email = standInEmail(`former-${randomUUID()}`);
  const user = await insertUser(tx, { name: FORMER_READER, email });
  if (!user) throw new Error('a random address was taken');
  return user.id;
}
