import type { Metadata } from 'next';
import { NotFoundGuide } from '@/components/catalogue/not-found-guide';
import { EntranceLink } from '@/components/shell/entrance-link';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { currentActor } from '@/lib/auth/auth';

export const metadata: Metadata = { title: 'Nothing at this address' };

/** The same page whether there is nothing or a note that its reader may not see. */
export default async function NotFound() {
  const { kind } = await currentActor();
  return (
    <div className="page-narrow">
      <NotFoundGuide>
        <EmptyState
          level={1}
          title="Nothing is at this address"
          actions={
            <>
              <ButtonLink href="/" tone="primary">
                Treaties
              </ButtonLink>
              <ButtonLink href="/annotations">My notes</ButtonLink>
            </>
          }
        >
          <p>
            The address may be mistyped, the note deleted, the share link revoked or expired, or the
            note another person’s own. Nothing you stored was changed.
          </p>
          {kind !== 'user' && (
            <p>
              You are not signed in. If it is a note of your own,{' '}
              <EntranceLink>sign in</EntranceLink> and it opens.
            </p>
          )}
          <p>Check the address, ask for a new link, or start from the treaties.</p>
        </EmptyState>
      </NotFoundGuide>
    </div>
  );
}
