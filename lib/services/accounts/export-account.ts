import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { findPersonData, findWholeNotes } from '@/lib/store/person-data';
import type { SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { getAccount } from './get-account';

const PAGE = 100;

/**
 * Everything that is stored of the actor as the text of one JSON object, in pieces, so that nothing
 * need be held whole: account, sessions, linked sign-ins, corrections, share links (their secrets are
 * stored nowhere), and every note with all its revisions and places, deleted ones too.
 */
export async function* exportAccount(
  user: SignedIn,
  now = new Date(),
): AsyncGenerator<string, void, void> {
  await limitAttempts(['write-user', user.id]);
  await transact((tx) =>
    audit(tx, { action: 'user.export', actorId: user.id, subject: 'user', subjectId: user.id }),
  );
  const [account, data] = await Promise.all([getAccount(user), findPersonData(user.id)]);
  const head = { exported: now.toISOString(), account: { id: user.id, ...account }, ...data };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "notes": [`;
  let after: string | undefined;
  let separator = '\n';
  for (;;) {
    const notes = await findWholeNotes(user.id, after, PAGE);
    for (const { creatorId: _, ...note } of notes) {
      yield `${separator}${JSON.stringify(note)}`;
      separator = ',\n';
    }
    after = notes.at(-1)?.id;
    if (notes.length < PAGE) break;
  }
  yield '\n  ]\n}\n';
}
