'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { AreaField, SelectField, TextField } from '@/components/ui/field';
import { RadioChoice } from '@/components/ui/radio-choice';
import { addReading } from '@/lib/client/treaty-client';
import type { Visibility } from '@/lib/core/access/visibility';
import { EVENT_KINDS } from '@/lib/core/treaty/treaty';
import { EVENT_LABELS } from '@/lib/core/treaty/treaty-labels';
import styles from './add-reading.module.css';
import { type ReadingSubject, readingOf } from './reading-values';

type AddReadingProps = {
  readonly slug: string;
  readonly of: ReadingSubject;
  /** The facts of the record; not needed for events. */
  readonly facts: readonly { readonly key: string; readonly label: string }[];
};

const WHO: readonly { readonly value: Visibility; readonly label: string }[] = [
  { value: 'private', label: 'Private' },
  { value: 'public', label: 'Public' },
];
const MEANINGS: Readonly<Record<Visibility, string>> = {
  private: 'Only you see it beside the record.',
  public: 'Everyone sees it beside the record, with your name.',
};

/** What another source says, added beside the readings of a shipped record, which stays as it is. */
export function AddReading(props: AddReadingProps) {
  const [open, setOpen] = useState(false);
  if (open) return <ReadingForm {...props} onClose={() => setOpen(false)} />;
  return (
    <p className={styles.add}>
      <Button size="s" tone="quiet" onClick={() => setOpen(true)}>
        Add a reading
        <span className="visually-hidden">
          {props.of === 'event' ? ' of an event' : ' of a fact'}
        </span>
      </Button>
    </p>
  );
}

type ReadingFormProps = AddReadingProps & { readonly onClose: () => void };

function ReadingForm(props: ReadingFormProps) {
  const { of, facts, onClose } = props;
  const [visibility, setVisibility] = useState<Visibility>('private');
  const { form, send, busy, wrong, refused } = useReadingForm(props, visibility);
  return (
    <form ref={form} className={styles.form} onSubmit={send} noValidate>
      <p>
        What another source says. The record stays as it is shipped; your reading stands beside it
        with your name.
      </p>
      {of === 'event' ? <EventFields wrong={wrong} /> : <FactFields facts={facts} wrong={wrong} />}
      <TextField name="sourceTitle" label="Source" error={wrong.sourceTitle} />
      <TextField name="url" type="url" label="Address of the source" error={wrong.url} />
      <RadioChoice
        legend="Who can see it"
        choices={WHO}
        value={visibility}
        onChange={setVisibility}
        meaning={MEANINGS[visibility]}
      />
      <div role="alert">{refused && <p className={styles.refused}>{refused}</p>}</div>
      <div className={styles.actions}>
        <Button type="submit" tone="primary" size="s" disabled={busy}>
          Add the reading
        </Button>
        <Button size="s" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** One sending at a time; what was typed stays when it is refused. */
function useReadingForm({ slug, of, onClose }: ReadingFormProps, visibility: Visibility) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<string>();

  useEffect(() => {
    form.current?.querySelector('select')?.focus();
  }, []);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    const made = readingOf(of, (name) => String(data.get(name) ?? ''));
    setWrong('wrong' in made ? made.wrong : {});
    setRefused(undefined);
    if ('wrong' in made) {
      const control = form.current?.elements.namedItem(Object.keys(made.wrong)[0] ?? '');
      if (control instanceof HTMLElement) control.focus();
      return;
    }
    setBusy(true);
    const answer = await addReading(slug, { ...made.reading, visibility });
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.reason);
      return;
    }
    onClose();
    router.refresh();
  }

  return { form, send, busy, wrong, refused };
}

type FieldsProps = { readonly wrong: Readonly<Record<string, string>> };

function EventFields({ wrong }: FieldsProps) {
  return (
    <>
      <SelectField name="event" label="Event" defaultValue="signed">
        {EVENT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {EVENT_LABELS[kind]}
          </option>
        ))}
      </SelectField>
      <TextField name="date" label="Date, as far as known: 2024-06" error={wrong.date} />
      <AreaField name="note" label="What the source says of it" dir="auto" rows={2} />
    </>
  );
}

function FactFields({ facts, wrong }: FieldsProps & Pick<AddReadingProps, 'facts'>) {
  return (
    <>
      <SelectField name="fact" label="Fact">
        {facts.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </SelectField>
      <AreaField
        name="value"
        label="What the source says"
        dir="auto"
        rows={2}
        error={wrong.value}
      />
      <TextField name="note" label="Note" dir="auto" />
    </>
  );
}
