'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Swatch } from '@/components/ui/swatch';
import { classifyNote, fetchCodebooks } from '@/lib/client/codebook-client';
import type { Result } from '@/lib/client/send-json';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { type Codebook, depthsOf, notationKey } from '@/lib/core/annotation/codebook';
import { matchingCodes, type Offered } from './matching-codes';
import styles from './note-codes.module.css';

type CodePickerProps = {
  readonly note: Annotation;
  readonly onClose: () => void;
  /** Takes what the request stored. */
  readonly onSave: (request: Promise<Result<Annotation>>) => Promise<Result<Annotation>>;
};

/** The codes of a note, chosen from the codebooks that its author can read. */
export function CodePicker({ note, onClose, onSave }: CodePickerProps) {
  const [codebooks, setCodebooks] = useState<readonly Codebook[]>();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(() => new Set(note.codes?.map(({ id }) => id)));
  const [problem, setProblem] = useState<string>();
  const search = useRef<HTMLInputElement>(null);

  // Once the dialog is open, which takes the focus to its head.
  useEffect(() => search.current?.focus(), []);

  useEffect(() => {
    void fetchCodebooks().then((found) => {
      setCodebooks(found ?? []);
      if (!found) setProblem('The codebooks could not be loaded. Close this and try again.');
    });
  }, []);

  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  async function save(): Promise<void> {
    const result = await onSave(classifyNote(note.id, [...chosen]));
    if (result.ok) onClose();
    else setProblem(result.reason);
  }

  return (
    <Dialog open title="Codes of this note" onClose={onClose}>
      <div className={styles.picker}>
        <TextField
          label="Find a code"
          type="search"
          ref={search}
          value={words}
          error={problem}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        {codebooks === undefined ? (
          <p>Loading the codebooks …</p>
        ) : (
          matchingCodes(codebooks, words, chosen).map((book) => (
            <Choices key={book.id} book={book} chosen={chosen} onToggle={toggle} />
          ))
        )}
        <div className={styles.actions}>
          <Button tone="primary" disabled={codebooks === undefined} onClick={() => void save()}>
            Save the codes
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}

type ChoicesProps = {
  readonly book: Offered;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
};

function Choices({ book, chosen, onToggle }: ChoicesProps) {
  const depths = depthsOf(book.codes);
  return (
    <fieldset className={styles.choices}>
      <legend>{book.name}</legend>
      {book.codes.map(({ id, notation, label, definition, colour }) => (
        <label
          key={id}
          className={styles.choice}
          data-depth={depths.get(notationKey(notation)) ?? 0}
        >
          <input type="checkbox" checked={chosen.has(id)} onChange={() => onToggle(id)} />
          <span>
            <Swatch colour={colour} /> <span className={styles.notation}>{notation}</span> {label}
            <span className={styles.definition}>{definition}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
