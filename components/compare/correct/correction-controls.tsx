'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useEffectEvent, useRef, useState, useTransition } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { UndoBar } from '@/components/ui/undo-bar';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import type { Result } from '@/lib/client/send-json';
import { RIGHT_PREFIX } from '@/lib/core/presentation/row-order';
import {
  repeatCorrection,
  type SentCorrection,
  withdrawCorrection,
} from '../../../lib/client/correction-client';
import { CorrectionDialog } from './correction-dialog';
import {
  type CorrectionGoal,
  type CorrectionTable,
  goalOfPair,
  goalOfRow,
  namesOf,
  sentenceOf,
} from './correction-form';
import { type RowRequest, refocusRow, requestAt, requestOfCurrentRow } from './row-requests';
import { useDragPairing } from './use-drag-pairing';

type CorrectionControlsProps = CorrectionTable & {
  /** Whether the reader is signed in and the page is not a share link. */
  readonly canCorrect: boolean;
  readonly signInHref: string;
};

/** What has been done, and how to take it back. */
type Done = {
  readonly message: string;
  readonly action: 'Undo' | 'Try again';
  readonly onAction: () => Promise<void>;
};

/** Pairing by hand: one for the page, for the buttons of all rows, the key and the mouse. */
export function CorrectionControls(props: CorrectionControlsProps) {
  const { canCorrect, ...table } = props;
  const [goal, setGoal] = useState<CorrectionGoal>();
  const [opened, setOpened] = useState(0);
  const [done, setDone] = useState<Done>();
  const { refresh, isPinned } = useFreshComparison();

  function open(next: CorrectionGoal | undefined): void {
    if (!next) return;
    setGoal(next);
    setOpened((count) => count + 1);
  }

  function show(message: string, { left, right }: SentCorrection, undo: Done['onAction']): void {
    setDone({ message, action: 'Undo', onAction: undo });
    refresh([left[0] ?? '', `${RIGHT_PREFIX}${right[0]}`]);
  }

  function saved(correction: SentCorrection): void {
    setGoal(undefined);
    show(sentenceOf(correction, table), correction, () => withdraw(correction.id));
  }

  async function withdraw(id: string): Promise<void> {
    const answer = await withdrawCorrection(id);
    if (!answer.ok) return setDone(failed('Not undone', answer, () => withdraw(id)));
    show('Correction withdrawn.', answer.value, () => repeat(answer.value));
  }

  async function repeat(said: SentCorrection): Promise<void> {
    const answer = await repeatCorrection(said);
    if (!answer.ok) return setDone(failed('Not saved', answer, () => repeat(said)));
    show('Correction saved again.', answer.value, () => withdraw(answer.value.id));
  }

  function answer(request: RowRequest | undefined): void {
    if (request?.kind === 'row') open(goalOfRow(table, request.key, request.suggested));
    if (request?.kind === 'pair') open(goalOfPair(table, request.left, request.right, request.own));
    if (request?.kind === 'withdraw') void withdraw(request.id);
  }

  usePresses(answer);
  useShortcuts({ e: () => answer(requestOfCurrentRow()) });
  useDragPairing(canCorrect, (left, right, own) => open(goalOfPair(table, left, right, own)));
  const dismiss = useCallback(() => setDone(undefined), []);
  const close = useCallback(() => setGoal(undefined), []);
  const signInHref = goal ? signInAt(props.signInHref, goal.key) : props.signInHref;

  return (
    <>
      <Dialog open={goal !== undefined} title={goal ? titleOf(goal, table) : ''} onClose={close}>
        {goal && canCorrect && (
          <CorrectionDialog
            key={opened}
            table={table}
            goal={goal}
            pinned={isPinned()}
            signInHref={signInHref}
            onSaved={saved}
            onClose={close}
          />
        )}
        {!canCorrect && <SignInFirst href={signInHref} />}
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

function failed<T>(
  what: string,
  answer: Result<T> & { readonly ok: false },
  onAction: Done['onAction'],
): Done {
  return { message: `${what}. ${answer.reason}`, action: 'Try again', onAction };
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

  function refresh(rowKeys: readonly string[]): void {
    keys.current = rowKeys;
    const address = new URL(window.location.href);
    address.searchParams.delete('fix');
    startTransition(() => {
      if (isPinned()) router.push(`${address.pathname}${address.search}${address.hash}`);
      else router.refresh();
    });
  }

  return { refresh, isPinned };
}
