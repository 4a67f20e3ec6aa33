import { languageName } from '@/lib/core/language/language';
import { AppError } from '@/lib/errors';
import { transact } from '@/lib/store/database';
import { deleteImport, findImportBytes, insertImport } from '@/lib/store/imports';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { findOwn } from './open-import';
import { beginReading } from './run-reading';
import { refuseMore, type StartedImport } from './start-import';

function changedMeanwhile(): AppError {
  return new AppError('conflict', {
    detail: 'This import was changed in another window. Nothing was parted: load it anew.',
  });
}

/**
 * Makes of an import that holds the treaty in several languages one import of each language, in its place:
 * each reads the same file, and names the lines of the others as left out. Throws `not-found`, and
 * `conflict` where it is one text, or was corrected already: the corrections would be lost.
 */
export async function partImport(user: SignedIn, id: string): Promise<readonly StartedImport[]> {
  await limitAttempts(['import-user', user.id]);
  const found = await findOwn(user, id);
  const languages = found.reading?.languages ?? [];
  if (languages.length < 2) {
    throw new AppError('conflict', { detail: 'The file was not found to hold several languages.' });
  }
  if (found.edits.length > 0) {
    throw new AppError('conflict', {
      detail:
        'You corrected this import, and parting it would lose that. Undo your corrections, or bring the file in again.',
    });
  }
  const bytes = await findImportBytes(id);
  const parts = languages.map((part) => ({
    name: `${found.name} (${languageName(part).english})`,
    ...(found.address !== undefined && { address: found.address }),
    ...(found.mediaType !== undefined && { mediaType: found.mediaType }),
    bytes: bytes ?? new Uint8Array(),
    options: { ...found.options, part, lang: part },
  }));
  const ids = await transact(async (tx) => {
    await requireLiveSession(tx, user);
    // Corrected or read anew in another window meanwhile: nothing of that is lost.
    if (!(await deleteImport(tx, user.id, id, found.revision))) throw changedMeanwhile();
    await refuseMore(tx, user, parts);
    const made: string[] = [];
    for (const part of parts) made.push(await insertImport(tx, { ...part, ownerId: user.id }));
    return made;
  });
  return ids.map((made, index) => {
    const { bytes: _, ...part } = parts[index] as (typeof parts)[number];
    beginReading({ id: made, ...part, revision: 0 });
    return { id: made, name: part.name };
  });
}
