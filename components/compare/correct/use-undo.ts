'use client';

import { useCallback, useState } from 'react';
import {
  repeatCorrection,
  type SentCorrection,
  withdrawCorrection,
} from '@/lib/client/correction-client';
import type { Result } from '@/lib/client/send-json';

/** What has been done, and how to take it back. */
type Done = {
  readonly message: string;
  readonly action: 'Undo' | 'Try again';
  readonly onAction: () => Promise<void>;
};

/** Taking back what was corrected, and taking that back; `onDone` hears of every change of the comparison. */
export function useUndo(onDone: (correction: SentCorrection) => void) {
  const [done, setDone] = useState<Done>();

  function show(message: string, correction: SentCorrection, undo: Done['onAction']): void {
    setDone({ message, action: 'Undo', onAction: undo });
    onDone(correction);
  }

  function offer(message: string, correction: SentCorrection): void {
    show(message, correction, () => withdraw(correction.id));
  }

  async function withdraw(id: string): Promise<void> {
    const answer = await withdrawCorrection(id);
    if (!answer.ok) return setDone(failed('Not undone', answer, () => withdraw(id)));
    show('Correction withdrawn.', answer.value, () => repeat(answer.value));
  }

  async function repeat(said: SentCorrection): Promise<void> {
    const answer = await repeatCorrection(said);
    if (!answer.ok) return setDone(failed('Not saved', answer, () => repeat(said)));
    offer('Correction saved again.', answer.value);
  }

  const dismiss = useCallback(() => setDone(undefined), []);
  return { done, offer, withdraw, dismiss };
}

function failed<T>(
  what: string,
  answer: Result<T> & { readonly ok: false },
  onAction: Done['onAction'],
): Done {
  return { message: `${what}. ${answer.reason}`, action: 'Try again', onAction };
}
