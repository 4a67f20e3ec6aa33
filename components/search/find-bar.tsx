'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { closeIcon, icon, searchIcon } from '@/components/ui/icons';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import './found.css';
import styles from './find-bar.module.css';
import { useFind } from './use-find';

const upIcon = icon(<path d="M5 12l5-5 5 5" />);
const downIcon = icon(<path d="M5 8l5 5 5-5" />);
const LONGEST = 200;

/** Name of what is looked for in an address. */
const FIND = 'find';

/** The address follows what is looked for, so that a reload and a sent link look for it too. */
function keepInAddress(words: string | undefined): void {
  const url = new URL(window.location.href);
  if (words?.trim()) url.searchParams.set(FIND, words.trim());
  else url.searchParams.delete(FIND);
  if (url.href !== window.location.href) {
    window.history.replaceState(window.history.state, '', url);
  }
}

type FindBarProps = {
  /** Whether its sign stands over the line beside it, where there is room at the end. */
  readonly over?: boolean;
};

/**
 * Finds words in the texts of the page, in their other forms and in folded rows too: a sign and `f` open
 * a bar over the page; Enter goes on, Shift+Enter back. The browser's own finding stays as it is.
 */
export function FindBar({ over }: FindBarProps) {
  const [words, setWords] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const find = useFind(words);

  useEffect(() => {
    const stated = new URLSearchParams(window.location.search).get(FIND);
    if (stated) setWords(stated.slice(0, LONGEST));
  }, []);

  function open(): void {
    setWords((before) => before ?? '');
    requestAnimationFrame(() => field.current?.select());
  }

  function look(next: string | undefined): void {
    setWords(next);
    keepInAddress(next);
  }

  function close(): void {
    look(undefined);
    opener.current?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }

  useShortcuts({ f: open });
  return (
    <>
      <div className={styles.opener} data-over={over ? '' : undefined}>
        <button
          ref={opener}
          type="button"
          className={styles.open}
          aria-keyshortcuts="f"
          onClick={open}
        >
          {searchIcon} <span>Find in the text</span>
        </button>
      </div>
      {words !== undefined && (
        <search className={styles.bar} aria-label="In the text">
          <input
            ref={field}
            className={styles.field}
            type="search"
            aria-label="Find in the text of this page"
            placeholder="Words in the text"
            autoComplete="off"
            maxLength={LONGEST}
            value={words}
            onChange={({ currentTarget }) => look(currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <p className={styles.count} role="status">
            {countWords(words, find)}
          </p>
          <IconButton label="Previous place" icon={upIcon} onClick={() => find.step(-1)} />
          <IconButton label="Next place" icon={downIcon} onClick={() => find.step(1)} />
          <IconButton label="Close finding" icon={closeIcon} onClick={close} />
        </search>
      )}
    </>
  );
}

/** `3 of 17`; nothing while the page is still looked through. */
function countWords(words: string, { count, at, isKnown }: ReturnType<typeof useFind>): string {
  if (words.trim() === '' || !isKnown) return '';
  if (count === 0) return 'Not found';
  return at === -1 ? `${count} found` : `${at + 1} of ${count}`;
}
