'use client';

import { useState } from 'react';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import type { PlaceDecision } from '@/lib/core/annotation/settle-place';
import { keyOf, type ReviewItem } from './review-item';
import type { Review } from './use-review';

/** Where one is in the queue, and what is done there. */
export type Walk = {
  readonly at: number;
  readonly setAt: (index: number) => void;
  readonly goTo: (index: number) => void;
  /** The key of the item whose words are being pointed at. */
  readonly byHand: string | undefined;
  readonly pointAt: (index: number, open: boolean) => void;
  /** Decides and goes on to the next that is open. */
  readonly decide: (index: number, decision: PlaceDecision) => Promise<void>;
  /** Decides of the item one is at, if it is open. */
  readonly act: (decision: PlaceDecision) => void;
  readonly undo: () => Promise<void>;
};

/** The way through the queue, item by item. */
export function useWalk(items: readonly ReviewItem[], review: Review): Walk {
  const [at, setAt] = useState(0);
  const [byHand, setByHand] = useState<string>();
  const isOpen = (item: ReviewItem) => review.settledAs(item) === undefined;

  function goTo(index: number): void {
    const item = items[index];
    if (!item) return;
    setAt(index);
    const element = document.getElementById(keyOf(item));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  async function decide(index: number, decision: PlaceDecision): Promise<void> {
    const item = items[index];
    if (!item || !(await review.settle(item, decision))) return;
    setByHand(undefined);
    const next = items.findIndex((other, place) => place > index && isOpen(other));
    goTo(decision.kind === 'undo' || next === -1 ? index : next);
  }

  return {
    ...{ at, setAt, goTo, byHand, decide },
    pointAt(index, open) {
      const item = items[index];
      if (!item || !isOpen(item)) return;
      setByHand(open ? keyOf(item) : undefined);
      if (!open) goTo(index);
    },
    act(decision) {
      const item = items[at];
      if (item && isOpen(item)) void decide(at, decision);
    },
    async undo() {
      const item = await review.undo();
      if (item) goTo(items.findIndex((other) => keyOf(other) === keyOf(item)));
    },
  };
}

const CANDIDATE_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** The keys of the queue; silent while words are selected in a field. */
export function useReviewKeys({ at, goTo, act, pointAt, undo }: Walk): void {
  const step = (by: number) => () => goTo(at + by);
  useShortcuts({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    a: () => act({ kind: 'accept' }),
    o: () => act({ kind: 'orphan' }),
    r: () => pointAt(at, true),
    u: () => void undo(),
    ...Object.fromEntries(
      CANDIDATE_KEYS.map((key) => [key, () => act({ kind: 'choose', candidate: Number(key) })]),
    ),
  });
}
