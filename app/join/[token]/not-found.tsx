import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata: Metadata = { title: 'No open invitation' };

/** The same for an invitation that ended and for one that never was. */
export default function NoInvitation() {
  return (
    <div className="page-narrow">
      <EmptyState
        level={1}
        title="This invitation is not open"
        actions={<ButtonLink href="/groups">Groups</ButtonLink>}
      >
        <p>
          It may have ended, been used or withdrawn, its group may be closed, or a part of the
          address was lost when it was copied.
        </p>
        <p>
          Check that the address is whole, or ask who invited you for a new invitation. If you are
          in the group already, it is under Groups.
        </p>
      </EmptyState>
    </div>
  );
}
