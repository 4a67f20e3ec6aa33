/** Whom and what a note can mention, over our own API. Nothing is found where it cannot be asked. */

import type { ClauseMention } from '@/lib/core/annotation/note-mention';

/** Where somebody is mentioned: those who can be are the ones who may read it. */
export type MentionPlace =
  | { readonly group: string }
  | { readonly annotation: string }
  | { readonly treaty: string };

export type PersonOffer = { readonly id: string; readonly name: string };

/** A clause, with what it begins with. */
export type ClauseOffer = Omit<ClauseMention, 'type' | 'kind'> & {
  readonly heading?: string;
  readonly preview: string;
};

export async function fetchPeople(
  place: MentionPlace,
  q: string,
  signal: AbortSignal,
): Promise<readonly PersonOffer[]> {
  return (await ask<{ people: PersonOffer[] }>('people', { ...place, q }, signal))?.people ?? [];
}

/** `near` are the texts at hand, as `data-version` names them. */
export async function fetchClauses(
  q: string,
  near: readonly string[],
  signal: AbortSignal,
): Promise<readonly ClauseOffer[]> {
  const query = { q, near: near.join(',') };
  return (await ask<{ clauses: ClauseOffer[] }>('clauses', query, signal))?.clauses ?? [];
}

async function ask<T>(
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<T | undefined> {
  try {
    const response = await fetch(`/api/v1/${path}?${new URLSearchParams(query)}`, { signal });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
