/** Searches that are kept under a name: what they are kept of, and where they lead. */

/** `notes`: the page of notes. `texts`: the search over everything. */
export const SAVED_SCOPES = ['notes', 'texts'] as const;

export type SavedScope = (typeof SAVED_SCOPES)[number];

export type SavedSearch = {
  readonly id: string;
  readonly scope: SavedScope;
  readonly name: string;
  /** The query of its address, without the question mark. */
  readonly query: string;
  readonly created: string;
};

/** Kept of one person in one scope. */
export const MOST_SAVED = 100;

const PATHS: Readonly<Record<SavedScope, string>> = { notes: '/annotations', texts: '/search' };

/** The member of an address that says where in a list one was, not what was looked for. */
const PLACES: Readonly<Record<SavedScope, string>> = { notes: 'after', texts: 'page' };

export function savedSearchPath({ scope, query }: Pick<SavedSearch, 'scope' | 'query'>): string {
  return query === '' ? PATHS[scope] : `${PATHS[scope]}?${query}`;
}

/** The query of an address as it is kept: its members in one order, without a place in the list. O(n log n). */
export function queryToSave(scope: SavedScope, query: string): string {
  const params = new URLSearchParams(query);
  params.delete(PLACES[scope]);
  for (const name of [...params.keys()]) if (params.get(name) === '') params.delete(name);
  params.sort();
  return params.toString();
}
