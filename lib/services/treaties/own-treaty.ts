import type { Action, TextSubject, TreatySubject } from '@/lib/core/access/policy';
import { isSlug, type TextAddress } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import { type AuditAction, audit } from '@/lib/store/audit';
import { type Tx, transact } from '@/lib/store/database';
import type { Once } from '@/lib/store/idempotency';
import {
  hasTextsOfOthers,
  setPreferred,
  setTextAccess,
  setTreatyAccess,
  setTreatyPublic,
} from '@/lib/store/text-rows';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { publishing } from '../limit-attempts';
import { findTextForWrite, findTreatyForWrite } from './text-subjects';

/** What owners do with their treaties and texts as wholes: publish, delete, restore, prefer. */

/**
 * Shows a treaty and the owner's texts of it to everyone. It cannot be taken back: others cite and
 * annotate what they read. Throws `not-found` and `forbidden` as `authorize` does.
 */
export async function publishTreaty(user: SignedIn, slug: string): Promise<void> {
  await publishing('public-text-user', user.id, () =>
    onTreaty(user, slug, 'update', 'treaty.publish', async (tx, id) => {
      await setTreatyPublic(tx, id);
      await setTextAccess(tx, { treatyId: id, ownerId: user.id }, { visibility: 'public' });
    }),
  );
}

/**
 * Takes a treaty out of everyone's sight until it is restored. Throws `conflict` where others have added
 * texts to it.
 */
export async function deleteTreaty(user: SignedIn, slug: string): Promise<void> {
  await onTreaty(user, slug, 'delete', 'treaty.delete', async (tx, id) => {
    if (await hasTextsOfOthers(tx, id, user.id)) {
      throw new AppError('conflict', {
        detail:
          'Others have added texts to this treaty, so it stays. Delete your own texts of it instead.',
      });
    }
    await setTreatyAccess(tx, id, { deletedAt: new Date() });
  });
}

export async function restoreTreaty(user: SignedIn, slug: string): Promise<void> {
  await onTreaty(user, slug, 'restore', 'treaty.restore', (tx, id) =>
    setTreatyAccess(tx, id, { deletedAt: null }),
  );
}

/** Shows a text to everyone; with it its treaty, where that is the same person's and private still. */
export async function publishText(user: SignedIn, address: TextAddress): Promise<void> {
  await publishing('public-text-user', user.id, () =>
    onText(user, address, 'update', 'text.publish', async (tx, id, { treaty }) => {
      if (treaty.visibility === 'private') {
        const { id: treatyId } = await findTreatyForWrite(tx, address.slug);
        await setTreatyPublic(tx, treatyId);
      }
      await setTextAccess(tx, { id }, { visibility: 'public' });
    }),
  );
}

export async function deleteText(user: SignedIn, address: TextAddress): Promise<void> {
  await onText(user, address, 'delete', 'text.delete', (tx, id) =>
    setTextAccess(tx, { id }, { deletedAt: new Date() }),
  );
}

export async function restoreText(user: SignedIn, address: TextAddress): Promise<void> {
  await onText(user, address, 'restore', 'text.restore', (tx, id) =>
    setTextAccess(tx, { id }, { deletedAt: null }),
  );
}

/** Makes one of several texts of a language the one to read first, and says why; undefined takes it back. */
export async function preferText(
  user: SignedIn,
  address: TextAddress,
  reason: string | undefined,
): Promise<void> {
  await onTreaty(user, address.slug, 'update', 'text.update', async (tx) => {
    const { id, subject } = await findTextForWrite(tx, address);
    authorize(user, 'read', subject);
    await setPreferred(tx, id, reason === undefined ? undefined : { reason });
  });
}

async function onTreaty(
  user: SignedIn,
  slug: string,
  action: Action,
  recorded: AuditAction,
  work: (tx: Tx, id: string, subject: TreatySubject) => Promise<void>,
): Promise<Once<null>> {
  if (!isSlug(slug)) throw new AppError('not-found');
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { id, subject } = await findTreatyForWrite(tx, slug);
    authorize(user, action, subject);
    await work(tx, id, subject);
    await audit(tx, { action: recorded, actorId: user.id, subject: 'treaty', subjectId: id });
  });
  return { value: null, replayed: false };
}

async function onText(
  user: SignedIn,
  address: TextAddress,
  action: Action,
  recorded: AuditAction,
  work: (tx: Tx, id: string, subject: TextSubject) => Promise<void>,
): Promise<Once<null>> {
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { id, subject } = await findTextForWrite(tx, address);
    authorize(user, action, subject);
    await work(tx, id, subject);
    await audit(tx, { action: recorded, actorId: user.id, subject: 'text', subjectId: id });
  });
  return { value: null, replayed: false };
}
