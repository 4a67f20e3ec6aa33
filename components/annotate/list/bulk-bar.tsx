'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';
import { changeNotes, type NotesAct } from '@/lib/client/codebook-client';
import type { CodeOfNote } from '@/lib/core/annotation/codebook';
import styles from './notes-list.module.css';

/** The form that the boxes of the list belong to. */
export const CHOSEN_NOTES = 'chosen-notes';

type BulkBarProps = {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly codes: readonly CodeOfNote[];
  /** There is nothing to choose. */
  readonly empty: boolean;
};

/** What is done to the chosen notes together: other readers, a code, deleting, with a way back. */
export function BulkBar({ groups, codes, empty }: BulkBarProps) {
  const router = useRouter();
  const ready = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState('');
  const [undo, setUndo] = useState<{ ids: readonly string[]; act: NotesAct }>();

  async function apply(ids: readonly string[], act: NotesAct, back?: NotesAct): Promise<void> {
    setTold('Working …');
    const answer = await changeNotes(ids, act);
    if (!answer.ok) return setTold(answer.reason);
    const { done, refused } = answer.value;
    setUndo(back && done.length > 0 ? { ids: done, act: back } : undefined);
    setTold([`${DONE[act.act]} ${count(done.length)}.`, ...reasons(refused)].join(' '));
    form.current?.reset();
    router.refresh();
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const ids = new FormData(event.currentTarget).getAll('note').map(String);
    const { act, back } = actOf(String(new FormData(event.currentTarget).get('act')));
    if (ids.length === 0) setTold('Choose some notes first: the boxes before them.');
    else void apply(ids, act, back);
  }

  if (empty && told === '') return null;
  return (
    <form id={CHOSEN_NOTES} ref={form} className={styles.bulk} onSubmit={submit}>
      <SelectField label="With the chosen notes" name="act">
        <option value="delete">Delete</option>
        <option value="move:private">Make private</option>
        <option value="move:public">Make public</option>
        {groups.map(({ id, name }) => (
          <option key={id} value={`move:${id}`}>
            Move to {name}
          </option>
        ))}
        {codes.map(({ id, notation, label }) => (
          <option key={id} value={`add:${id}`}>
            Add {notation} {label}
          </option>
        ))}
        {codes.map(({ id, notation, label }) => (
          <option key={id} value={`remove:${id}`}>
            Remove {notation} {label}
          </option>
        ))}
      </SelectField>
      <Button type="submit" disabled={!ready}>
        Do it
      </Button>
      <output className={styles.told}>{told}</output>
      {undo && <Button onClick={() => void apply(undo.ids, undo.act)}>Undo</Button>}
    </form>
  );
}

const DONE: Readonly<Record<NotesAct['act'], string>> = {
  delete: 'Deleted',
  restore: 'Restored',
  move: 'Moved',
  'add-code': 'Classified',
  'remove-code': 'Took the code from',
};

/** What a wish of the list asks for, and what takes it back, where something does. */
function actOf(wish: string): { readonly act: NotesAct; readonly back?: NotesAct } {
  const [verb, id = ''] = wish.split(':');
  switch (verb) {
    case 'add':
      return { act: { act: 'add-code', code: id }, back: { act: 'remove-code', code: id } };
    case 'remove':
      return { act: { act: 'remove-code', code: id }, back: { act: 'add-code', code: id } };
    case 'move':
      return id === 'private' || id === 'public'
        ? { act: { act: 'move', visibility: id } }
        : { act: { act: 'move', visibility: 'group', group: id } };
    default:
      return { act: { act: 'delete' }, back: { act: 'restore' } };
  }
}

function count(notes: number): string {
  return notes === 1 ? 'one note' : `${notes} notes`;
}

/** Why some were left as they are, each reason once. */
function reasons(refused: readonly { readonly reason: string }[]): string[] {
  return [...new Set(refused.map(({ reason }) => reason))].map((reason) => {
    const of = refused.filter((one) => one.reason === reason).length;
    return `${of === 1 ? 'One was' : `${of} were`} left: ${reason}.`.replace(/\.\.$/, '.');
  });
}
