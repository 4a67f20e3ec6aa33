'use client';

import Link from 'next/link';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import { useHydrated } from '@/components/ui/use-hydrated';
import { forgetSearch, saveSearch } from '@/lib/client/saved-search-client';
import {
  queryToSave,
  type SavedScope,
  type SavedSearch,
  savedSearchPath,
} from '@/lib/core/address/saved-search';
import styles from './saved-searches.module.css';

type SavedSearchesProps = {
  readonly scope: SavedScope;
  readonly saved: readonly SavedSearch[];
  /** What is shown now, as the address says it; undefined where nothing is looked for. */
  readonly query: string | undefined;
};

/** The searches a person keeps: links to each, a way to forget it, and to keep the one that is shown. */
export function SavedSearches({ scope, saved, query }: SavedSearchesProps) {
  const ready = useHydrated();
  const { busy, problem, act } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const now = query === undefined ? undefined : queryToSave(scope, query);
  const current = saved.find((search) => search.query === now);
  if (saved.length === 0 && !now) return null;

  async function forget(search: SavedSearch): Promise<void> {
    const answer = await act(() => forgetSearch(search.id));
    // Its button goes with it.
    if (answer?.ok) heading.current?.focus();
  }

  return (
    <section className={styles.saved} aria-labelledby={id}>
      <h2
        id={id}
        ref={heading}
        tabIndex={-1}
        className={saved.length === 0 ? 'visually-hidden' : styles.title}
      >
        Saved searches
      </h2>
      {saved.length > 0 && (
        <ul className={styles.list}>
          {saved.map((search) => (
            <li key={search.id}>
              <Link
                href={savedSearchPath(search)}
                aria-current={search === current ? 'page' : undefined}
                prefetch={false}
                dir="auto"
              >
                {search.name}
              </Link>
              <Button
                size="s"
                tone="quiet"
                disabled={!ready || busy}
                aria-label={`Forget ${search.name}`}
                onClick={() => void forget(search)}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      )}
      {now && current === undefined && (
        <Disclosure summary="Save this search">
          <SaveForm
            disabled={!ready || busy}
            onSave={(name) => act(() => saveSearch({ scope, name, query: now }))}
          />
        </Disclosure>
      )}
      <p role="status">{problem}</p>
    </section>
  );
}

type SaveFormProps = {
  readonly disabled: boolean;
  readonly onSave: (name: string) => Promise<unknown>;
};

function SaveForm({ disabled, onSave }: SaveFormProps) {
  const [name, setName] = useState('');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    await onSave(name);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <TextField
        label="Under the name"
        value={name}
        maxLength={120}
        required
        autoComplete="off"
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" disabled={disabled}>
        Save
      </Button>
    </form>
  );
}
