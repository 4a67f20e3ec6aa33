'use client';

import { $createLinkNode, $toggleLink } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
} from 'lexical';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { readTypedUrl } from '@/lib/core/annotation/note-link';
import styles from './editor-toolbar.module.css';

type LinkFormProps = {
  /** Address of the link around the caret, when there is one. */
  readonly current: string | undefined;
  readonly onDone: () => void;
};

/** The address as it is typed, and the ways it becomes a link or leaves one. */
function useLinkForm({ current, onDone }: LinkFormProps) {
  const [editor] = useLexicalComposerContext();
  const [url, setUrl] = useState(current ?? '');
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  // The selection is lost to the field; it is given back before the link is made.
  const selection = useRef<BaseSelection | null>(null);

  useEffect(() => {
    selection.current = editor.read(() => $getSelection()?.clone() ?? null);
    input.current?.focus();
    input.current?.select();
  }, [editor]);

  function apply(address: string | null): void {
    editor.update(() => {
      if (selection.current) $setSelection(selection.current.clone());
      const range = $getSelection();
      const bare = $isRangeSelection(range) && range.isCollapsed() && current === undefined;
      if (bare && address !== null) {
        range.insertNodes([$createLinkNode(address).append($createTextNode(address))]);
      } else {
        $toggleLink(address);
      }
    });
    close();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const address = readTypedUrl(url);
    if (address !== undefined) {
      apply(address);
    } else {
      setError('This is no web or mail address. Write it like https://treaties.un.org.');
      input.current?.focus();
    }
  }

  function close(): void {
    onDone();
    editor.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  function change(typed: string): void {
    setUrl(typed);
    setError(undefined);
  }

  return { input, url, error, change, submit, apply, close, onKeyDown };
}

/** Asks for an address and links the selected words to it, or writes the address where none are. */
export function LinkForm(props: LinkFormProps) {
  const { input, url, error, change, submit, apply, close, onKeyDown } = useLinkForm(props);
  const id = useId();

  return (
    <form className={styles.link} aria-label="Link" onSubmit={submit} onKeyDown={onKeyDown}>
      <label htmlFor={id}>Address</label>
      <input
        ref={input}
        id={id}
        type="text"
        inputMode="url"
        autoComplete="off"
        value={url}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => change(event.target.value)}
      />
      <Button size="s" tone="primary" type="submit">
        Set link
      </Button>
      {props.current !== undefined && (
        <Button size="s" onClick={() => apply(null)}>
          Remove link
        </Button>
      )}
      <Button size="s" tone="quiet" onClick={close}>
        Cancel
      </Button>
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
