'use client';

import { type ClipboardEvent, useId, useRef, useState } from 'react';
import styles from './import-form.module.css';

/** What was pasted: the words as they now stand, and the structure the clipboard had. */
export type Pasted = { readonly text: string; readonly html?: string };

type PasteBoxProps = {
  readonly onChange: (pasted: Pasted) => void;
  readonly error?: string | undefined;
};

/**
 * Shows the words and keeps the structure of what is pasted. The structure counts as long as the words are
 * as they were pasted; whoever changes them sends the words alone.
 */
export function PasteBox({ onChange, error }: PasteBoxProps) {
  const id = useId();
  const structure = useRef({ text: '', html: '' });
  const [kept, setKept] = useState(false);

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const box = event.currentTarget;
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    const whole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    structure.current = whole && html !== '' ? { text: bare(text), html } : { text: '', html: '' };
  }

  function onInput(text: string): void {
    const { html, text: pasted } = structure.current;
    const same = html !== '' && bare(text) === pasted;
    setKept(same);
    onChange(same ? { text, html } : { text });
  }

  return (
    <div className={styles.paste}>
      <label htmlFor={id}>Text of the treaty</label>
      <p id={`${id}-hint`} className={styles.hint}>
        {kept
          ? 'Headings, lists and tables of the page are kept with the words.'
          : 'From a web page or a word processor, headings and lists are kept.'}
      </p>
      <textarea
        id={id}
        rows={8}
        dir="auto"
        spellCheck={false}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        aria-invalid={error ? true : undefined}
        onPaste={onPaste}
        onChange={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-error`} role="alert" className={styles.error}>
        {error}
      </p>
    </div>
  );
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
