'use client';

import { useCallback, useState } from 'react';
import { fetchStatement, type ReadStatement, saveCell } from '@/lib/client/cell-correction-client';
import { formatCell, sideOfLetter } from '@/lib/core/address/addressed-cell';
import type { CellChoice } from '@/lib/core/address/duty-query';
import type { CellSaid } from '@/lib/core/comparison/cell-correction';
import { cellSentence } from '@/lib/core/presentation/statement-words';
import { loadCellDialog } from './cell-dialog-lazy';
import { type CellForm, cellFormOf, saidOfForm } from './cell-form';
import { useCellUndo } from './use-cell-undo';

/** The statement whose button was pressed. */
export type Goal = {
  readonly text: string;
  readonly statement: string;
  readonly letter: string;
  readonly place: string;
};

type Opened = {
  readonly goal: Goal;
  readonly read?: ReadStatement;
  readonly form?: CellForm;
  readonly saving?: boolean;
  /** Why it cannot be had, or was not saved. */
  readonly obstacle?: string;
};

export type CellCorrecting = {
  readonly signedIn: boolean;
  /** Which corrections the address names. */
  readonly cells: CellChoice;
  /** The corrections in effect, by the words that an address names them with. */
  readonly applied: readonly string[];
};

/** Correcting a statement from the press on its button to the answer of the server, and taking it back. */
export function useCellCorrecting({ signedIn, cells, applied }: CellCorrecting) {
  const { offer, ...undoing } = useCellUndo({ cells, applied });
  const [opened, setOpened] = useState<Opened>();

  async function open(goal: Goal): Promise<void> {
    setOpened({ goal });
    const named = typeof cells === 'string' ? cells : cells.join(',');
    const [read, isLoaded] = await Promise.all([
      fetchStatement(goal.text, goal.statement, named === 'current' ? '' : named),
      loadCellDialog(),
    ]);
    if (read && isLoaded) {
      setOpened({ goal, read, form: cellFormOf(read.statement, read.text, signedIn) });
    } else {
      const obstacle = 'The statement could not be loaded. Close this and press again.';
      setOpened({ goal, obstacle });
    }
  }

  function change(part: Partial<CellForm>): void {
    setOpened((now) => {
      if (!now?.form) return now;
      const { obstacle: _, ...rest } = now;
      return { ...rest, form: { ...now.form, ...part } };
    });
  }

  async function save(): Promise<void> {
    if (!opened?.read || !opened.form || opened.saving) return;
    const { goal, read, form } = opened;
    const said = saidOfForm(form, read.statement, read.text);
    if ('problem' in said) return setOpened({ ...opened, obstacle: said.problem });
    if (form.keeping === 'address') return sayInAddress(goal, read, said);
    setOpened({ ...opened, saving: true });
    const { text, statement } = goal;
    const place = { text, statement, span: read.statement.span };
    const answer = await saveCell({
      ...{ ...place, said, reason: form.reason, visibility: form.keeping },
    });
    if (!answer.ok) {
      const obstacle = `Not saved: ${answer.reason} What you wrote is still here.`;
      return setOpened({ goal, read, form, obstacle });
    }
    setOpened(undefined);
    offer(`Saved. ${cellSentence(said, read.text)}`, answer.value.id);
  }

  function sayInAddress({ statement, letter }: Goal, read: ReadStatement, said: CellSaid): void {
    const side = sideOfLetter(letter.toLowerCase());
    const words = formatCell({ side, statement, span: read.statement.span, said });
    setOpened(undefined);
    offer(`In the address now. ${cellSentence(said, read.text)}`, words);
  }

  const close = useCallback(() => setOpened(undefined), []);
  return { ...undoing, opened, open, change, save, close };
}
