/** Invitations to groups that go by letter. */

import { type Env, env } from '../env';
import { AppError } from '../errors';
import type { SignedIn } from '../services/access';
import { type MadeInvitation, revokeInvitation } from '../services/groups/invitations';
import { invitationLetter, postOffice, sendLetter } from './letters';

/** Throws `cannot-mail` where this server sends no letters. */
export function requireLetters(settings: Env = env()): void {
  if (postOffice(settings)) return;
  throw new AppError('cannot-mail', {
    detail: 'This server sends no mail. Make a link instead, and send it to this person yourself.',
  });
}

/**
 * Sends an invitation by letter that was just made; its token is known to who gets it alone. Throws
 * `unavailable`, and leaves no invitation behind, when it was not taken.
 */
export async function sendInvitation(
  user: SignedIn,
  groupId: string,
  { invitation, token }: MadeInvitation,
  settings: Env = env(),
): Promise<void> {
  const office = postOffice(settings);
  const { id, email, expires } = invitation;
  // A repeated request is answered and not done again.
  if (!office || email === undefined || token === null) return;
  try {
    await sendLetter(office, email, invitationLetter(office.origin, { token, expires }));
  } catch {
    await revokeInvitation(user, groupId, id);
    throw new AppError('unavailable', {
      detail:
        'The letter could not be sent, and nobody was invited. Try again later, or make a link.',
      retryAfter: 60,
    });
  }
}
