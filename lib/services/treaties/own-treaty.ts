import type { Action, TextSubject, TreatySubject } from '@/lib/core/access/policy';
import { isSlug, type TextAddress } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import { type AuditAction, audit } from '@/lib/store/audit';
import { type Tx, transact } from '@/lib/store/database';
import type { Once } from '@/lib/store/idempotency';
import {
  setPreferred,
  setTextAccess,
  setTreatyAccess,
  setTreatyPublic,
} from '@/lib/store/text-rows';
import { requireLiveSession, type SignedIn } from '../access';
import { publishing } from '../limit-attempts';
import { textFor, treatyFor } from './text-subjects';

/** What owners do with their treaties and texts as wholes: publish, delete, restore, prefer. */

/**
 * Shows a treaty and the owner's texts of it to everyone. It cannot be taken back: others cite and
 * annotate what they read. Throws `not-found` and `forbidden` as `authorize` does.
 */
export async function publishTreaty(user: SignedIn, slug: string): Promise<void> {
  await publishing('public-text-user', user.id, () =>
    inSession(user, (tx) => publishTreatyIn(tx, user, slug)),
  );
}

/** The same within the caller's transaction, who knows that the person may ask. */
export async function publishTreatyIn(tx: Tx, user: SignedIn, slug: string): Promise<void> {
  await onTreaty(tx, user, slug, ['update', 'treaty.publish'], async (id) => {
    await setTreatyPublic(tx, id);
    await setTextAccess(tx, { treatyId: id, ownerId: user.id }, { visibility: 'public' });
  });
}

/**
 * Takes a private treaty away until it is restored. Throws `conflict` for a public one: others may have
 * texts of it, and neither may those vanish nor may a refusal tell of the private ones among them.
 */
export async function deleteTreaty(user: SignedIn, slug: string): Promise<void> {
  await inSession(user, (tx) =>
    onTreaty(tx, user, slug, ['delete', 'treaty.delete'], async (id, { visibility }) => {
      if (visibility === 'public') {
        throw new AppError('conflict', {
          detail:
            'A published record stays: others cite it, and add texts of their own. Delete your own texts of it instead.',
        });
      }
      await setTreatyAccess(tx, id, { deletedAt: new Date() });
    }),
  );
}

export async function restoreTreaty(user: SignedIn, slug: string): Promise<void> {
  await inSession(user, (tx) =>
    onTreaty(tx, user, slug, ['restore', 'treaty.restore'], (id) =>
      setTreatyAccess(tx, id, { deletedAt: null }),
    ),
  );
}

/** Shows a text to everyone; with it its treaty, where that is the same person's and private still. */
export async function publishText(user: SignedIn, address: TextAddress): Promise<void> {
  await publishing('public-text-user', user.id, () =>
    inSession(user, (tx) => publishTextIn(tx, user, address)),
  );
}

/** The same within the caller's transaction, who knows that the person may ask. */
export async function publishTextIn(tx: Tx, user: SignedIn, address: TextAddress): Promise<void> {
  await onText(tx, user, address, ['update', 'text.publish'], async (id, { treaty }) => {
    if (treaty.visibility === 'private') {
      await setTreatyPublic(tx, (await treatyFor(tx, user, 'update', address.slug)).id);
    }
    await setTextAccess(tx, { id }, { visibility: 'public' });
  });
}

export async function deleteText(user: SignedIn, address: TextAddress): Promise<void> {
  await inSession(user, (tx) =>
    onText(tx, user, address, ['delete', 'text.delete'], (id) =>
      setTextAccess(tx, { id }, { deletedAt: new Date() }),
    ),
  );
}

export async function restoreText(user: SignedIn, address: TextAddress): Promise<void> {
  await inSession(user, (tx) =>
    onText(tx, user, address, ['restore', 'text.restore'], (id) =>
      setTextAccess(tx, { id }, { deletedAt: null }),
    ),
  );
}

/** Makes one of several texts of a language the one to read first, and says why; undefined takes it back. */
export async function preferText(
  user: SignedIn,
  address: TextAddress,
  reason: string | undefined,
): Promise<void> {
  await inSession(user, (tx) =>
    onTreaty(tx, user, address.slug, ['update', 'text.update'], async () => {
      const { id } = await textFor(tx, user, 'read', address);
      await setPreferred(tx, id, reason === undefined ? undefined : { reason });
    }),
  );
}

async function inSession(user: SignedIn, work: (tx: Tx) => Promise<void>): Promise<Once<null>> {
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    await work(tx);
  });
  return { value: null, replayed: false };
}

/** What is asked of the law, and what the audit calls it. */
type Deed = readonly [Action, AuditAction];

async function onTreaty(
  tx: Tx,
  user: SignedIn,
  slug: string,
  [action, recorded]: Deed,
  work: (id: string, subject: TreatySubject) => Promise<void>,
): Promise<void> {
  if (!isSlug(slug)) throw new AppError('not-found');
  const { id, subject } = await treatyFor(tx, user, action, slug);
  await work(id, subject);
  await audit(tx, { action: recorded, actorId: user.id, subject: 'treaty', subjectId: id });
}

async function onText(
  tx: Tx,
  user: SignedIn,
  address: TextAddress,
  [action, recorded]: Deed,
  work: (id: string, subject: TextSubject) => Promise<void>,
): Promise<void> {
  const { id, subject } = await textFor(tx, user, action, address);
  await work(id, subject);
  await audit(tx, { action: recorded, actorId: user.id, subject: 'text', subjectId: id });
}
