'use client';

import { useEffect, useState } from 'react';
import { fetchClauses, fetchPeople, type MentionPlace } from '@/lib/client/mention-client';
import type { MentionQuery } from '@/lib/core/annotation/mention-query';
import type { NoteMention } from '@/lib/core/annotation/note-mention';

/** What can be mentioned, and what tells it from others of its name. */
export type MentionOffer = {
  readonly mention: NoteMention;
  readonly heading?: string;
  readonly preview?: string;
};

/** A pause in writing after which the server is asked. */
const PAUSE_MS = 150;
const NONE: readonly MentionOffer[] = [];

/** What the words ask for: people first, then clauses; none while it is not known. */
export function useMentionOffers(
  asked: MentionQuery | undefined,
  place: MentionPlace | undefined,
  near: readonly string[],
): readonly MentionOffer[] {
  const [offers, setOffers] = useState(NONE);
  const { query, isAsked } = asked ?? {};
  // Their values: both are made anew with every rendering.
  const [where, texts] = [JSON.stringify(place ?? null), near.join(',')];
  useEffect(() => {
    if (query === undefined) {
      setOffers(NONE);
      return;
    }
    const left = new AbortController();
    const timer = setTimeout(async () => {
      const at: MentionPlace | null = JSON.parse(where);
      const [people, clauses] = await Promise.all([
        at && isAsked ? fetchPeople(at, query, left.signal) : [],
        query === '' ? [] : fetchClauses(query, texts.split(',').filter(Boolean), left.signal),
      ]);
      if (left.signal.aborted) return;
      setOffers([
        ...people.map(({ id, name }) => ({
          mention: { type: 'mention', kind: 'person', id, label: name } as const,
        })),
        ...clauses.map(({ treaty, lang, name, eId, label, heading, preview }) => ({
          mention: {
            ...({ type: 'mention', kind: 'clause', treaty, lang } as const),
            ...(name !== undefined && { name }),
            ...{ eId, label },
          },
          ...(heading !== undefined && { heading }),
          preview,
        })),
      ]);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [query, isAsked, where, texts]);
  return offers;
}
