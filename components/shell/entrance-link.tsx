'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { restedAt } from '@/components/ui/resting-place';
import { entranceHere, entranceTo } from '@/lib/client/entrance';

type EntranceLinkProps = {
  readonly to?: '/sign-in' | '/sign-up';
  readonly className?: string;
  readonly children: ReactNode;
};

/** Signs in or up and comes back to the page as it is shown, at the article that is read. */
export function EntranceLink({ to = '/sign-in', className, children }: EntranceLinkProps) {
  const path = usePathname();
  const search = useSearchParams().toString();
  return (
    <a
      href={entranceTo(to, search === '' ? path : `${path}?${search}`)}
      className={className}
      // The server knows neither the fragment nor what is in view.
      onClick={({ currentTarget }) => {
        currentTarget.href = entranceHere(to, undefined, restedAt());
      }}
    >
      {children}
    </a>
  );
}
