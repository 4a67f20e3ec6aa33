'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmedAct } from '@/components/ui/confirmed-act';
import { SelectField, TextField } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';
import {
  addCode,
  changeCodebook,
  createCodebook,
  deleteCodebook,
} from '@/lib/client/codebook-client';
import type { Result } from '@/lib/client/send-json';
import { CODE_COLOURS, foldColour } from '@/lib/core/annotation/code-colour';
import type { Codebook } from '@/lib/core/annotation/codebook';
import styles from './codebook-form.module.css';
import { FileField } from './file-field';

type CodebookEditingProps = {
  readonly codebook: Codebook;
  readonly may: { readonly add: boolean; readonly change: boolean; readonly copy: boolean };
};

/** What can be done with a codebook: add a code, take its codes from a file, copy it, delete it. */
export function CodebookEditing({ codebook, may }: CodebookEditingProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();

  /** Shows what became of a write; the page is rendered again where it was done. */
  async function settle<T>(answer: Result<T>, next?: (value: T) => string): Promise<boolean> {
    setProblem(answer.ok ? undefined : answer.reason);
    if (!answer.ok) return false;
    const goal = next?.(answer.value);
    if (goal === undefined) router.refresh();
    else router.push(goal);
    return true;
  }

  return (
    <>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {may.add && <CodeForm codebook={codebook} onSend={settle} />}
      {may.change && <Replacing codebook={codebook} onSend={settle} />}
      <div className={styles.actions}>
        {may.copy && (
          <Button
            onClick={async () => {
              const codes = codebook.codes.flatMap(({ id: _, retired, ...code }) =>
                retired ? [] : [code],
              );
              const copy = { name: `${codebook.name}, my copy`.slice(0, 120), codes };
              const { description } = codebook;
              await settle(
                await createCodebook({ ...copy, description }),
                ({ id }) => `/codebooks/${id}`,
              );
            }}
          >
            Make a copy of my own
          </Button>
        )}
        {may.change && <Deleting codebook={codebook} onSend={settle} />}
      </div>
    </>
  );
}

type Sending = {
  readonly codebook: Codebook;
  readonly onSend: <T>(answer: Result<T>, next?: (value: T) => string) => Promise<boolean>;
};

function CodeForm({ codebook, onSend }: Sending) {
  const ready = useHydrated();

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const word = (name: string) => String(data.get(name) ?? '').trim();
    const parent = word('parent');
    const answer = await addCode(codebook.id, {
      notation: word('notation'),
      label: word('label'),
      definition: word('definition'),
      colour: foldColour(word('colour')) ?? 'grey',
      ...(parent !== '' && { parent }),
    });
    if (await onSend(answer)) form.reset();
  }

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <h2>Add a code</h2>
      <div className={styles.row}>
        <TextField name="notation" label="Notation" hint="Its short name for good: 4.2" />
        <TextField name="label" label="Code" hint="In a word or two" />
      </div>
      <TextField name="definition" label="What belongs to it" />
      <div className={styles.row}>
        <SelectField name="parent" label="Under">
          <option value="">None: at the top</option>
          {codebook.codes.map(({ id, notation, label }) => (
            <option key={id} value={notation}>
              {notation} {label}
            </option>
          ))}
        </SelectField>
        <SelectField name="colour" label="Colour">
          {CODE_COLOURS.map((colour) => (
            <option key={colour} value={colour}>
              {colour}
            </option>
          ))}
        </SelectField>
      </div>
      <div className={styles.actions}>
        <Button type="submit" disabled={!ready}>
          Add the code
        </Button>
      </div>
    </form>
  );
}

function Replacing({ codebook, onSend }: Sending) {
  const [file, setFile] = useState<string>();
  return (
    <div className={styles.form}>
      <h2>Take its codes from a file</h2>
      <p className={styles.hint}>
        Codes are known again by their notations. Those that are not in the file are offered to no
        further note; notes that have them keep them.
      </p>
      <FileField label="Table or SKOS" onRead={setFile} />
      <div className={styles.actions}>
        <Button
          disabled={file === undefined}
          onClick={async () => void (await onSend(await changeCodebook(codebook, { file })))}
        >
          Take these codes
        </Button>
      </div>
    </div>
  );
}

function Deleting({ codebook, onSend }: Sending) {
  return (
    <ConfirmedAct
      label="Delete the codebook"
      title="Delete this codebook?"
      what={`${codebook.name} will be offered to nobody any more. Notes that have its codes keep them.`}
      tone="danger"
      onConfirm={async () => onSend(await deleteCodebook(codebook), () => '/codebooks')}
    />
  );
}
