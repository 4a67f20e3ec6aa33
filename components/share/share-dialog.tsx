'use client';

import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { formatInstant } from '@/components/ui/format-date';
import { createShareLink, openShareLinks, revokeShareLink } from '@/lib/client/share-link-client';
import type { ShareLink } from '@/lib/core/access/share-link';
import type { Visibility } from '@/lib/core/access/visibility';
import { CopyField } from './copy-field';
import styles from './share-dialog.module.css';

type ShareDialogProps = {
  readonly note: { readonly id: string; readonly visibility: Visibility };
  /** The pinned path of the view the link should open. */
  readonly view: string;
  readonly onClose: () => void;
};

const EXPIRIES = [
  { days: '7', label: 'in a week' },
  { days: '30', label: 'in 30 days' },
  { days: '365', label: 'in a year' },
  { days: '', label: 'when I revoke it' },
];

/** Who can see a note now, its permanent link, and the doors opened to it. */
export function ShareDialog({ note, view, onClose }: ShareDialogProps) {
  const { links, fresh, status, create, revoke } = useShareLinks(note.id, view);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const days = String(new FormData(event.currentTarget).get('days') ?? '');
    void create(days === '' ? null : Number(days));
  }

  return (
    <Dialog open title="Share this note" onClose={onClose}>
      <div className={styles.body}>
        <p>{whoSees(note.visibility, links.length)}</p>
        <CopyField
          label="Permanent link"
          value={`${window.location.origin}/annotations/${note.id}`}
        />
        <form className={styles.form} onSubmit={submit}>
          <SelectField label="A share link closes" name="days" defaultValue="30">
            {EXPIRIES.map(({ days, label }) => (
              <option key={days} value={days}>
                {label}
              </option>
            ))}
          </SelectField>
          <Button type="submit" tone="primary">
            Create share link
          </Button>
        </form>
        {fresh && <CopyField label="Share link" value={fresh} />}
        <p role="status" className={styles.status}>
          {status}
        </p>
        <OpenLinks links={links} onRevoke={revoke} />
      </div>
    </Dialog>
  );
}

/** The open links to a note, and what was done to them last. */
function useShareLinks(annotation: string, view: string) {
  const [links, setLinks] = useState<readonly ShareLink[]>([]);
  const [fresh, setFresh] = useState<string>();
  const [status, setStatus] = useState('');

  const reload = useCallback(async () => setLinks(await openShareLinks(annotation)), [annotation]);
  useEffect(() => void reload(), [reload]);

  async function create(days: number | null): Promise<void> {
    const answer = await createShareLink(annotation, view, days);
    if (!answer.ok) return setStatus(`No link was made. ${answer.reason}`);
    setFresh(`${window.location.origin}${answer.value.url}`);
    setStatus('The link is ready. It is shown only now: copy it.');
    await reload();
  }

  async function revoke(id: string): Promise<void> {
    const answer = await revokeShareLink(id);
    setStatus(answer.ok ? 'Revoked: the link no longer opens.' : answer.reason);
    if (answer.ok) setFresh(undefined);
    await reload();
  }

  return { links, fresh, status, create, revoke };
}

type OpenLinksProps = {
  readonly links: readonly ShareLink[];
  readonly onRevoke: (id: string) => Promise<void>;
};

function OpenLinks({ links, onRevoke }: OpenLinksProps) {
  if (links.length === 0) return null;
  return (
    <ul className={styles.links} aria-label="Open share links">
      {links.map((link) => (
        <li key={link.id}>
          <span>
            Made {formatInstant(link.created)},{' '}
            {link.expires ? `closes ${formatInstant(link.expires)}` : 'no end date'}
          </span>
          <Button size="s" tone="danger" onClick={() => void onRevoke(link.id)}>
            Revoke
          </Button>
        </li>
      ))}
    </ul>
  );
}

function whoSees(visibility: Visibility, links: number): string {
  if (visibility === 'public') return 'Everyone who opens this text can see this note.';
  if (links === 0)
    return 'Only you can see this note. A share link lets others read it, and nothing else of yours.';
  return `You can see this note, and everyone who has ${links === 1 ? 'the share link' : `one of the ${links} share links`} below.`;
}
