import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { SelectField, TextField } from '@/components/ui/field';
import type { CodeOfNote } from '@/lib/core/annotation/codebook';
import {
  ALL_MINE,
  formatNotesQuery,
  isFiltered,
  type NotesQuery,
} from '@/lib/core/annotation/notes-query';
import { parseCitation } from '@/lib/core/treaty/read-citation';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { KINDS } from '../kind-words';
import styles from './notes-list.module.css';

type Named = { readonly id: string; readonly name: string };

export type NotesFilterProps = {
  readonly query: NotesQuery;
  readonly treaties: readonly { readonly slug: string; readonly shortTitle: string }[];
  readonly groups: readonly (Named & { readonly writable: boolean })[];
  readonly codes: readonly CodeOfNote[];
};

/** What is looked for among notes: a plain form, whose address is the list. */
export function NotesFilter({ query, treaties, groups, codes }: NotesFilterProps) {
  const { q, whose, sort } = query;
  return (
    <search>
      <form className={styles.filters} action="/annotations">
        <div className={styles.words}>
          <TextField
            label="Words in the note or its quotation"
            name="q"
            type="search"
            defaultValue={q}
          />
          <Button type="submit">Search</Button>
        </div>
        <Disclosure summary="Filters and order" open={hasMore(query)}>
          <MoreFilters query={query} treaties={treaties} groups={groups} codes={codes} />
        </Disclosure>
        {query.person !== undefined && <input type="hidden" name="person" value={query.person} />}
      </form>
      {isFiltered(query) && (
        <p>
          <Link href={`/annotations${formatNotesQuery({ whose, sort })}`}>Show all</Link>
        </p>
      )}
    </search>
  );
}

function MoreFilters({ query, treaties, groups, codes }: NotesFilterProps) {
  return (
    <div className={styles.filter}>
      <Choice label="Treaty" name="treaty" value={query.treaty} all="All treaties">
        {treaties.map(({ slug, shortTitle }) => (
          <option key={slug} value={slug}>
            {shortTitle}
          </option>
        ))}
      </Choice>
      <Choice label="Whose" name="whose" value={query.whose}>
        <option value="mine">Mine</option>
        <option value="groups">Of my groups</option>
        <option value="all">All that I can read</option>
      </Choice>
      <Choice label="In the order of" name="sort" value={query.sort}>
        <option value="date">the date, newest first</option>
        <option value="clause">the clauses</option>
        <option value="code">the codes</option>
      </Choice>
      <Choice label="Kind" name="kind" value={query.kind} all="Every kind">
        {Object.entries(KINDS).map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </Choice>
      <Choice label="Code" name="code" value={query.code} all="Any or none">
        {codes.map(({ id, notation, label }) => (
          <option key={id} value={id}>
            {notation} {label}
          </option>
        ))}
      </Choice>
      <Choice label="Group" name="group" value={query.group} all="Any or none">
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label="State" name="state" value={query.state} all="Any">
        <option value="open">Open</option>
        <option value="resolved">Resolved</option>
        <option value="unsettled">Not exact in a version</option>
        <option value="hidden">Hidden</option>
      </Choice>
      <TextField
        label="Clause"
        name="clause"
        defaultValue={clauseWords(query.clause)}
        placeholder="Art. 4"
      />
      <TextField label="Written from" name="from" type="date" defaultValue={query.from} />
      <TextField label="to" name="to" type="date" defaultValue={query.to} />
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  /** The choice that leaves nothing out. */
  readonly all?: string;
  readonly children: ReactNode;
};

function Choice({ label, name, value, all, children }: ChoiceProps) {
  return (
    <SelectField label={label} name={name} defaultValue={value ?? ''}>
      {all !== undefined && <option value="">{all}</option>}
      {children}
    </SelectField>
  );
}

function hasMore(query: NotesQuery): boolean {
  const { q, after, person, whose, sort, ...others } = query;
  const usual = whose === ALL_MINE.whose && sort === ALL_MINE.sort;
  return !usual || Object.values(others).some((value) => value !== undefined);
}

/** A clause as it is cited, where that is read back as the same. */
function clauseWords(eId: string | undefined): string | undefined {
  if (eId === undefined) return undefined;
  const cited = citeEId(eId);
  return parseCitation(cited) === eId ? cited : eId;
}
