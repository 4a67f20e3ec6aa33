'use client';

import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { formatInstant } from '@/components/ui/format-date';
import { createShareLink, openShareLinks, revokeShareLink } from '@/lib/client/share-link-client';
import type { ShareLink } from '@/lib/core/access/share-link';
import type { NoteVisibility } from '@/lib/core/access/visibility';
import { CopyField } from './copy-field';
import styles from './share-dialog.module.css';

/** A view to share, and what of it only its owner sees. */
export type SharedView = {
  /** The pinned path that a link opens. */
  readonly path: string;
  /** Pairings that nobody else sees, and the path that says them itself. */
  readonly pairings?: { readonly count: number; readonly path: string } | undefined;
};

type ShareDialogProps = {
  readonly note: { readonly id: string; readonly visibility: NoteVisibility };
  readonly view: SharedView;
  readonly onClose: () => void;
};

const EXPIRIES = [
  { days: '7', label: 'in a week' },
  { days: '30', label: 'in 30 days' },
  { days: '365', label: 'in a year' },
  { days: '', label: 'when I revoke it' },
];

/** Who can see a note now, and the links to it: first the one that opens for others. */
export function ShareDialog({ note, view, onClose }: ShareDialogProps) {
  const { links, fresh, status, create, revoke } = useShareLinks(note.id);
  const isPublic = note.visibility === 'public';
  const permanent = (
    <CopyField
      label={isPublic ? 'Permanent link' : 'Permanent link, for yourself'}
      value={`${window.location.origin}/annotations/${note.id}`}
      meaning={
        isPublic
          ? 'Opens for everyone, as long as the note is public.'
          : 'Opens for you only, when you are signed in. For others nothing is there.'
      }
    />
  );
  return (
    <Dialog open title="Share this note" onClose={onClose}>
      <div className={styles.body}>
        <p>{whoSees(note.visibility, links.length)}</p>
        {isPublic && permanent}
        <ShareLinkForm view={view} onCreate={create} />
        {fresh && (
          <CopyField
            label="Share link"
            value={fresh}
            meaning="Opens for everyone who has it, without an account. It is shown only now: copy it."
          />
        )}
        <p role="status" className={styles.status}>
          {status}
        </p>
        <OpenLinks links={links} onRevoke={revoke} />
        {!isPublic && permanent}
      </div>
    </Dialog>
  );
}

type ShareLinkFormProps = {
  readonly view: SharedView;
  readonly onCreate: (view: string, days: number | null) => Promise<void>;
};

function ShareLinkForm({ view, onCreate }: ShareLinkFormProps) {
  const { path, pairings } = view;

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const days = String(form.get('days') ?? '');
    const shown = form.has('pairings') && pairings ? pairings.path : path;
    void onCreate(shown, days === '' ? null : Number(days));
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        A share link opens this note, to read, for whoever has it: no account is needed, and nothing
        else of yours is shown.
      </p>
      {pairings && (
        <label className={styles.pairings}>
          <input type="checkbox" name="pairings" />
          Show{' '}
          {pairings.count === 1 ? 'my private pairing' : `my ${pairings.count} private pairings`}{' '}
          too, without name and reason. Otherwise whoever opens the link sees the comparison
          without, but for the pairing that the note itself is on.
        </label>
      )}
      <div className={styles.fields}>
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
      </div>
    </form>
  );
}

/** The open links to a note, and what was done to them last. */
function useShareLinks(annotation: string) {
  const [links, setLinks] = useState<readonly ShareLink[]>([]);
  const [fresh, setFresh] = useState<string>();
  const [status, setStatus] = useState('');

  const reload = useCallback(async () => setLinks(await openShareLinks(annotation)), [annotation]);
  useEffect(() => void reload(), [reload]);

  async function create(view: string, days: number | null): Promise<void> {
    const answer = await createShareLink(annotation, view, days);
    if (!answer.ok) return setStatus(`No link was made. ${answer.reason}`);
    setFresh(`${window.location.origin}${answer.value.url}`);
    setStatus('The link is ready.');
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

function whoSees(visibility: NoteVisibility, links: number): string {
  if (visibility === 'public') return 'Everyone who opens this text can see this note.';
  if (visibility === 'group') return 'The members of its group can see this note.';
  if (links === 0)
    return 'Only you can see this note. A share link lets others read it, and nothing else of yours.';
  return `You can see this note, and everyone who has ${links === 1 ? 'the share link' : `one of the ${links} share links`} below.`;
}
