'use client';

import { useMemo, useSyncExternalStore } from 'react';
import type { UnitRange } from '@/lib/core/anchor/selector';
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

/** Where a place stands among the texts of the page; behind them all where it is not shown. O(units). */
export function orderOnPage({ versionRef, selector: { eId } }: UnitRange): number {
  const units = Array.from(document.querySelectorAll('[data-unit]'));
  const at = units.findIndex(
    (unit) =>
      unit.getAttribute('data-unit') === eId &&
      unit.closest('[data-version]')?.getAttribute('data-version') === versionRef,
  );
  return at === -1 ? units.length : at;
}
