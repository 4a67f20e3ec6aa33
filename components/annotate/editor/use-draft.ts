'use client';

import { useEffect, useState } from 'react';
import { onLeaving } from '@/lib/client/kept-words';
import { Draft, type DraftPlace } from '../drafts/draft';
import { personOfKey } from '../drafts/draft-keys';
import { readDraft } from '../drafts/draft-store';
import { draftState } from './editor-config';

/** The draft of a place: restored when the editor opens, kept until it closes. */
export function useDraft({ key, ranges, revision }: DraftPlace): Draft {
  const [draft] = useState(() => {
    const found = readDraft(key);
    const restored = found && draftState(found.body) ? found : undefined;
    return new Draft({ key, ranges, revision }, restored);
  });

  useEffect(() => draft.moveTo(ranges), [draft, ranges]);

  useEffect(() => {
    const flush = () => draft.flush();
    // A phone may end a hidden page without another word.
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    const stopListening = onLeaving(personOfKey(key), () => draft.leave());
    return () => {
      stopListening();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [draft, key]);

  return draft;
}
