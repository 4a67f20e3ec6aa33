'use client';

import { useCallback, useState } from 'react';
import { withdrawCell } from '@/lib/client/cell-correction-client';
import type { CellChoice } from '@/lib/core/address/duty-query';
import { useShownCells } from './use-shown-cells';

/** What has been done, and how to take it back. */
type Done = {
  readonly message: string;
  readonly action?: 'Undo' | 'Try again';
  readonly onAction?: () => void;
};

type Shown = {
  /** Which corrections the address names. */
  readonly cells: CellChoice;
  /** The corrections in effect, by the words that an address names them with. */
  readonly applied: readonly string[];
};

/** Showing a correction that was made, and taking it back: stored ones by id, others by their words. */
export function useCellUndo({ cells, applied }: Shown) {
  const { isPinned, refresh, show } = useShownCells(cells);
  const [done, setDone] = useState<Done>();

  function offer(message: string, words: string): void {
    setDone({ message, action: 'Undo', onAction: () => void undo(words) });
    if (isPinned || isSaid(words)) show([...without(words), words]);
    else refresh();
  }

  async function undo(words: string): Promise<void> {
    if (isSaid(words)) {
      setDone(undefined);
      return show(without(words));
    }
    const answer = await withdrawCell(words);
    if (!answer.ok) {
      const message = `Not undone. ${answer.reason}`;
      return setDone({ message, action: 'Try again', onAction: () => void undo(words) });
    }
    setDone({ message: 'Correction withdrawn.' });
    if (isPinned) show(without(words));
    else refresh();
  }

  const without = (words: string) => applied.filter((one) => one !== words);
  const dismiss = useCallback(() => setDone(undefined), []);
  return { done, offer, undo, dismiss };
}

/** True for what the address says itself, which nothing stores. */
function isSaid(words: string): boolean {
  return words.includes('~');
}
