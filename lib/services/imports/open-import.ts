import { isUuid } from '@/lib/core/address/uuid';
import type { OutlineEdit } from '@/lib/core/segmentation/outline';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { type Tx, transact } from '@/lib/store/database';
import {
  askReading,
  deleteImport,
  findImport,
  findImports,
  type ImportOptions,
  type ImportSummary,
  type StoredImport,
  setEdits,
} from '@/lib/store/imports';
import { requireLiveSession, type SignedIn } from '../access';
import { type Likeness, likenessOf } from './likeness';
import { beginReading, stopReading } from './run-reading';

/** An import as its owner sees it. */
export type OpenedImport = StoredImport & {
  /** Texts that say nearly the same, the likest first. */
  readonly likeness: readonly Likeness[];
};

/** A person's open imports, the newest first. */
export async function listImports(user: SignedIn): Promise<ImportSummary[]> {
  return findImports(user.id);
}

/** One of them. Throws `not-found`, for another person's as well. */
export async function openImport(user: SignedIn, id: string): Promise<OpenedImport> {
  const found = await findOwn(user, id);
  if (found.state === 'reading') beginReading(found);
  return { ...found, likeness: found.reading ? await likenessOf(user, found.reading) : [] };
}

export async function findOwn(user: SignedIn, id: string, tx?: Tx): Promise<StoredImport> {
  const found = isUuid(id) ? await findImport(user.id, id, tx) : undefined;
  if (!found) throw new AppError('not-found', { detail: NOT_THERE });
  return found;
}

const NOT_THERE =
  'There is no such import of yours. It may have been confirmed or discarded in another window.';

/** Keeps the corrections so far. Throws `conflict` where others were kept since `revision`. */
export async function saveEdits(
  user: SignedIn,
  id: string,
  revision: number,
  edits: readonly OutlineEdit[],
): Promise<{ readonly revision: number }> {
  await findOwn(user, id);
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    if (await setEdits(tx, user.id, id, revision, edits)) return;
    throw new AppError('conflict', {
      detail:
        'This import was changed in another window. Nothing there was overwritten: load it to go on from what is stored.',
    });
  });
  return { revision: revision + 1 };
}

/** Reads the file anew, as in another language or encoding; corrections so far go with the old reading. */
export async function readAnew(
  user: SignedIn,
  id: string,
  change: ImportOptions,
): Promise<{ readonly revision: number }> {
  const found = await findOwn(user, id);
  const options = { ...found.options, ...change };
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    if (!(await askReading(tx, user.id, id, options))) throw new AppError('not-found');
  });
  stopReading(id);
  const revision = found.revision + 1;
  beginReading({ ...found, options, revision });
  return { revision };
}

/** Gives an import up: what is being read of it stops, and nothing of it stays. */
export async function discardImport(user: SignedIn, id: string): Promise<void> {
  await findOwn(user, id);
  stopReading(id);
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    if (!(await deleteImport(tx, user.id, id))) return;
    await audit(tx, {
      action: 'import.discard',
      actorId: user.id,
      subject: 'import',
      subjectId: id,
    });
  });
}
