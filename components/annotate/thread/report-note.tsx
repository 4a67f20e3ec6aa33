'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { flagNote } from '@/lib/client/thread-client';

/** Asks those who keep order to look at somebody else's note. */
export function ReportNote({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    const answer = await flagNote(id, reason);
    setSaid(answer.ok ? 'Reported. Somebody who keeps order here will look at it.' : answer.reason);
  }

  return (
    <>
      <Button size="s" tone="quiet" onClick={() => setOpen(true)}>
        Report
      </Button>
      <Dialog open={open} title="Report this note" onClose={() => setOpen(false)}>
        <form onSubmit={(event) => void send(event)}>
          <TextField label="What is wrong with it" name="reason" required maxLength={500} />
          <Button type="submit" tone="primary">
            Send
          </Button>
          <p role="status">{said}</p>
        </form>
      </Dialog>
    </>
  );
}
