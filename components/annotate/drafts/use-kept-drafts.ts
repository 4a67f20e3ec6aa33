'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { draftChanges, type KeptDraft, listDrafts, watchDrafts } from './draft-store';

const ON_SERVER = -1;

/** A person's drafts on this device, kept current; none in the HTML that the server renders. */
export function useKeptDrafts(userId: string): readonly KeptDraft[] {
  const version = useSyncExternalStore(watchDrafts, draftChanges, () => ON_SERVER);
  return useMemo(() => (version === ON_SERVER ? [] : listDrafts(userId)), [version, userId]);
}

/** The versions that the page shows, as `data-version` names them. */
export function versionsOnPage(): ReadonlySet<string> {
  const elements = document.querySelectorAll('[data-version]');
  return new Set(Array.from(elements, (element) => element.getAttribute('data-version') ?? ''));
}
