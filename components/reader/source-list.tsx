import { ServedHtml } from '@/components/ui/served-html';
import { html } from '@/lib/core/text/html';
import type { Source } from '@/lib/core/treaty/treaty';
import { hostOf } from './host-of';

type SourceListProps = {
  readonly sources: readonly { readonly number: number; readonly source: Source }[];
  readonly className?: string;
  /** Whether marks in the text lead to the entries, as `#source-{number}`. */
  readonly isTarget?: boolean;
  /** Tells the lists of one page apart. */
  readonly name?: string;
};

/** Sources in their order: the title as a link, or its host where it has none, and who published it. */
export function SourceList({ sources, className, isTarget, name = 'sources' }: SourceListProps) {
  const entries = sources.map(
    ({ number, source: { url, title, publisher } }) =>
      html`<li${isTarget && html` id="source-${number}"`}><a href="${url}" rel="noreferrer">${
        title ?? hostOf(url)
      }</a>${publisher && `, ${publisher}`}</li>`.html,
  );
  return (
    <ServedHtml as="ol" className={className} blocks={[{ key: name, html: entries.join('') }]} />
  );
}
