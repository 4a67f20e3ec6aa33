'use client';
import { useEffect, useEffectEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { UndoBar } from '@/components/ui/undo-bar';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { formatStatement } from '@/lib/core/address/addressed-correction';
import { loadCorrectionDialog, loadedCorrectionDialog } from './correction-dialog-lazy';
import {
  type CorrectionGoal,
  type CorrectionTable,
  goalOfPair,
  goalOfRow,
  namesOf,
  sentenceOf,
} from './correction-form';
import { type RowRequest, requestAt, requestOfCurrentRow } from './row-requests';
import { useCorrecting } from './use-correcting';
import { signInAt, useCorrectionErrand } from './use-correction-errand';
import { useDragPairing } from './use-drag-pairing';
import { useFreshComparison } from './use-fresh-comparison';
import { useUndo } from './use-undo';

type CorrectionControlsProps = {
  readonly table: CorrectionTable;
  readonly signedIn: boolean;
};

/** Pairing by hand: one for the page, for the buttons of all rows, the key and the mouse. */
export function CorrectionControls({ table, signedIn }: CorrectionControlsProps) {
  const { refresh, isPinned, show } = useFreshComparison();
  const { done, offer, withdraw, take, dismiss } = useUndo({ table, refresh, show });
  const { step, open, change, save, close } = useCorrecting({
    table,
    signedIn,
    onSaved: (correction) => offer(sentenceOf(correction, table), correction),
    onSaid: (statement) => show(statement, [...table.words, formatStatement(statement)]),
  });

  useEffect(() => {
    if (signedIn) void loadCorrectionDialog();
  }, [signedIn]);

  async function openWhole(goal: CorrectionGoal | undefined): Promise<void> {
    if (!loadedCorrectionDialog()) await loadCorrectionDialog();
    open(goal);
  }

  function answer(request: RowRequest | undefined): void {
    if (request?.kind === 'row') void openWhole(goalOfRow(table, request.key, request.suggested));
    if (request?.kind === 'pair')
      void openWhole(goalOfPair(table, request.left, request.right, request.own));
    if (request?.kind === 'take') void take(request.words, request.reason);
    if (request?.kind === 'withdraw') void withdraw(request.id);
  }

  usePresses(answer);
  useCorrectionErrand(signedIn, answer);
  useShortcuts({ e: () => answer(requestOfCurrentRow()) });
  useDragPairing(true, (left, right, own) => void openWhole(goalOfPair(table, left, right, own)));
  const CorrectionDialog = loadedCorrectionDialog();
  const title = step.at === 'closed' ? '' : titleOf(step.goal, table);

  return (
    <>
      <Dialog open={step.at !== 'closed'} title={title} onClose={close}>
        {(step.at === 'form' || step.at === 'saving') && CorrectionDialog && (
          <CorrectionDialog
            key={step.goal.key}
            table={table}
            step={step}
            signedIn={signedIn}
            pinned={isPinned()}
            signInHref={signInAt(step.goal.key)}
            onChange={change}
            onSave={save}
            onClose={close}
          />
        )}
        {step.at === 'form' && !CorrectionDialog && (
          <p role="alert">The form could not be loaded. Close this and press again.</p>
        )}
      </Dialog>
      {done && (
        <UndoBar
          message={done.message}
          actionLabel={done.action}
          onAction={done.onAction}
          onDismiss={dismiss}
        />
      )}
    </>
  );
}

function titleOf({ own, left, right }: CorrectionGoal, table: CorrectionTable): string {
  return `Pair ${namesOf(table[own], { left, right }[own])} with…`;
}

/** Presses on the buttons of rows and of the list of corrections, which are static HTML. */
function usePresses(onRequest: (request: RowRequest) => void): void {
  const onClick = useEffectEvent(({ target }: MouseEvent) => {
    const request = requestAt(target);
    if (request) onRequest(request);
  });

  useEffect(() => {
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
}
