'use client';

import { useMemo, useState } from 'react';
import type { ImportDraft } from '@/lib/client/import-client';
import { coverageOf } from '@/lib/core/segmentation/outline-coverage';
import { type Doubt, doubtsOf } from '@/lib/core/segmentation/outline-doubts';
import { type Show, usePlace } from './use-place';
import { stepsOf } from './walk-steps';

/**
 * The walk through a draft: which item is at hand, where it would be split, which doubt is asked, and what
 * was last said of it.
 */
export function useWalk(draft: ImportDraft, show: Show) {
  const place = usePlace(draft, show);
  const { outline } = place;
  const doubts = useMemo(() => doubtsOf(outline, draft.issues), [outline, draft.issues]);
  const coverage = useMemo(() => coverageOf(outline, draft.lines), [outline, draft.lines]);
  const [asked, setAsked] = useState<Doubt>();

  function ask(by: 1 | -1): void {
    const index = nextDoubt(doubts, asked, by);
    const doubt = doubts[index];
    if (!doubt) {
      place.setSaid('No doubts are left.');
      return;
    }
    setAsked(doubt);
    const line = doubt.line > 0 ? `, line ${doubt.line}` : '';
    place.setSaid(`Doubt ${index + 1} of ${doubts.length}${line}: ${doubt.message}`);
    if (doubt.itemId !== undefined) place.select(doubt.itemId, { line: doubt.line });
  }

  function choose(id: string, line?: number): void {
    setAsked(undefined);
    place.select(id, line === undefined ? {} : { line });
  }

  function step(by: number): void {
    const last = outline.length - 1;
    const next = outline[Math.min(last, Math.max(0, place.index + by))];
    if (next) choose(next.id);
  }

  return {
    ...place,
    ...stepsOf(place, draft.lines),
    lang: draft.source.lang,
    doubts,
    coverage,
    asked,
    ask,
    choose,
    step,
  };
}

export type Walk = ReturnType<typeof useWalk>;

/** The doubt behind or before the one that was asked, also where that is settled; around the ends. */
function nextDoubt(doubts: readonly Doubt[], asked: Doubt | undefined, by: 1 | -1): number {
  if (doubts.length === 0) return -1;
  const known = doubts.findIndex(({ id }) => id === asked?.id);
  if (known >= 0) return (known + by + doubts.length) % doubts.length;
  const line = asked?.line ?? 0;
  if (by > 0) {
    return Math.max(
      0,
      doubts.findIndex((doubt) => doubt.line >= line),
    );
  }
  const before = doubts.findLastIndex((doubt) => doubt.line < line);
  return before < 0 ? doubts.length - 1 : before;
}
