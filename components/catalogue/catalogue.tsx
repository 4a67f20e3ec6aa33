'use client';

import { useSearchParams } from 'next/navigation';
import { type FormEvent, type MouseEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField, TextField } from '@/components/ui/field';
import { MOST_SIDES } from '@/lib/core/address/version-address';
import { STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import type { TreatyOverview } from '@/lib/core/treaty/treaty-record';
import styles from './catalogue.module.css';
import {
  type CatalogueQuery,
  catalogueHref,
  groupParams,
  MAX_QUERY_LENGTH,
  parseCatalogueQuery,
  STATUSES,
  sortParam,
} from './catalogue-query';
import { CompareBar } from './compare-bar';
import { selectTreaties } from './select-treaties';
import { TreatyTable } from './treaty-table';

type CatalogueProps = {
  readonly treaties: readonly TreatyOverview[];
  /** The state in the address when the page was made. */
  readonly initialQuery: CatalogueQuery;
};

/**
 * The catalogue: searched, filtered, sorted and ticked in place. Every state is an address, and two
 * plain forms do the same on the server where scripts do not run.
 */
export function Catalogue({ treaties, initialQuery }: CatalogueProps) {
  const [query, setQuery] = useQueryOfAddress(initialQuery);
  const formId = useId();
  const shown = selectTreaties(treaties, query);
  const picked = query.picked.flatMap(
    (slug) => treaties.find((treaty) => treaty.slug === slug) ?? [],
  );

  function pick(slug: string, on: boolean) {
    const others = query.picked.filter((other) => other !== slug);
    setQuery({ ...query, picked: on ? [...others, slug] : others });
  }

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setQuery(parseCatalogueQuery(groupParams(new URL(event.currentTarget.href).searchParams)));
  }

  return (
    <>
      <SearchForm query={query} onChange={setQuery} />
      <Count shown={shown.length} of={treaties.length} />
      {shown.length === 0 ? (
        <NothingFound
          total={treaties.length}
          onShowAll={() => setQuery({ ...query, q: '', status: undefined })}
        />
      ) : (
        <TreatyTable
          treaties={shown}
          query={query}
          formId={formId}
          full={picked.length >= MOST_SIDES}
          onPick={pick}
          onFollow={follow}
        />
      )}
      {treaties.some((treaty) => treaty.signed?.disputed || treaty.inForce?.disputed) && (
        <p className={styles.legend}>
          <span aria-hidden="true">*</span> Sources differ; the record shows every reading.
        </p>
      )}
      <form id={formId} method="get" action="/">
        <input type="hidden" name="q" value={query.q} />
        <input type="hidden" name="status" value={query.status ?? ''} />
        <input type="hidden" name="sort" value={sortParam(query)} />
      </form>
      <CompareBar
        picked={picked}
        formId={formId}
        onClear={() => setQuery({ ...query, picked: [] })}
      />
    </>
  );
}

function Count({ shown, of }: { readonly shown: number; readonly of: number }) {
  return (
    <p className={styles.count} id="compare">
      <span role="status">{shown === of ? `${of} treaties.` : `${shown} of ${of} treaties.`}</span>{' '}
      Tick 2 to {MOST_SIDES} to read them side by side.
    </p>
  );
}

/**
 * The state of the catalogue and of the address, kept equal both ways. The state leads while someone
 * types; after a step back or a link to another state of this page the address does.
 */
function useQueryOfAddress(
  initialQuery: CatalogueQuery,
): [CatalogueQuery, (query: CatalogueQuery) => void] {
  const [query, setQuery] = useState(initialQuery);
  const address = useSearchParams();

  // The router announces an address late; the window always has the newest one.
  const readAddress = useEffectEvent(() => {
    const params = new URLSearchParams(window.location.search);
    const stated = parseCatalogueQuery(groupParams(params));
    if (catalogueHref(stated) !== catalogueHref(query)) setQuery(stated);
  });
  useEffect(() => {
    if (address) readAddress();
  }, [address]);

  function change(next: CatalogueQuery) {
    setQuery(next);
    window.history.replaceState(null, '', catalogueHref(next));
  }
  return [query, change];
}

type SearchFormProps = {
  readonly query: CatalogueQuery;
  readonly onChange: (query: CatalogueQuery) => void;
};

function SearchForm({ query, onChange }: SearchFormProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onChange(query);
  }

  return (
    <search>
      <form className={styles.search} method="get" action="/" onSubmit={submit}>
        <TextField
          label="Find a treaty"
          type="search"
          name="q"
          maxLength={MAX_QUERY_LENGTH}
          autoComplete="off"
          placeholder="Title, party, year or language"
          value={query.q}
          onChange={(event) => onChange({ ...query, q: event.target.value })}
        />
        <SelectField
          label="Status"
          name="status"
          value={query.status ?? ''}
          onChange={(event) =>
            onChange({
              ...query,
              status: STATUSES.find((status) => status === event.target.value),
            })
          }
        >
          <option value="">Any</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {STATUS_LABELS[status]}
            </option>
          ))}
        </SelectField>
        <input type="hidden" name="sort" value={sortParam(query)} />
        {query.picked.map((slug) => (
          <input key={slug} type="hidden" name="pick" value={slug} />
        ))}
        <noscript>
          <Button type="submit">Show</Button>
        </noscript>
      </form>
    </search>
  );
}

type NothingFoundProps = { readonly total: number; readonly onShowAll: () => void };

function NothingFound({ total, onShowAll }: NothingFoundProps) {
  if (total === 0) {
    return (
      <EmptyState title="No treaties yet">
        <p>
          The shipped treaties are stored when the server starts for the first time. If this page
          stays empty, the start did not finish: its output says why.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No treaty matches"
      actions={<Button onClick={onShowAll}>Show all {total}</Button>}
    >
      <p>Try fewer words, a party’s name or code, a year, or another status.</p>
    </EmptyState>
  );
}
