import { type Html, html } from '@/lib/core/text/html';
import type { Source } from '@/lib/core/treaty/treaty';
import { SOURCE_KIND_LABELS } from '@/lib/core/treaty/treaty-labels';
import { PARTIAL_ADDRESS } from '@/lib/core/treaty/verification-words';
import { hostOf } from './host-of';

/**
 * A source in one line: its title as a link, or its host where it has none, who published it and
 * what kind of source it is. What is known of an address only in part is words, and leads nowhere.
 */
export function sourceHtml({ url, title, publisher, kind, partial }: Source): Html {
  const name = partial
    ? html`${title ?? url}`
    : html`<a href="${url}" rel="noreferrer">${title ?? hostOf(url)}</a>`;
  return html`${name}${publisher && `, ${publisher}`}${kind && kind !== 'other' && ` (${SOURCE_KIND_LABELS[kind]})`}${
    partial && `. ${url}, ${PARTIAL_ADDRESS}`
  }`;
}
