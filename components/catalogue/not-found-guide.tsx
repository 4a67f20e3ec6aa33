'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type Guide, guideFrom } from './guide-from';

/**
 * What a page that finds nothing says, by what was asked for: which texts there are instead, which
 * treaties are near. `children` are the words for every other address. The answer itself is written
 * before it is known what is missing, so the treaties are asked for here.
 */
export function NotFoundGuide({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  const [guide, setGuide] = useState<Guide>();

  useEffect(() => {
    if (!/^\/(?:treaties|compare)\/./.test(path)) return;
    const abort = new AbortController();
    fetch('/api/v1/treaties', { signal: abort.signal })
      .then((answer) => answer.json())
      .then(({ treaties }) => setGuide(guideFrom(path, treaties)))
      // The general words stand as they are.
      .catch(() => undefined);
    return () => abort.abort();
  }, [path]);

  if (guide === undefined) return children;
  return (
    <EmptyState
      level={1}
      title={guide.title}
      actions={guide.links.map(({ href, label }, index) => (
        <ButtonLink
          key={href}
          href={href}
          tone={index === 0 ? 'primary' : 'plain'}
          prefetch={false}
        >
          {label}
        </ButtonLink>
      ))}
    >
      <p>{guide.sentence}</p>
    </EmptyState>
  );
}
