'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { UndoBar } from '@/components/ui/undo-bar';
import { useHydrated } from '@/components/ui/use-hydrated';
import { changeNotes } from '@/lib/client/note-acts-client';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Audience } from '@/lib/core/annotation/audience';
import type { CodeOfNote } from '@/lib/core/annotation/codebook';
import {
  type NotesAct,
  type NotesOutcome,
  type NotesStep,
  takingBack,
} from '@/lib/core/annotation/note-acts';
import styles from './notes-list.module.css';

/** The form that the boxes of the list belong to. */
export const CHOSEN_NOTES = 'chosen-notes';

type BulkBarProps = {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly codes: readonly CodeOfNote[];
  /** Those in the list. */
  readonly notes: readonly Pick<Annotation, 'id' | 'visibility' | 'group'>[];
};

/**
 * What is done to the chosen notes together: other readers, a code, deleting, with a way back. What came
 * of it is said at the edge of the window, wherever in the list the reader is.
 */
export function BulkBar({ groups, codes, notes }: BulkBarProps) {
  const ready = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<string>();
  const { used, working, outcome, apply, forget } = useTogether();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const ids = data.getAll('note').map(String);
    const act = actOf(String(data.get('act')));
    const without = ids.length === 0 ? NO_NOTES : act ? undefined : NO_ACT;
    setMissing(without);
    if (without !== undefined || !act || working) return;
    const before = new Map(notes.map((note) => [note.id, audienceOf(note)]));
    void apply([{ ids, act }], before).then((done) => done && form.current?.reset());
  }

  /** The button in the bar goes with it. */
  function leaveBar(): void {
    const choice = form.current?.elements.namedItem('act');
    if (choice instanceof HTMLElement) choice.focus({ preventScroll: true });
  }

  const undo = outcome && outcome.back.length > 0 ? outcome.back : undefined;
  return (
    <>
      {/* It stays when the last note is deleted: the focus comes back to it. */}
      <form
        id={CHOSEN_NOTES}
        ref={form}
        className={styles.bulk}
        hidden={notes.length === 0 && !used}
        onSubmit={submit}
      >
        <SelectField label="With the chosen notes" name="act" error={missing}>
          <option value="">Choose what to do</option>
          <Acts groups={groups} codes={codes} />
        </SelectField>
        <Button type="submit" disabled={!ready}>
          Apply
        </Button>
      </form>
      {outcome && (
        <UndoBar
          message={outcome.told}
          onAction={
            undo &&
            (() => {
              leaveBar();
              void apply(undo, new Map());
            })
          }
          onDismiss={() => {
            if (document.activeElement?.closest('[role=status]')) leaveBar();
            forget();
          }}
        />
      )}
    </>
  );
}

type Outcome = { readonly told: string; readonly back: readonly NotesStep[] };

/** Does things to many notes, one after the other, and shows the list as it stands then. */
function useTogether() {
  const router = useRouter();
  const [used, setUsed] = useState(false);
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  /** True where something was done. Only what was asked for, not what took it back, is taken back. */
  async function apply(
    steps: readonly NotesStep[],
    before: ReadonlyMap<string, Audience>,
  ): Promise<boolean> {
    setUsed(true);
    setWorking(true);
    setOutcome({ told: 'Working …', back: [] });
    const told: string[] = [];
    const back: NotesStep[] = [];
    for (const { ids, act } of steps) {
      const answer = await changeNotes(ids, act);
      told.push(answer.ok ? sentenceOf(act, answer.value) : answer.reason);
      const { done } = answer.ok ? answer.value : { done: [] };
      if (done.length > 0 && before.size > 0) back.push(...takingBack({ ids: done, act }, before));
    }
    setOutcome({ told: told.join(' '), back });
    setWorking(false);
    router.refresh();
    return back.length > 0;
  }

  return { used, working, outcome, apply, forget: () => setOutcome(undefined) };
}

const NO_NOTES = 'Choose some notes first: the boxes before them.';
const NO_ACT = 'Choose what to do with them.';

function Acts({ groups, codes }: Pick<BulkBarProps, 'groups' | 'codes'>) {
  return (
    <>
      <option value="move:private">Make private</option>
      <option value="move:public">Make public, with your name</option>
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
      <option value="delete">Delete</option>
    </>
  );
}

function audienceOf({ visibility, group }: Pick<Annotation, 'visibility' | 'group'>): Audience {
  return { visibility, ...(group && { group: group.id }) };
}

const DONE: Readonly<Record<NotesAct['act'], string>> = {
  delete: 'Deleted',
  restore: 'Restored',
  move: 'Moved',
  'add-code': 'Classified',
  'remove-code': 'Took the code from',
};

/** What a choice of the list asks for; undefined where nothing was chosen. */
function actOf(choice: string): NotesAct | undefined {
  const [verb, id = ''] = choice.split(':');
  switch (verb) {
    case 'add':
      return { act: 'add-code', code: id };
    case 'remove':
      return { act: 'remove-code', code: id };
    case 'move':
      return id === 'private' || id === 'public'
        ? { act: 'move', visibility: id }
        : { act: 'move', visibility: 'group', group: id };
    case 'delete':
      return { act: 'delete' };
    default:
      return undefined;
  }
}

function sentenceOf({ act }: NotesAct, { done, refused }: NotesOutcome): string {
  return [`${DONE[act]} ${count(done.length)}.`, ...reasons(refused)].join(' ');
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
