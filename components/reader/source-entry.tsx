import type { Source } from '@/lib/core/treaty/treaty';
import { hostOf } from './host-of';

/** A source in a list: its title as a link, or its host where it has none, and who published it. */
export function SourceEntry({ source: { url, title, publisher } }: { readonly source: Source }) {
  return (
    <>
      <a href={url} rel="noreferrer">
        {title ?? hostOf(url)}
      </a>
      {publisher && `, ${publisher}`}
    </>
  );
}
