'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatInstant } from '@/components/ui/format-date';
import { revokeShareLink } from '@/lib/client/share-link-client';
import type { ListedShareLink } from '@/lib/core/access/share-link';
import { citeEId } from '@/lib/core/treaty/write-citation';
import styles from './share-link-list.module.css';

type ShareLinkListProps = {
  readonly links: readonly ListedShareLink[];
  /** Short titles by slug. */
  readonly titles: Readonly<Record<string, string>>;
};

/** Open share links: which note each opens, until when, and a way to close it. */
export function ShareLinkList({ links, titles }: ShareLinkListProps) {
  const router = useRouter();
  const [problem, setProblem] = useState('');
  if (links.length === 0) return null;

  async function revoke(id: string): Promise<void> {
    const answer = await revokeShareLink(id);
    setProblem(answer.ok ? '' : answer.reason);
    if (answer.ok) router.refresh();
  }

  return (
    <section className={styles.section} aria-labelledby="share-links">
      <h2 id="share-links">Open share links</h2>
      <p className={styles.meaning}>
        Each opens one of your notes, to read, for whoever has the link.
      </p>
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.id} className={styles.link}>
            <SharedNote link={link} titles={titles} />
            <Button size="s" tone="danger" onClick={() => revoke(link.id)}>
              Revoke
              <span className="visually-hidden"> the link to “{link.note.words}”</span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">{problem}</p>
    </section>
  );
}

type SharedNoteProps = Pick<ShareLinkListProps, 'titles'> & { readonly link: ListedShareLink };

function SharedNote({ link, titles }: SharedNoteProps) {
  const { annotation, created, expires, note } = link;
  const places = note.places.map(
    ({ treaty, eId }) => `${titles[treaty] ?? treaty}, ${citeEId(eId)}`,
  );
  return (
    <div className={styles.note}>
      <p>
        {note.deleted ? (
          places.join(' and ')
        ) : (
          <a href={`/annotations/${annotation}`}>{places.join(' and ')}</a>
        )}
        : <q dir="auto">{note.words}</q>
      </p>
      <p className={styles.times}>
        Made {formatInstant(created)},{' '}
        {expires ? `closes ${formatInstant(expires)}` : 'no end date'}
        {note.deleted && '. The note is deleted, so the link opens nothing unless it is restored'}
      </p>
    </div>
  );
}
