'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatInstant } from '@/components/ui/format-date';
import { revokeShareLink } from '@/lib/client/share-link-client';
import type { ShareLink } from '@/lib/core/access/share-link';
import styles from './share-link-list.module.css';

/** Open share links with what each opens, until when, and a way to close it. */
export function ShareLinkList({ links }: { readonly links: readonly ShareLink[] }) {
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
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.id} className={styles.link}>
            <span>
              A link to <a href={`/annotations/${link.annotation}`}>this note</a>, made{' '}
              {formatInstant(link.created)},{' '}
              {link.expires ? `closes ${formatInstant(link.expires)}` : 'no end date'}
            </span>
            <Button size="s" tone="danger" onClick={() => revoke(link.id)}>
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">{problem}</p>
    </section>
  );
}
