'use client';

import { useReducer } from 'react';
import { type SentCorrection, saveCorrection } from '@/lib/client/correction-client';
import type { Result } from '@/lib/client/send-json';
import type { Statement } from '@/lib/core/address/addressed-correction';
import { dropCorrectionDraft, keepCorrectionDraft, keptCorrectionDraft } from './correction-draft';
import {
  type CorrectionForm,
  type CorrectionGoal,
  type CorrectionTable,
  formFor,
  problemOf,
} from './correction-form';
import { requestOf, statementOf } from './correction-statement';
import { CLOSED, nextStep, type Obstacle } from './correction-step';

type Correcting = {
  readonly table: CorrectionTable;
  /** Visitors can correct in the address only. */
  readonly signedIn: boolean;
  readonly onSaved: (correction: SentCorrection) => void;
  /** The correction is to become part of the address. */
  readonly onSaid: (statement: Statement) => void;
};

/** Pairing by hand from the press on a row to the answer of the server, with the draft kept on the way. */
export function useCorrecting({ table, signedIn, onSaved, onSaid }: Correcting) {
  const [step, dispatch] = useReducer(nextStep, CLOSED);

  function open(goal: CorrectionGoal | undefined): void {
    if (!goal) return;
    const kept = signedIn ? keptCorrectionDraft(table.sides, goal) : undefined;
    dispatch({ type: 'open', goal, form: { ...formFor(goal, signedIn), ...kept } });
  }

  function change(part: Partial<CorrectionForm>): void {
    if (step.at !== 'form' && step.at !== 'saving') return;
    keepCorrectionDraft(table.sides, step.goal, { ...step.form, ...part });
    dispatch({ type: 'change', part });
  }

  async function save(): Promise<void> {
    if (step.at !== 'form') return;
    const { goal, form } = step;
    const problem = problemOf(form, table);
    if (problem) return dispatch({ type: 'refuse', goal, obstacle: { message: problem } });
    if (form.keeping === 'address') {
      dropCorrectionDraft(table.sides, goal);
      dispatch({ type: 'save', goal });
      return onSaid(statementOf(form, goal, table));
    }
    dispatch({ type: 'send' });
    const answer = await saveCorrection(requestOf(form, goal, table));
    if (!answer.ok) return dispatch({ type: 'refuse', goal, obstacle: obstacleOf(answer) });
    dropCorrectionDraft(table.sides, goal);
    dispatch({ type: 'save', goal });
    onSaved(answer.value);
  }

  return { step, open, change, save, close: () => dispatch({ type: 'close' }) };
}

function obstacleOf(answer: Result<SentCorrection> & { readonly ok: false }): Obstacle {
  const reason = answer.reason.replace(/(?<![.\s])[.\s]+$/, '');
  return {
    message: `Not saved: ${reason}. What you wrote is still here.`,
    ...(answer.code === 'not-signed-in' && { signedOut: true }),
  };
}
