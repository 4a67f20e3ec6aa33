'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useTransition } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { UndoBar } from '@/components/ui/undo-bar';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import type { SentCorrection } from '@/lib/client/correction-client';
import { rowKey } from '@/lib/core/presentation/row-order';
import { loadCorrectionDialog, loadedCorrectionDialog } from './correction-dialog-lazy';
import {
  type CorrectionGoal,
  type CorrectionTable,
  goalOfPair,
  goalOfRow,
  namesOf,
  sentenceOf,
} from './correction-form';
import { type RowRequest, refocusRow, requestAt, requestOfCurrentRow } from './row-requests';
import { useCorrecting } from './use-correcting';
import { useDragPairing } from './use-drag-pairing';
import { useUndo } from './use-undo';

type CorrectionControlsProps = {
  readonly table: CorrectionTable;
  /** Whether the reader is signed in and the page is not a share link. */
  readonly canCorrect: boolean;
  readonly signInHref: string;
};

/** Pairing by hand: one for the page, for the buttons of all rows, the key and the mouse. */
export function CorrectionControls({ table, canCorrect, signInHref }: CorrectionControlsProps) {
  const { refresh, isPinned } = useFreshComparison();
  const { done, offer, withdraw, dismiss } = useUndo(refresh);
  const { step, open, change, save, close } = useCorrecting({
    table,
    canCorrect,
    onSaved: (correction) => offer(sentenceOf(correction, table), correction),
  });

  useEffect(() => {
    if (canCorrect) void loadCorrectionDialog();
  }, [canCorrect]);

  async function openWhole(goal: CorrectionGoal | undefined): Promise<void> {
    if (canCorrect && !loadedCorrectionDialog()) await loadCorrectionDialog();
    open(goal);
  }

  function answer(request: RowRequest | undefined): void {
    if (request?.kind === 'row') void openWhole(goalOfRow(table, request.key, request.suggested));
    if (request?.kind === 'pair')
      void openWhole(goalOfPair(table, request.left, request.right, request.own));
    if (request?.kind === 'withdraw') void withdraw(request.id);
  }

  usePresses(answer);
  useShortcuts({ e: () => answer(requestOfCurrentRow()) });
  useDragPairing(
    canCorrect,
    (left, right, own) => void openWhole(goalOfPair(table, left, right, own)),
  );
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
            pinned={isPinned()}
            signInHref={signInAt(signInHref, step.goal.key)}
            onChange={change}
            onSave={save}
            onClose={close}
          />
        )}
        {step.at === 'form' && !CorrectionDialog && (
          <p role="alert">The form could not be loaded. Close this and press again.</p>
        )}
        {step.at === 'sign-in' && <SignInFirst href={signInAt(signInHref, step.goal.key)} />}
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

function SignInFirst({ href }: { readonly href: string }) {
  return (
    <>
      <p>
        Pairings made by hand are kept with their author, so they need an account. You come back to
        this row.
      </p>
      <p>
        <ButtonLink href={href} tone="primary" prefetch={false}>
          Sign in
        </ButtonLink>
      </p>
    </>
  );
}

/** The way to sign in that leads back to this row, shown as it is now. */
function signInAt(href: string, row: string): string {
  const { pathname, search, origin } = window.location;
  const goal = new URL(href, origin);
  goal.searchParams.set('callbackUrl', `${pathname}${search}#${row}`);
  return `${goal.pathname}${goal.search}`;
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

/**
 * Has the comparison rendered again and gives the focus back to the row it was in. An address that
 * names its corrections is left for the one that shows those in force.
 */
function useFreshComparison() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const keys = useRef<readonly string[]>([]);

  useEffect(() => {
    if (!pending) refocusRow(keys.current);
  }, [pending]);

  const isPinned = () => new URLSearchParams(window.location.search).has('fix');

  function refresh({ left, right }: SentCorrection): void {
    keys.current = [rowKey({ left, right }), rowKey({ left: [], right })];
    const address = new URL(window.location.href);
    address.searchParams.delete('fix');
    startTransition(() => {
      if (isPinned()) router.push(`${address.pathname}${address.search}${address.hash}`);
      else router.refresh();
    });
  }

  return { refresh, isPinned };
}
