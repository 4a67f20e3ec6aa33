import { isUuid } from '@/lib/core/address/uuid';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import {
  countDrafts,
  type DraftRow,
  deleteDraft,
  findDraft,
  findDrafts,
  insertDraft,
  updateDraft,
} from '@/lib/store/drafts';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';

/** Drafts of one person that are kept. */
export const MOST_DRAFTS = 100;
/** Bytes of one draft: a note's words, and the words it is about. */
const MOST_BYTES = 192 * 1024;

export type DraftInput = { readonly key: string; readonly content: object };

/** The drafts that a person's devices left here. They are theirs alone. */
export async function listDrafts(user: SignedIn): Promise<DraftRow[]> {
  return findDrafts(user.id);
}

/**
 * Keeps a draft; answers its revision. With `revision` it is written over that one alone, without it is
 * new: throws `stale-revision` where another device was faster, so that neither writes over the other.
 */
export async function keepDraft(
  user: SignedIn,
  id: string,
  input: DraftInput,
  revision?: number,
): Promise<number> {
  if (!isUuid(id)) throw new AppError('not-found');
  refuseLong(input);
  await limitAttempts(['draft-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const stored = await findDraft(tx, id);
    if (stored && stored.ownerId !== user.id) throw new AppError('not-found');
    if (stored?.revision !== revision) throw stale(stored?.revision);
    if (revision === undefined) {
      await refuseMany(await countDrafts(tx, user.id));
      await insertDraft(tx, id, user.id, input);
    } else if (!(await updateDraft(tx, id, revision, input))) throw stale(revision + 1);
    await audit(tx, {
      action: 'draft.keep',
      actorId: user.id,
      subject: 'draft',
      subjectId: id,
    });
    return (revision ?? 0) + 1;
  });
}

/**
 * Forgets a draft that was saved or discarded; nothing happens where the person has none of that id, for the
 * answer to a first try may have been lost. With `revision` that one alone: throws `stale-revision` where
 * another device wrote on in it.
 */
export async function dropDraft(user: SignedIn, id: string, revision?: number): Promise<void> {
  if (!isUuid(id)) throw new AppError('not-found');
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    const stored = await findDraft(tx, id);
    if (stored?.ownerId !== user.id) return;
    if (!(await deleteDraft(tx, id, revision ?? stored.revision))) {
      throw stale((await findDraft(tx, id))?.revision);
    }
    await audit(tx, {
      action: 'draft.drop',
      actorId: user.id,
      subject: 'draft',
      subjectId: id,
    });
  });
}

function stale(current: number | undefined): AppError {
  return new AppError('stale-revision', {
    detail:
      current === undefined
        ? 'This draft was saved or discarded meanwhile. Keep yours under another id.'
        : `This draft is now at revision ${current}. Keep yours under another id.`,
  });
}

function refuseLong({ content }: DraftInput): void {
  const bytes = new TextEncoder().encode(JSON.stringify(content)).length;
  if (bytes <= MOST_BYTES) return;
  throw new AppError('too-large', {
    detail: `A draft may have ${MOST_BYTES} bytes; this one has ${bytes}. It is kept on your device alone.`,
  });
}

async function refuseMany(count: number): Promise<void> {
  if (count < MOST_DRAFTS) return;
  throw new AppError('conflict', {
    detail: `${MOST_DRAFTS} drafts are kept on the server. Save or discard some; this one is kept on your device alone.`,
  });
}
