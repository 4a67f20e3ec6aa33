'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import styles from './account.module.css';
import type { AskedSignOut, SignOutReach } from './use-sign-out';

type SignOutDialogProps = {
  readonly asked: AskedSignOut | undefined;
  readonly onLeave: (reach: SignOutReach) => void;
  readonly onStay: () => void;
};

/** Says what signing out would remove from this device, before it does. */
export function SignOutDialog({ asked, onLeave, onStay }: SignOutDialogProps) {
  const one = asked?.drafts === 1;
  return (
    <Dialog open={asked !== undefined} title="Sign out?" onClose={onStay}>
      {asked && (
        <>
          <p>
            {one ? '1 draft' : `${asked.drafts} drafts`} on this device will be removed, so that
            nobody who uses this browser after you finds {one ? 'it' : 'them'}. To keep{' '}
            {one ? 'it' : 'them'}, stay and save {one ? 'it' : 'them'} first: notes begun are under{' '}
            <Link href="/annotations">My notes</Link>.
          </p>
          <div className={styles.actions}>
            <Button tone="danger" onClick={() => onLeave(asked.reach)}>
              Sign out and remove {one ? 'it' : 'them'}
            </Button>
            <Button onClick={onStay}>Stay signed in</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
