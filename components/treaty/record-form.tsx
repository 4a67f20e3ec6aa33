'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { AreaField, SelectField, TextField } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';
import { changeRecord } from '@/lib/client/treaty-client';
import { STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import type { TreatyRecord } from '@/lib/core/treaty/treaty-record';
import {
  AuthenticTextFields,
  EventFields,
  FactFields,
  RelationFields,
  TitleFields,
} from './record-fields';
import styles from './record-form.module.css';
import { RecordRows } from './record-rows';
import { recordRowsOf } from './record-rows-of';
import { recordChangeOf, type TreatyName, type WrongFields } from './record-values';

type RecordFormProps = {
  readonly treaty: TreatyRecord;
  /** What a relation can lead to. */
  readonly treaties: readonly TreatyName[];
};

const STALE = 412;

/** The record of one's own treaty, to change. What was typed stays when it is refused. */
export function RecordForm({ treaty, treaties }: RecordFormProps) {
  const { slug } = treaty;
  const router = useRouter();
  const ready = useHydrated();
  const { form, send, busy, wrong, refused } = useRecordForm({ treaty, treaties });
  return (
    <form ref={form} className={styles.form} onSubmit={send} method="post" noValidate>
      <div role="alert">
        {refused && (
          <div className={styles.refused} tabIndex={-1}>
            {refused.status === STALE ? (
              <Stale slug={slug} onLoad={() => router.refresh()} />
            ) : (
              <p>{refused.reason}</p>
            )}
          </div>
        )}
      </div>
      <Names treaty={treaty} wrong={wrong} />
      <Lists treaty={treaty} treaties={treaties} wrong={wrong} />
      <TextField
        name="reason"
        label="Why it is changed"
        hint="Shown in the history of the record. It may stay empty."
      />
      <div className={styles.actions}>
        <Button type="submit" tone="primary" disabled={busy || !ready}>
          {busy ? 'Saving …' : 'Save the record'}
        </Button>
        <ButtonLink href={`/treaties/${slug}`} tone="quiet">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

/** What became of sending the form: fields that are wrong, or the server's refusal. */
type Outcome = {
  readonly wrong?: WrongFields;
  readonly refused?: { readonly reason: string; readonly status: number };
};

/** One sending at a time; where it fails, the focus goes to what is wrong. */
function useRecordForm({ treaty: { slug, revision }, treaties }: RecordFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (outcome === undefined) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid], [role=alert] > *')?.focus();
  }, [outcome]);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    const entries = [...data].map(([name, value]) => [name, String(value)] as const);
    const made = recordChangeOf(entries, treaties);
    if ('wrong' in made) {
      setOutcome(made);
      return;
    }
    setBusy(true);
    const answer = await changeRecord(slug, revision, made.change);
    if (answer.ok) {
      router.push(`/treaties/${slug}`);
      router.refresh();
      return;
    }
    setBusy(false);
    setOutcome({ refused: { reason: answer.reason, status: answer.status } });
  }

  return { form, send, busy, wrong: outcome?.wrong ?? {}, refused: outcome?.refused };
}

/** Somebody, perhaps the same person in another window, was faster. */
function Stale({ slug, onLoad }: { readonly slug: string; readonly onLoad: () => void }) {
  return (
    <>
      <p>
        The record was changed while you edited it, so nothing was saved. What you typed is still
        below.
      </p>
      <p className={styles.actions}>
        <a href={`/treaties/${slug}/history`} target="_blank" rel="noreferrer">
          See what was changed (new tab)
        </a>
        <Button size="s" onClick={onLoad}>
          Load what is stored, and drop what I typed
        </Button>
      </p>
    </>
  );
}

type PartProps = { readonly treaty: TreatyRecord; readonly wrong: WrongFields };

function Names({ treaty, wrong }: PartProps) {
  const { title, shortTitle, status, parties } = treaty;
  return (
    <div className={styles.names}>
      <TextField name="title" label="Title" dir="auto" defaultValue={title} error={wrong.title} />
      <TextField
        name="shortTitle"
        label="Short title"
        hint="For lists and columns. The address stays as it is."
        dir="auto"
        defaultValue={shortTitle}
        error={wrong.shortTitle}
      />
      <SelectField name="status" label="Status" defaultValue={status}>
        {Object.entries(STATUS_LABELS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <AreaField
        name="parties"
        label="Parties, one a line"
        dir="auto"
        rows={Math.max(3, parties.length + 1)}
        defaultValue={parties.map(({ name }) => name).join('\n')}
      />
    </div>
  );
}

function Lists({
  treaty,
  treaties,
  wrong,
}: PartProps & { readonly treaties: readonly TreatyName[] }) {
  const [rows] = useState(() => recordRowsOf(treaty));
  const others = treaties.filter(({ slug }) => slug !== treaty.slug);
  const common = <L extends keyof typeof rows>(list: L) => ({ list, rows: rows[list], wrong });
  return (
    <>
      <RecordRows
        {...common('titles')}
        title="Titles in other languages"
        hint="One in each language."
        one="Title"
      >
        {(row) => <TitleFields row={row} />}
      </RecordRows>
      <RecordRows
        {...common('events')}
        title="Life of the treaty"
        hint="A row for what one source says. Several rows of one kind are readings that disagree."
        one="Event"
      >
        {(row) => <EventFields row={row} />}
      </RecordRows>
      <RecordRows
        {...common('facts')}
        title="Record"
        hint="Duration, signatories, languages and what else is known. Several rows with the same name are readings that disagree."
        one="Fact"
      >
        {(row) => <FactFields row={row} />}
      </RecordRows>
      <RecordRows
        {...common('relations')}
        title="Related treaties"
        hint="What it replaces, cites or stands beside."
        one="Relation"
      >
        {(row) => <RelationFields row={row} treaties={others} />}
      </RecordRows>
      <RecordRows
        {...common('authenticTexts')}
        title="Where the authentic text can be consulted"
        hint="A publication or page for each language in which the treaty was concluded."
        one="Place"
      >
        {(row) => <AuthenticTextFields row={row} />}
      </RecordRows>
    </>
  );
}
