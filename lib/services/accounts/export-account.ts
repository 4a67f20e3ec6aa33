import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { findImports } from '@/lib/store/imports';
import { findOwnTexts } from '@/lib/store/own-texts';
import { findOwnCodebooks, findOwnFlags } from '@/lib/store/person-codes';
import { findPersonData, findWholeNotes } from '@/lib/store/person-data';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { getAccount } from './get-account';

/** Notes read at once: so many are held in memory, however many there are. */
const PAGE = 50;

/**
 * Everything that is stored of the actor as the text of one JSON object, in pieces, so that nothing
 * need be held whole: account, sessions, linked sign-ins, groups, codebooks, reports of notes, corrections, share links (their secrets are
 * stored nowhere), which texts and open imports there are (each is downloaded whole from its own page), and every note with all its revisions and places, deleted ones too. Throws
 * `too-many-requests` and `not-signed-in` before the first piece.
 */
export async function* exportAccount(
  user: SignedIn,
  now = new Date(),
): AsyncGenerator<string, void, void> {
  await limitAttempts(['account-export', user.id]);
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    await audit(tx, {
      action: 'user.export',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
    });
  });
  const [account, data, codebooks, flags, texts, imports] = await Promise.all([
    getAccount(user),
    findPersonData(user.id),
    findOwnCodebooks(user.id),
    findOwnFlags(user.id),
    findOwnTexts(user.id),
    findImports(user.id),
  ]);
  const head = {
    exported: now.toISOString(),
    account: { id: user.id, ...account },
    ...data,
    codebooks,
    flags,
    texts,
    imports,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "notes": [`;
  let after: string | undefined;
  let separator = '\n';
  for (;;) {
    const notes = await findWholeNotes(user.id, after, PAGE);
    for (const note of notes) {
      yield `${separator}${JSON.stringify(note)}`;
      separator = ',\n';
    }
    after = notes.at(-1)?.id;
    if (notes.length < PAGE) break;
  }
  yield '\n  ]\n}\n';
}
