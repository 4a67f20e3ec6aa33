'use client';

import { useCallback, useState } from 'react';
import {
  repeatCorrection,
  type SentCorrection,
  saveCorrection,
  withdrawCorrection,
} from '@/lib/client/correction-client';
import type { Result } from '@/lib/client/send-json';
import { parseStatement, type Statement } from '@/lib/core/address/addressed-correction';
import type { CorrectionTable } from './correction-form';

/** What has been done, and how to take it back. */
type Done = {
  readonly message: string;
  readonly action: 'Undo' | 'Try again';
  readonly onAction: () => Promise<void>;
};

type Undoing = {
  readonly table: CorrectionTable;
  /** What is stored changed. */
  readonly refresh: (correction: SentCorrection) => void;
  /** The address is to name these corrections. */
  readonly show: (statement: Statement, words: readonly string[]) => void;
};

/** Taking back what was corrected, and taking that back; making one's own what others propose. */
export function useUndo({ table, refresh, show: showWith }: Undoing) {
  const [done, setDone] = useState<Done>();

  function show(message: string, correction: SentCorrection, undo: Done['onAction']): void {
    setDone({ message, action: 'Undo', onAction: undo });
    refresh(correction);
  }

  function offer(message: string, correction: SentCorrection): void {
    show(message, correction, () => withdraw(correction.id));
  }

  /** A stored correction is withdrawn; what the address says is taken out of it. */
  async function withdraw(id: string): Promise<void> {
    const statement = parseStatement(id);
    const others = table.words.filter((words) => words !== id);
    if (statement) return showWith(statement, others);
    const answer = await withdrawCorrection(id);
    if (!answer.ok) return setDone(failed('Not undone', answer, () => withdraw(id)));
    show('Correction withdrawn.', answer.value, () => repeat(answer.value));
  }

  async function repeat(said: SentCorrection): Promise<void> {
    const answer = await repeatCorrection(said);
    if (!answer.ok) return setDone(failed('Not saved', answer, () => repeat(said)));
    offer('Correction saved again.', answer.value);
  }

  /** Makes one's own, for oneself, what others propose in an address's words. */
  async function take(words: string, reason: string): Promise<void> {
    const statement = parseStatement(words);
    if (!statement) return;
    const request = { compare: table.sides, ...statement, reason, visibility: 'private' } as const;
    const answer = await saveCorrection(request);
    if (!answer.ok) return setDone(failed('Not taken over', answer, () => take(words, reason)));
    offer('Taken over: it holds for you now.', answer.value);
  }

  const dismiss = useCallback(() => setDone(undefined), []);
  return { done, offer, withdraw, take, dismiss };
}

function failed<T>(
  what: string,
  answer: Result<T> & { readonly ok: false },
  onAction: Done['onAction'],
): Done {
  return { message: `${what}. ${answer.reason}`, action: 'Try again', onAction };
}
