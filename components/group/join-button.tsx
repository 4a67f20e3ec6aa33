'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { useAct } from '@/components/ui/use-act';
import { acceptInvitation } from '@/lib/client/group-client';
import styles from './group.module.css';

/** Accepts an invitation and opens the group. */
export function JoinButton({ token }: { readonly token: string }) {
  const router = useRouter();
  const { busy, problem, act } = useAct();
  return (
    <>
      <Button
        tone="primary"
        aria-disabled={busy || undefined}
        onClick={async () => {
          const joined = await act(() => acceptInvitation(token));
          if (joined?.ok) router.push(`/groups/${joined.value.id}`);
        }}
      >
        Join the group
      </Button>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </>
  );
}
