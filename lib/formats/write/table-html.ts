/** A table as one HTML file that needs nothing else: no script, no request. It prints whole. */

import { type Html, html, trusted } from '@/lib/core/text/html';
import type { PlainTable, TableCell, TablePart } from '../document/plain-table';
import { HTML_STYLE, TABLE_STYLE } from './html-style';

/** The file's content. O(cells). */
export function tableHtml({ title, facts, parts, address, date }: PlainTable): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Concordat">
<title>${title}</title>
<style>${trusted(HTML_STYLE)}${trusted(TABLE_STYLE)}</style>
</head>
<body class="plain">
<header>
<h1>${title}</h1>
<dl class="facts">
${facts.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}
<dt>Permanent address</dt><dd><a href="${address}">${address}</a>, exported on ${date.slice(0, 10)}</dd>
</dl>
</header>
<main>
${parts.map(partHtml)}
</main>
</body>
</html>
`;
  return page.html;
}

function partHtml({ caption, head, rows }: TablePart): Html {
  const title = caption !== undefined && html`<caption>${caption}</caption>`;
  return html`<table>${title}
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(({ key, cells }) => html`<tr id="${key}">${cells.map(cellHtml)}</tr>\n`)}
</tbody>
</table>`;
}

function cellHtml({ lines, lang }: TableCell): Html {
  const words = lines.map(({ text, as }) => {
    if (as === 'title') return html`<h3>${text}</h3>`;
    return as === 'soft'
      ? html`<p class="provenance" lang="en" dir="ltr">${text}</p>`
      : html`<p class="text">${text}</p>`;
  });
  return lang === undefined
    ? html`<td>${words}</td>`
    : html`<td lang="${lang}" dir="auto">${words}</td>`;
}
