import Link from 'next/link';
import { Fragment } from 'react';
import type { AmendingInstrument } from '@/lib/core/treaty/treaty';

type AmendedByProps = { readonly instruments: readonly AmendingInstrument[] | undefined };

/** That a text is a consolidated one, with the instruments that amended it. */
export function AmendedBy({ instruments = [] }: AmendedByProps) {
  if (instruments.length === 0) return null;
  return (
    <>
      As amended by{' '}
      {instruments.map(({ title, slug }, index) => (
        <Fragment key={slug ?? title}>
          {index > 0 && '; '}
          {slug === undefined ? (
            <bdi>{title}</bdi>
          ) : (
            <Link href={`/treaties/${slug}`} prefetch={false}>
              <bdi>{title}</bdi>
            </Link>
          )}
        </Fragment>
      ))}
      .
    </>
  );
}
