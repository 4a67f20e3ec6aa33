import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata: Metadata = { title: 'Nothing at this address' };

export default function NotFound() {
  return (
    <div className="page-narrow">
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
        <p>Check the address, ask for a new link, or start from the treaties.</p>
      </EmptyState>
    </div>
  );
}
