import { AppError } from '@/lib/errors';
import { ReadError } from '@/lib/formats/read/read-result';
import { audit } from '@/lib/store/audit';
import { type Tx, transact } from '@/lib/store/database';
import {
  type ImportOptions,
  insertImport,
  type NewImport,
  weighImports,
} from '@/lib/store/imports';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { filesInside } from './files-inside';
import { beginReading } from './run-reading';

/** Imports that a person may have open at once, and what their files may weigh together. */
const MOST_OPEN = 300;
const MOST_BYTES = 300_000_000;
/** Files of one archive: more are imported by the command line. */
const MOST_OF_ARCHIVE = 100;

/** What somebody brings: a file, a paste as one, or an address to fetch. */
export type Brought = {
  readonly name: string;
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
  readonly address?: string;
  readonly options?: ImportOptions;
};

export type StartedImport = { readonly id: string; readonly name: string };

/**
 * Takes a file in and begins to read it; each file of an archive that is no document of its own is an
 * import of its own. Nothing becomes a text before it is confirmed. Throws `invalid-input` for an archive
 * that cannot be opened, `too-large` where a person has too much open.
 */
export async function startImport(
  user: SignedIn,
  brought: Brought,
): Promise<readonly StartedImport[]> {
  await limitAttempts(['import-user', user.id]);
  const files = filesOf(brought);
  const started = await transact(async (tx) => {
    await requireLiveSession(tx, user);
    await refuseMore(tx, user, files);
    const ids: string[] = [];
    for (const file of files) {
      const id = await insertImport(tx, { ...file, ownerId: user.id });
      await audit(tx, {
        action: 'import.create',
        actorId: user.id,
        subject: 'import',
        subjectId: id,
      });
      ids.push(id);
    }
    return ids;
  });
  return started.map((id, index) => {
    const { name, address, mediaType, options } = files[index] as File;
    beginReading({ id, name, address, mediaType, options, revision: 0 });
    return { id, name };
  });
}

type File = Omit<NewImport, 'ownerId'>;

function filesOf({ options = {}, ...brought }: Brought): File[] {
  try {
    const files = filesInside(brought.bytes) ?? [];
    if (files.length > MOST_OF_ARCHIVE) {
      throw new ReadError(
        `The archive holds ${files.length} files, and ${MOST_OF_ARCHIVE} are taken at once. Divide it, or import the folder from the command line.`,
      );
    }
    const one = [{ ...brought, options }];
    return files.length === 0 ? one : files.map((file) => ({ ...file, options }));
  } catch (error) {
    if (error instanceof ReadError) throw new AppError('invalid-input', { detail: error.message });
    throw error;
  }
}

/** Throws `too-large` where these files are more than a person may have open. */
export async function refuseMore(
  tx: Tx,
  user: SignedIn,
  files: readonly Pick<File, 'bytes'>[],
): Promise<void> {
  const { count, bytes } = await weighImports(tx, user.id);
  const all = files.reduce((sum, file) => sum + file.bytes.length, bytes);
  if (count + files.length <= MOST_OPEN && all <= MOST_BYTES) return;
  throw new AppError('too-large', {
    detail: `You have ${count} imports open, and ${MOST_OPEN} or ${MOST_BYTES / 1_000_000} MB are kept for a person. Nothing was added: confirm or discard some of them first.`,
  });
}
