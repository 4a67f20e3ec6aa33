import { hostOf } from '@/components/reader/host-of';
import { sourceHtml } from '@/components/reader/source-html';
import { formatDate } from '@/components/ui/format-date';
import { popover, popoverButton } from '@/components/ui/popover-html';
import { type Html, html } from '@/lib/core/text/html';
import type { Source } from '@/lib/core/treaty/treaty';
import type { CitedSource } from './collect-citations';

const aboutId = (number: number) => `about-source-${number}`;

/** The sources of a statement by their numbers, each a button that says what source it is. */
export function referencesHtml(
  sources: readonly Source[],
  citations: readonly CitedSource[],
): Html {
  const addresses = new Set(sources.map(({ url }) => url));
  const buttons = citations
    .filter(({ url }) => addresses.has(url))
    .map(({ number, title, publisher, url }) =>
      popoverButton({
        opens: aboutId(number),
        text: number,
        label: `${number}: source, ${publisher ?? title ?? url}`,
      }),
    );
  return html`${buttons.length > 0 && ' '}${buttons}`;
}

/** What the numbers of a page open: each source once, however often it is cited. */
export function sourcePopoversHtml(citations: readonly CitedSource[]): string {
  const cited = citations.filter(({ uses }) => uses.length > 0);
  return cited.map((citation) => popoverOf(citation).html).join('');
}

function popoverOf({ number, uses, ...source }: CitedSource): Html {
  const { url, partial, accessed } = source;
  const looked = accessed && formatDate({ value: accessed, precision: 'day' });
  const body = html`<p>${sourceHtml(source)}</p>${!partial && html`<p>${hostOf(url)}</p>`}${looked && html`<p>Looked at on ${looked}</p>`}<p><a href="#source-${number}">${
    uses.length === 1
      ? 'In the list of sources'
      : `Cited ${uses.length} times: in the list of sources`
  }</a></p>`;
  return popover({ id: aboutId(number), label: `Source ${number}`, body });
}
