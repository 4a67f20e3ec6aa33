import { ServedHtml } from '@/components/ui/served-html';
import { html } from '@/lib/core/text/html';
import type { NumberedSource } from '@/lib/core/treaty/version-sources';
import { sourceGroups } from './source-groups';
import { sourceHtml } from './source-html';

type SourceListProps = {
  readonly sources: readonly NumberedSource[];
  readonly className?: string;
  /** Tells the lists of one page apart. */
  readonly name?: string;
};

/** Sources by kind, each with its number in the record, who published it and where it is. */
export function SourceList({ sources, className, name = 'sources' }: SourceListProps) {
  const lists = sourceGroups(sources).map(({ label, entries }) => {
    const items = entries.map(
      ({ number, source }) => html`<li value="${number}">${sourceHtml(source)}</li>`,
    );
    return html`${label && html`<h3>${label}</h3>`}<ol>${items}</ol>`.html;
  });
  return (
    <ServedHtml as="div" className={className} blocks={[{ key: name, html: lists.join('') }]} />
  );
}
