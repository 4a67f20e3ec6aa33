'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { flagNote, hideNote } from '@/lib/client/thread-client';

type AskReasonProps = {
  readonly label: string;
  readonly title: string;
  readonly question: string;
  readonly send: string;
  /** Names the button on the page: see `goTo` of a thread. */
  readonly button: string;
  /** Does it; answers what to say of it. */
  readonly onReason: (reason: string) => Promise<string>;
};

/** A button whose act needs a reason. */
function AskReason({ label, title, question, send, button, onReason }: AskReasonProps) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  async function act(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    setBusy(true);
    setSaid(await onReason(reason));
    setBusy(false);
  }

  return (
    <>
      <Button
        size="s"
        tone="quiet"
        data-thread-button={button}
        onClick={() => {
          setSaid('');
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        <form onSubmit={(event) => void act(event)}>
          <TextField label={question} name="reason" required minLength={3} maxLength={500} />
          <Button type="submit" tone="primary" aria-disabled={busy || undefined}>
            {send}
          </Button>
          <p role="status">{said}</p>
        </form>
      </Dialog>
    </>
  );
}

/** Asks those who keep order to look at somebody else's note. */
export function ReportNote({ id }: { readonly id: string }) {
  return (
    <AskReason
      label="Report"
      title="Report this note"
      question="What is wrong with it"
      send="Send"
      button={`report ${id}`}
      onReason={async (reason) => {
        const answer = await flagNote(id, reason);
        return answer.ok
          ? 'Reported. Somebody who keeps order here will look at it.'
          : answer.reason;
      }}
    />
  );
}

export function hideButton(id: string): string {
  return `hide ${id}`;
}

export function showButton(id: string): string {
  return `show ${id}`;
}

type HideNoteProps = {
  readonly id: string;
  /** Takes the request; what it stored is shown. */
  readonly onHide: (request: ReturnType<typeof hideNote>) => ReturnType<typeof hideNote>;
};

/** Hides a note from its readers, by one who keeps order. */
export function HideNote({ id, onHide }: HideNoteProps) {
  return (
    <AskReason
      label="Hide"
      title="Hide this note from its readers"
      question="Why it is hidden (its author reads this)"
      send="Hide it"
      button={hideButton(id)}
      onReason={async (reason) => {
        const answer = await onHide(hideNote(id, reason));
        return answer.ok ? 'Hidden.' : answer.reason;
      }}
    />
  );
}
