/** Whom and what a note can mention, over our own API. Nothing is found where it cannot be asked. */

import type { ClauseMention } from '@/lib/core/annotation/note-mention';
import { getJson } from './get-json';

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
  const query = new URLSearchParams({ ...place, q });
  const found = await getJson<{ people: PersonOffer[] }>(`/api/v1/people?${query}`, signal);
  return found?.people ?? [];
}

/** `near` are the texts at hand, as `data-version` names them. */
export async function fetchClauses(
  q: string,
  near: readonly string[],
  signal: AbortSignal,
): Promise<readonly ClauseOffer[]> {
  const query = new URLSearchParams({ q, near: near.join(',') });
  const found = await getJson<{ clauses: ClauseOffer[] }>(`/api/v1/clauses?${query}`, signal);
  return found?.clauses ?? [];
}
