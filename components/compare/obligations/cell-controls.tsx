'use client';

import { useEffect, useEffectEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { UndoBar } from '@/components/ui/undo-bar';
import { entranceHere } from '@/lib/client/entrance';
import { formatErrand, parseErrand } from '@/lib/core/address/errand';
import { loadedCellDialog } from './cell-dialog-lazy';
import { type CellCorrecting, type Goal, useCellCorrecting } from './use-cell-correcting';

/** Correcting statements: one for the page, for the buttons of all of them. */
export function CellControls(props: CellCorrecting) {
  const { signedIn } = props;
  const { opened, done, open, change, save, undo, close, dismiss } = useCellCorrecting(props);
  usePresses(
    (goal) => void open(goal),
    (id) => void undo(id),
  );
  useCellErrand(signedIn, (goal) => void open(goal));
  const Form = loadedCellDialog();
  const title = opened ? `Correct the statement of ${opened.goal.letter} ${opened.goal.place}` : '';
  return (
    <>
      <Dialog open={opened !== undefined} title={title} onClose={close}>
        {opened?.read && opened.form && Form ? (
          <Form
            read={opened.read}
            form={opened.form}
            signedIn={signedIn}
            signInHref={signInAt(opened.goal)}
            saving={opened.saving ?? false}
            obstacle={opened.obstacle}
            onChange={change}
            onSave={() => void save()}
            onClose={close}
          />
        ) : (
          <p role={opened?.obstacle ? 'alert' : 'status'}>{opened?.obstacle ?? 'Loading…'}</p>
        )}
      </Dialog>
      {done && (
        <UndoBar
          message={done.message}
          {...(done.action && { actionLabel: done.action })}
          {...(done.onAction && { onAction: done.onAction })}
          onDismiss={dismiss}
        />
      )}
    </>
  );
}

/** The way to sign in that leads back to the page as it is shown, and to the form of this statement. */
function signInAt(goal: Goal): string {
  return entranceHere('/sign-in', formatErrand({ kind: 'correct', row: nameOf(goal) }));
}

function nameOf({ text, statement }: Pick<Goal, 'text' | 'statement'>): string {
  return `${text}/${statement}`;
}

function goalOf({ dataset }: HTMLElement): Goal {
  const { text = '', statement = '', letter = 'A', place = '' } = dataset;
  return { text, statement, letter, place };
}

/** Presses on the buttons of statements and of the list of corrections, which are static HTML. */
function usePresses(onCorrect: (goal: Goal) => void, onWithdraw: (id: string) => void): void {
  const onClick = useEffectEvent(({ target }: MouseEvent) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button');
    if (!button) return;
    if ('statement' in button.dataset) onCorrect(goalOf(button));
    if (button.dataset.withdrawCell !== undefined) onWithdraw(button.dataset.withdrawCell);
  });
  useEffect(() => {
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
}

/** Opens the form of the statement that the address asks for: its reader signed in on the way to it. */
function useCellErrand(signedIn: boolean, onCorrect: (goal: Goal) => void): void {
  const run = useEffectEvent(() => {
    const errand = parseErrand(window.location.hash);
    if (errand?.kind !== 'correct') return;
    const buttons = document.querySelectorAll<HTMLElement>('button[data-statement]');
    const button = [...buttons].find((one) => nameOf(goalOf(one)) === errand.row);
    if (!button) return;
    const fold = button.closest('details');
    if (fold) fold.open = true;
    button.scrollIntoView({ block: 'center' });
    const { pathname, search } = window.location;
    window.history.replaceState(null, '', pathname + search);
    onCorrect(goalOf(button));
  });
  useEffect(() => {
    if (signedIn) run();
  }, [signedIn]);
}
