import { ServedHtml } from '@/components/ui/served-html';
import { html } from '@/lib/core/text/html';
import type { Source } from '@/lib/core/treaty/treaty';
import { sourceHtml } from './source-html';

type SourceListProps = {
  readonly sources: readonly { readonly number: number; readonly source: Source }[];
  readonly className?: string;
  /** Whether marks in the text lead to the entries, as `#source-{number}`. */
  readonly isTarget?: boolean;
  /** Tells the lists of one page apart. */
  readonly name?: string;
};

/** Sources by their numbers: each with who published it and what kind of source it is. */
export function SourceList({ sources, className, isTarget, name = 'sources' }: SourceListProps) {
  const entries = sources.map(
    ({ number, source }) =>
      html`<li value="${number}"${isTarget && html` id="source-${number}"`}>${sourceHtml(source)}</li>`
        .html,
  );
  return (
    <ServedHtml as="ol" className={className} blocks={[{ key: name, html: entries.join('') }]} />
  );
}
