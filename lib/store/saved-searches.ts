import { SAVED_SCOPES, type SavedScope, type SavedSearch } from '@/lib/core/address/saved-search';
import { database, type Tx } from './database';

/** A person's saved searches, by name. */
export async function findSavedSearches(
  ownerId: string,
  scope?: SavedScope,
): Promise<SavedSearch[]> {
  const rows = await database().savedSearch.findMany({
    where: { ownerId, ...(scope && { scope }) },
    orderBy: [{ scope: 'asc' }, { name: 'asc' }],
  });
  return rows.map(toSavedSearch);
}

export async function countSavedSearches(
  tx: Tx,
  ownerId: string,
  { scope, name }: Pick<SavedSearch, 'scope' | 'name'>,
): Promise<number> {
  return tx.savedSearch.count({ where: { ownerId, scope, name: { not: name } } });
}

/** Keeps a search under its name, in the place of another of that name. */
export async function keepSearch(
  tx: Tx,
  ownerId: string,
  { scope, name, query }: Pick<SavedSearch, 'scope' | 'name' | 'query'>,
): Promise<SavedSearch> {
  const row = await tx.savedSearch.upsert({
    where: { ownerId_scope_name: { ownerId, scope, name } },
    create: { ownerId, scope, name, query },
    update: { query },
  });
  return toSavedSearch(row);
}

/** False when the person has none of that id. */
export async function deleteSavedSearch(tx: Tx, id: string, ownerId: string): Promise<boolean> {
  const { count } = await tx.savedSearch.deleteMany({ where: { id, ownerId } });
  return count > 0;
}

type Row = Omit<SavedSearch, 'scope' | 'created'> & { scope: string; createdAt: Date };

function toSavedSearch({ id, scope, name, query, createdAt }: Row): SavedSearch {
  return {
    ...{ id, name, query },
    scope: SAVED_SCOPES.find((known) => known === scope) ?? 'notes',
    created: createdAt.toISOString(),
  };
}
