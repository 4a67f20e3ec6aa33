'use client';

import {
  type FocusEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { closeIcon, searchIcon } from '@/components/ui/icons';
import { isForThePage, useShortcuts } from '@/components/ui/use-shortcuts';
import { LONGEST_SEARCH } from '@/lib/core/address/search-query';
import { directionOf } from '@/lib/core/language/language';
import { isFindPress } from './find-press';
import styles from './search-box.module.css';
import type { Suggestion } from './suggestions';
import { useSearchBox } from './use-search-box';

/**
 * The search of every page: a plain form that opens the page of a search, and with scripts a list of
 * what is found while one types. Where there is no room for it, a sign that opens it over the header.
 */
export function SearchBox() {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLAnchorElement>(null);
  const [open, setOpen] = useState(false);
  const box = useSearchBox(field, () => setOpen(false));
  const { list, active, typed } = box;

  const enter = () => {
    setOpen(true);
    // In a narrow window the field is seen only once it is open.
    requestAnimationFrame(() => field.current?.select());
  };
  useShortcuts({ '/': enter });
  useFindPress(enter);

  function onOpen(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    enter();
  }

  function onBlur({ relatedTarget, currentTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    box.close();
    setOpen(false);
  }

  return (
    <search className={styles.search} aria-label="Everything" data-open={open || undefined}>
      <a
        ref={opener}
        href="/search"
        className={styles.opener}
        aria-label="Search"
        title="Search"
        onClick={onOpen}
      >
        {searchIcon}
      </a>
      <form
        className={styles.form}
        method="get"
        action="/search"
        onSubmit={box.submit}
        onBlur={onBlur}
      >
        <SearchField id={id} field={field} box={box} />
        <IconButton
          className={styles.close}
          label="Close the search"
          icon={closeIcon}
          onClick={() => {
            setOpen(false);
            opener.current?.focus();
          }}
        />
        <Suggested id={id} list={list} active={active} onChoose={box.choose} />
      </form>
      <p className="visually-hidden" role="status">
        {list.length > 0 && box.of === typed.trim()
          ? `${list.length} suggestions: arrow keys go through them.`
          : ''}
      </p>
    </search>
  );
}

type SearchFieldProps = {
  readonly id: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly box: ReturnType<typeof useSearchBox>;
};

/** Focus stays in the field; the list is what it controls. */
function SearchField({
  id,
  field,
  box: { typed, list, active, type, onKeyDown },
}: SearchFieldProps) {
  return (
    <>
      <span className={styles.picture}>{searchIcon}</span>
      <input
        ref={field}
        className={styles.field}
        type="search"
        name="q"
        role="combobox"
        aria-label="Search texts, notes and treaties"
        aria-expanded={list.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={list[active] && `${id}-${active}`}
        aria-keyshortcuts="/ Control+K Meta+K"
        title="/ or Ctrl + K"
        autoComplete="off"
        maxLength={LONGEST_SEARCH}
        placeholder="Search"
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

/** Ctrl+K or ⌘K, wherever nobody writes. */
function useFindPress(enter: () => void): void {
  const onKeyDown = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (!isFindPress(event) || !isForThePage(event)) return;
    event.preventDefault();
    enter();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

type SuggestedProps = {
  readonly id: string;
  readonly list: readonly Suggestion[];
  readonly active: number;
  readonly onChoose: (suggestion: Suggestion) => void;
};

/** Over the page, never in it: what is read does not move. */
function Suggested({ id, list, active, onChoose }: SuggestedProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked line is read from the page.
  useEffect(() => {
    const line = box.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (line && box.current) keepInSight(box.current, line);
  }, [active]);
  return (
    <div
      ref={box}
      id={`${id}-list`}
      className={styles.list}
      role="listbox"
      aria-label="Suggestions"
      hidden={list.length === 0}
    >
      {list.map(({ href, label, about, lang }, index) => (
        <button
          key={`${about} ${href}`}
          id={`${id}-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          className={styles.option}
          aria-selected={index === active}
          // The field keeps the focus, or leaving it would take the list away.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose({ href, label, about })}
        >
          <span className={styles.about}>{about}</span>
          <span
            className={styles.label}
            lang={lang}
            dir={lang === undefined ? 'auto' : directionOf(lang)}
          >
            {label}
          </span>
        </button>
      ))}
    </div>
  );
}

/** Scrolls the list alone: the browser's own way would scroll the page as well. */
function keepInSight(list: HTMLElement, line: HTMLElement): void {
  const top = line.offsetTop;
  const bottom = top + line.offsetHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
