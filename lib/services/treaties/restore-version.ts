import type { VersionAddress } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import { storedAmendments } from '@/lib/store/amendments';
import { transact } from '@/lib/store/database';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { publishVersion } from './publish-version';
import { readVersion } from './read-version';
import { textFor } from './text-subjects';

/**
 * Makes an older version of the actor's text its newest again: a new version that says the same, with the
 * notes carried to it. Throws `conflict` where the newest says so already.
 */
export async function restoreVersion(
  user: SignedIn,
  address: VersionAddress,
  reason = `Version ${address.version} restored`,
): Promise<VersionAddress> {
  await limitAttempts(['write-user', user.id]);
  const { id, provisions } = await readVersion(user, address);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject: _, ...text } = await textFor(tx, user, 'update', address);
    const { slug, lang } = address;
    const amendedBy = await storedAmendments(tx, id);
    const origin = { createdById: user.id, reason, amendedBy };
    const made = await publishVersion(tx, { slug, lang, ...text }, provisions, origin);
    if (made.created) return { ...address, version: made.number };
    throw new AppError('conflict', {
      detail: `The newest version says the same as version ${address.version}. Nothing was changed.`,
    });
  });
}
