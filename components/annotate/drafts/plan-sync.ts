/**
 * What is to be done so that the drafts of this device and those on the server agree. A draft that both
 * sides wrote on is never written over: the one here gets a row of its own, the other is taken in beside
 * it. What was written here is never removed because the server has it no more.
 */

import type { KeptDraft, StoredDraft } from './draft-store';

/** A draft on the server, read. `key` has no person in it. */
export type ServerDraft = {
  readonly row: string;
  readonly revision: number;
  readonly key: string;
  readonly draft: StoredDraft;
};

/** What was last exchanged of the draft under a key of this device. */
export type Exchanged = {
  /** Its id on the server. */
  readonly row: string;
  readonly revision: number;
  /** When it was written, of the draft as it was exchanged. */
  readonly at: string;
  /** It came from another device and was not written on here. */
  readonly elsewhere?: true;
  /** The server has it no more: it was saved or discarded elsewhere. */
  readonly gone?: true;
  /** It was sent, and no answer came yet: the row may be there or not. */
  readonly unanswered?: true;
};

/** Of a draft that is being sent. No time is empty: as it is, it was not exchanged. */
export function beingSent(row: string): Exchanged {
  return { row, revision: 0, at: '', unanswered: true };
}

export type KnownDrafts = Readonly<Record<string, Exchanged>>;

export type SyncPlan = {
  /** To be sent, in the row it has or in a new one. */
  readonly push: readonly (KeptDraft & { readonly known?: Exchanged })[];
  /** To be taken in: under the key it replaces here, or a new one. */
  readonly pull: readonly (ServerDraft & { readonly over?: string })[];
  /** Keys of drafts that were saved or discarded here, to be removed there. */
  readonly remove: readonly string[];
  /** Keys of drafts that came from elsewhere and are gone there. */
  readonly drop: readonly string[];
  /** Keys of drafts of this device that are gone there. */
  readonly gone: readonly string[];
};

/**
 * What is known by now of rows whose answer was lost and that are there. One that another device wrote on in
 * since is that one's, and undefined here: what this device has goes on in a row of its own. O(drafts of here
 * and there).
 */
export function arrivedRows(
  known: KnownDrafts,
  remote: readonly ServerDraft[],
): Readonly<Record<string, Exchanged | undefined>> {
  const there = new Map(remote.map((each) => [each.row, each]));
  const arrived = Object.entries(known).flatMap(([key, { row, unanswered }]) => {
    const found = unanswered && there.get(row);
    if (!found) return [];
    const { revision, draft } = found;
    return [[key, revision === 1 ? { row, revision, at: draft.at } : undefined] as const];
  });
  return Object.fromEntries(arrived);
}

/** `remote` is undefined when it could not be read: then only what is here is sent. O(n). */
export function planSync(
  local: readonly KeptDraft[],
  known: KnownDrafts,
  remote: readonly ServerDraft[] | undefined,
): SyncPlan {
  const here = new Map(local.map(({ key, draft }) => [key, draft]));
  const there = new Map((remote ?? []).map((each) => [each.row, each]));
  const keyOfRow = new Map(Object.entries(known).map(([key, { row }]) => [row, key]));
  const isAsExchanged = (key: string) => here.get(key)?.at === known[key]?.at;
  const unchanged = Object.keys(known).filter((key) => here.has(key) && isAsExchanged(key));
  const missing = (key: string) => {
    const row = known[key]?.row;
    return remote !== undefined && row !== undefined && !there.has(row);
  };
  return {
    push: local
      .filter(({ key }) => known[key] === undefined || !isAsExchanged(key))
      .map((kept) => ({ ...kept, ...rowOf(known[kept.key]) })),
    pull: (remote ?? []).flatMap((each) => {
      const over = keyOfRow.get(each.row);
      if (over === undefined) return [each];
      const isNewer = each.revision > (known[over]?.revision ?? 0);
      return isNewer && unchanged.includes(over) ? [{ ...each, over }] : [];
    }),
    remove: Object.keys(known).filter((key) => !here.has(key)),
    drop: unchanged.filter((key) => missing(key) && known[key]?.elsewhere),
    gone: unchanged.filter((key) => missing(key) && !known[key]?.elsewhere),
  };
}

/** What is gone there gets a new row. */
function rowOf(known: Exchanged | undefined): { readonly known?: Exchanged } {
  return known === undefined || known.gone ? {} : { known };
}
