'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { closeIcon } from '@/components/ui/icons';
import { removeKept } from '@/lib/client/kept-words';
import {
  announcePerson,
  isAwaited,
  learnFromOtherTabs,
  type SessionState,
} from '@/lib/client/person';
import { EntranceLink } from './entrance-link';
import styles from './person-watch.module.css';
import { useSessionState } from './use-session-state';

type PersonWatchProps = {
  /** The id of the person whose page this is; empty for a visitor. */
  readonly person: string;
  /** The person whom somebody signed out of this browser from elsewhere. */
  readonly ended?: string;
};

/**
 * Keeps the page honest about who is signed in: tells the other tabs, listens to them, and says so when
 * the session is no longer that of the page.
 */
export function PersonWatch({ person, ended }: PersonWatchProps) {
  const session = useSessionState();
  const [removed, setRemoved] = useState(0);
  const [dismissed, setDismissed] = useState<SessionState>('same');

  useEffect(() => {
    // Signed out on purpose, from elsewhere: nobody is to find the words in this browser.
    if (ended !== undefined && !isAwaited(ended)) setRemoved(removeKept(ended));
    announcePerson(person);
  }, [person, ended]);

  useEffect(() => {
    const onStorage = () => learnFromOtherTabs(true);
    const onShown = () => learnFromOtherTabs(false);
    window.addEventListener('storage', onStorage);
    window.addEventListener('pageshow', onShown);
    document.addEventListener('visibilitychange', onShown);
    return () => {
      window.removeEventListener('storage', onStorage);
      window.removeEventListener('pageshow', onShown);
      document.removeEventListener('visibilitychange', onShown);
    };
  }, []);

  const told = removed > 0 || (session !== 'same' && session !== dismissed);
  return (
    // Always there, so that what appears in it is spoken.
    <div className={styles.place} role="status">
      {told && (
        <div className={styles.bar}>
          <Notice session={session} removed={removed} />
          <IconButton
            label="Dismiss"
            icon={closeIcon}
            onClick={() => {
              setRemoved(0);
              setDismissed(session);
            }}
          />
        </div>
      )}
    </div>
  );
}

function Notice({ session, removed }: { session: SessionState; removed: number }) {
  if (removed > 0) {
    return (
      <p>
        You were signed out of this browser from another one, and{' '}
        {removed === 1 ? 'the draft' : `the ${removed} drafts`} kept here went with it.
      </p>
    );
  }
  if (session === 'another') {
    return (
      <>
        <p>
          Another account is signed in in this browser now. Nothing can be saved from this page
          until you reload it.
        </p>
        <Button size="s" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </>
    );
  }
  return (
    <p>
      You are signed out. What is open here stays. <EntranceLink>Sign in</EntranceLink> to go on.
    </p>
  );
}
