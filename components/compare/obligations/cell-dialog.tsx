'use client';

import { type FormEvent, type KeyboardEvent, useId } from 'react';
import { ReasonFields } from '@/components/compare/correct/reason-fields';
import { Button } from '@/components/ui/button';
import { RadioChoice } from '@/components/ui/radio-choice';
import type { ReadStatement } from '@/lib/client/cell-correction-client';
import { FORCES } from '@/lib/core/comparison/statement';
import {
  cellSentence,
  ELEMENT_ORDER,
  ELEMENT_WORDS,
  FORCE_NAMES,
} from '@/lib/core/presentation/statement-words';
import styles from './cell-dialog.module.css';
import { type CellForm, saidOfForm, wholeWords, wordsOf } from './cell-form';

type CellDialogProps = {
  readonly read: ReadStatement;
  readonly form: CellForm;
  readonly signedIn: boolean;
  readonly signInHref: string;
  readonly saving: boolean;
  /** Why it was not saved. */
  readonly obstacle?: string | undefined;
  readonly onChange: (part: Partial<CellForm>) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

const KINDS = [
  { value: 'cell', label: 'An element' },
  { value: 'force', label: 'The force' },
  { value: 'drop', label: 'It is no statement' },
] as const;

/** The form of one correction of a statement. */
export function CellDialog(props: CellDialogProps) {
  const { read, form, signedIn, signInHref, saving, obstacle, onChange, onSave, onClose } = props;
  const said = saidOfForm(form, read.statement, read.text);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    onSave();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <RadioChoice
        legend="What is wrong"
        choices={KINDS}
        value={form.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {form.kind === 'cell' && <ElementFields {...props} />}
      {form.kind === 'force' && (
        <RadioChoice
          legend="Force"
          choices={FORCES.map((value) => ({ value, label: FORCE_NAMES[value] }))}
          value={form.force}
          onChange={(force) => onChange({ force })}
        />
      )}
      {signedIn ? (
        <ReasonFields
          form={form}
          onChange={({ reason = form.reason, keeping = form.keeping }) =>
            onChange({ reason, keeping })
          }
        />
      ) : (
        <p className={styles.hint}>
          Your correction becomes part of this page’s address. <a href={signInHref}>Sign in</a> to
          keep it under your name with a reason.
        </p>
      )}
      <div className={styles.foot}>
        {obstacle !== undefined && (
          <p role="alert" className={styles.failed}>
            {obstacle}
          </p>
        )}
        <p aria-live="polite">{'problem' in said ? said.problem : cellSentence(said, read.text)}</p>
        <Button type="submit" tone="primary" aria-disabled={saving}>
          {saving ? 'Saving…' : 'Save the correction'}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

/** Characters of a provision that are shown around the clause. */
const AROUND = 600;

function ElementFields({ read, form, onChange }: CellDialogProps) {
  const id = useId();
  const { text, statement, lang, dir } = read;
  const from = Math.max(0, statement.span.start - AROUND);
  const shown = text.slice(from, statement.span.end + AROUND);

  function onSelect(field: HTMLTextAreaElement): void {
    const { selectionStart: start, selectionEnd: end } = field;
    const chosen = wholeWords(text, { start: from + start, end: from + end });
    if (start === end || !chosen) return;
    onChange({ chosen, words: text.slice(chosen.start, chosen.end) });
  }

  return (
    <>
      <label className={styles.field}>
        <span>Which element</span>
        <select
          value={form.element}
          onChange={({ target }) => {
            const element = ELEMENT_ORDER.find((one) => one === target.value) ?? 'who';
            onChange({ element, words: wordsOf(statement, element, text) });
          }}
        >
          {ELEMENT_ORDER.map((element) => (
            <option key={element} value={element}>
              {ELEMENT_WORDS[element]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span>The clause: select the words in it, by mouse or with Shift and the arrow keys</span>
        <textarea
          readOnly
          rows={6}
          lang={lang}
          dir={dir}
          value={shown}
          className={styles.clause}
          onSelect={({ currentTarget }) => onSelect(currentTarget)}
        />
      </label>
      <div className={styles.field}>
        <label htmlFor={`${id}-words`}>Its words, as they stand in the clause</label>
        <input
          id={`${id}-words`}
          type="text"
          lang={lang}
          dir={dir}
          value={form.words}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          onChange={({ target }) => onChange({ words: target.value })}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          Leave it empty where the clause does not say. “…” parts two runs of words.
        </p>
      </div>
      <Button size="s" tone="quiet" onClick={() => onChange({ words: '' })}>
        Not said here
      </Button>
    </>
  );
}
