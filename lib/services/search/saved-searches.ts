import { MOST_SAVED, type SavedScope, type SavedSearch } from '@/lib/core/address/saved-search';
import { isUuid } from '@/lib/core/address/uuid';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import {
  countSavedSearches,
  deleteSavedSearch,
  findSavedSearches,
  keepSearch,
} from '@/lib/store/saved-searches';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';

/** The searches that the actor keeps, by name. They are theirs alone. */
export async function listSavedSearches(
  user: SignedIn,
  scope: SavedScope,
): Promise<readonly SavedSearch[]> {
  return findSavedSearches(user.id, scope);
}

/** Keeps a search under a name, in the place of one that had it. Throws `conflict` beyond `MOST_SAVED`. */
export async function saveSearch(
  user: SignedIn,
  search: Pick<SavedSearch, 'scope' | 'name' | 'query'>,
): Promise<SavedSearch> {
  await limitAttempts(['write-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    if ((await countSavedSearches(tx, user.id, search)) >= MOST_SAVED) {
      throw new AppError('conflict', {
        detail: `${MOST_SAVED} searches are kept. Delete one first.`,
      });
    }
    const saved = await keepSearch(tx, user.id, search);
    await audit(tx, {
      action: 'search.save',
      actorId: user.id,
      subject: 'search',
      subjectId: saved.id,
    });
    return saved;
  });
}

/** Throws `not-found` for what the actor does not have. */
export async function forgetSearch(user: SignedIn, id: string): Promise<void> {
  if (!isUuid(id)) throw new AppError('not-found');
  await limitAttempts(['write-user', user.id]);
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    if (!(await deleteSavedSearch(tx, id, user.id))) throw new AppError('not-found');
    await audit(tx, {
      action: 'search.forget',
      actorId: user.id,
      subject: 'search',
      subjectId: id,
    });
  });
}
