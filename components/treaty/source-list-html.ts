import { sourceGroups } from '@/components/reader/source-groups';
import { sourceHtml } from '@/components/reader/source-html';
import { type Html, html } from '@/lib/core/text/html';
import type { CitationUse, CitedSource } from './collect-citations';
import styles from './source-list.module.css';

/** More places than this open on request, so that a much cited source does not fill the page. */
const USES_SHOWN = 3;

/** The sources by kind, each with its number in the record and the statements that cite it. */
export function sourceListHtml(citations: readonly CitedSource[]): string {
  const entries = citations.map(({ number, uses, ...source }) => ({ number, uses, source }));
  const groups = sourceGroups(entries).map(({ label, entries: group }) => {
    const items = group.map(
      ({ number, uses, source }) =>
        html`<li value="${number}" id="source-${number}" class="${styles.source}">${sourceHtml(source)}${usesHtml(uses)}</li>`,
    );
    return html`${label && html`<h3 class="${styles.kind}">${label}</h3>`}<ol class="${styles.sources}">${items}</ol>`;
  });
  return html`${groups}`.html;
}

function usesHtml(uses: readonly CitationUse[]): Html {
  if (uses.length === 0) return html`<p class="${styles.uses}">For provisions of the text</p>`;
  const links = uses.map(
    ({ anchor, label }, index) => html`${index > 0 && '; '}<a href="#${anchor}">${label}</a>`,
  );
  if (uses.length <= USES_SHOWN) return html`<p class="${styles.uses}">For ${links}</p>`;
  return html`<details class="${styles.uses}"><summary>For ${uses.length} statements</summary>${links}</details>`;
}
