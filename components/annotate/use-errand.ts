'use client';

import { useEffect, useEffectEvent } from 'react';
import { type ErrandPlace, formatErrand, parseErrand } from '@/lib/core/address/errand';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { rangeOfPlace } from '@/lib/dom/text-range';
import { type KeptDraft, listDrafts } from './drafts/draft-store';
import { showWords } from './leave-mark';

type ErrandHandlers = {
  readonly onAnnotate: (ranges: readonly UnitRange[]) => void;
  readonly onContinue: (kept: KeptDraft) => void;
};

/** The fragment that brings whoever signs in back to words, to write a note on them. */
export function annotateErrand(ranges: readonly UnitRange[]): string {
  return formatErrand({
    kind: 'annotate',
    places: ranges.map(({ versionRef, selector: { eId, position } }) => ({
      versionRef,
      eId,
      ...position,
    })),
  });
}

/**
 * Does what the address asks of a signed-in person: opens the editor on the words they had selected
 * before they signed in, or a draft. Once: the address is tidied, so that a reload asks for nothing.
 */
export function useErrand(viewerId: string | undefined, handlers: ErrandHandlers): void {
  const run = useEffectEvent((person: string) => {
    const errand = parseErrand(window.location.hash);
    if (errand?.kind === 'annotate') {
      tidyAddress();
      const ranges = rangesOf(errand.places);
      if (ranges.length > 0) handlers.onAnnotate(ranges);
      showWords(ranges);
    }
    if (errand?.kind === 'continue') {
      tidyAddress();
      const kept = listDrafts(person).find(({ draft }) => draft.id === errand.draft);
      if (!kept) return;
      handlers.onContinue(kept);
      showWords(kept.draft.ranges ?? []);
    }
  });

  useEffect(() => {
    if (viewerId === undefined) return;
    const onHash = () => run(viewerId);
    onHash();
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [viewerId]);
}

function tidyAddress(): void {
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', pathname + search);
}

function rangesOf(places: readonly ErrandPlace[]): UnitRange[] {
  return places.flatMap(({ versionRef, eId, start, end }) => {
    const range = rangeOfPlace(document, versionRef, eId, { start, end });
    return range ? [range] : [];
  });
}
