'use client';

import { useState } from 'react';
import { acceptPlaces, settlePlace, undoAccepted } from '@/lib/client/place-client';
import type { TextAddress } from '@/lib/core/address/version-address';
import type { PlaceDecision, SettledAs } from '@/lib/core/annotation/settle-place';
import { keyOf, type ReviewItem, SETTLED_WORDS } from './review-item';

/** What was done with an item on this page. */
type Done = { readonly revision: number; readonly settledAs?: SettledAs };

/** What `undo` takes back. */
type Step = { readonly item: ReviewItem } | { readonly at: string; readonly accepted: number };

export type Review = {
  readonly settledAs: (item: ReviewItem) => SettledAs | undefined;
  readonly busy: boolean;
  /** What was done last, or why it was not. */
  readonly told: { readonly words: string; readonly failed: boolean };
  readonly canUndo: boolean;
  /** True where it was done. */
  readonly settle: (item: ReviewItem, decision: PlaceDecision) => Promise<boolean>;
  readonly acceptAll: () => Promise<void>;
  /** Takes back the last step; answers the item it was about. */
  readonly undo: () => Promise<ReviewItem | undefined>;
};

const STALE = 412;

/** What is known of an item: as the server rendered it, or as it answered since. */
function newerOf({ revision, settledAs }: ReviewItem, here: Done | undefined): Done {
  return here && here.revision > revision ? here : { revision, settledAs };
}

/** The decisions on the items of a page, one at a time, and the way back. */
export function useReview(
  atLeast: number,
  text: TextAddress | undefined,
  onMany: () => void,
): Review {
  const [done, setDone] = useState<ReadonlyMap<string, Done>>(new Map());
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const { busy, alone } = useAlone();
  const [told, setTold] = useState({ words: '', failed: false });
  const tell = (words: string, failed = false) => setTold({ words, failed });
  const stateOf = (item: ReviewItem) => newerOf(item, done.get(keyOf(item)));

  async function send(item: ReviewItem, decision: PlaceDecision): Promise<boolean> {
    const answer = await settlePlace({ ...item, revision: stateOf(item).revision }, decision);
    const [newest] = answer.ok ? answer.value.places : [];
    if (!answer.ok || !newest) {
      const again = !answer.ok && answer.status === STALE ? ' Load the page anew.' : '';
      tell(answer.ok ? 'The server said nothing.' : `${answer.reason}${again}`, true);
      return false;
    }
    const { revision, settled } = newest;
    setDone((before) => new Map(before).set(keyOf(item), { revision, settledAs: settled?.as }));
    tell(settled ? SETTLED_WORDS[settled.as] : 'Taken back.');
    return true;
  }

  async function undoStep(step: Step): Promise<ReviewItem | undefined> {
    if ('item' in step) {
      const undone = await send(step.item, { kind: 'undo' });
      // The list may have been rendered anew without it.
      if (undone) onMany();
      return undone ? step.item : undefined;
    }
    const answer = await undoAccepted(step.at);
    tell(answer.ok ? `${answer.value.undone} taken back.` : answer.reason, !answer.ok);
    if (answer.ok) onMany();
    return undefined;
  }

  return {
    settledAs: (item) => stateOf(item).settledAs,
    busy,
    told,
    canUndo: steps.length > 0,
    async settle(item, decision) {
      const settled = (await alone(() => send(item, decision))) ?? false;
      if (settled) setSteps([...steps, { item }]);
      return settled;
    },
    async acceptAll() {
      const answer = await alone(() => acceptPlaces(atLeast, text));
      if (!answer) return;
      if (!answer.ok) return tell(answer.reason, true);
      const { accepted, at } = answer.value;
      setSteps([...steps, { at, accepted }]);
      tell(`${accepted} accepted.`);
      onMany();
    },
    async undo() {
      const step = steps.at(-1);
      if (!step) return undefined;
      const item = await alone(() => undoStep(step));
      setSteps(steps.slice(0, -1));
      return item;
    },
  };
}

/** What is pressed while the server thinks would be decided on what is not yet seen: it is left undone. */
function useAlone() {
  const [busy, setBusy] = useState(false);
  async function alone<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (busy) return undefined;
    setBusy(true);
    const result = await work();
    setBusy(false);
    return result;
  }
  return { busy, alone };
}
