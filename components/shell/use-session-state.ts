'use client';

import { useSyncExternalStore } from 'react';
import { type SessionState, sessionState, watchSession } from '@/lib/client/person';

/** What the page has learnt of the session since it was made. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(watchSession, sessionState, () => 'same');
}
