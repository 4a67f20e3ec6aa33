/**
 * The style of the self-contained page of a comparison: paper and ink in both themes, marks that have
 * a form besides their colour, and a paginated print with running numbers. It asks for nothing from
 * anywhere: fonts are the reader's own.
 */

export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fbf9f4; --ink: #1f1d19; --soft: #5b564c; --rule: #dfd9cc;
  --accent: #0a5a60; --add: #0f5527; --add-bg: #e0f1e3; --del: #951b28; --del-bg: #fae4e2; --moved: #5f359c; }
@media (prefers-color-scheme: dark) { :root { --paper: #15191d; --ink: #e7e4dc; --soft: #aab0b1; --rule: #333b42;
  --accent: #6cc9c6; --add: #8be0a6; --add-bg: #16321f; --del: #ffaaa4; --del-bg: #40201f; --moved: #c9acf7; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem); max-inline-size: 76rem; background: var(--paper);
  color: var(--ink); font: 1.0625rem/1.6 "Source Serif 4", "Noto Serif", Georgia, serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin-block: 0 1rem; }
h2 { font-size: 1.25rem; margin-block: 2.5rem 0.75rem; }
h3 { font-size: 1.0625rem; margin-block: 0 0.5rem; }
p { margin-block: 0 0.5rem; }
a { color: var(--accent); overflow-wrap: anywhere; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
thead th { text-align: start; padding-block: 0.5rem; border-block-end: 2px solid var(--ink); }
th:nth-child(2), td:nth-child(2) { inline-size: 9.5rem; }
td { vertical-align: top; padding: 1rem 0.75rem; border-block-end: 1px solid var(--rule); overflow-wrap: break-word; }
.ui, .relation, thead, .facts, .legend, .notes { font: 0.875rem/1.5 Inter, "Noto Sans", system-ui, sans-serif; }
.relation { color: var(--soft); }
.relation strong { display: block; color: var(--ink); }
.relation ul { margin: 0.5rem 0 0; padding-inline-start: 1rem; }
.none { color: var(--soft); font-style: italic; }
.text { white-space: pre-wrap; margin: 0 0 0.5rem; }
.unchecked { color: var(--soft); }
.provenance { margin: 0.25rem 0 1rem; color: var(--soft); font: 0.8125rem/1.45 Inter, "Noto Sans", system-ui, sans-serif; }
.provenance q { font-family: "Source Serif 4", "Noto Serif", Georgia, serif; }
.sources ul { padding: 0; list-style: none; }
.sources b { display: inline-block; min-inline-size: 2.25rem; }
.n { color: var(--soft); }
del { color: var(--del); background: var(--del-bg); text-decoration: line-through; }
ins { color: var(--add); background: var(--add-bg); text-decoration: underline; text-underline-offset: 0.15em; }
.moved { color: var(--moved); background: none; text-decoration: underline dotted; text-underline-offset: 0.15em; }
.spelling { text-decoration: overline dotted var(--soft) 0.05em; }
.shared { text-decoration: underline solid var(--accent) 0.09em; text-underline-offset: 0.18em; }
.shared.form, .shared.order { text-decoration-style: double; }
.shared.sentence { text-decoration-style: dashed; }
.shared.concept { text-decoration-style: dotted; }
.shared.formula { text-decoration-color: var(--rule); }
.w { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; user-select: none; }
.facts dt { font-weight: 600; }
.facts dd { margin: 0 0 0.5rem; }
.notes li, .sources li { margin-block-end: 0.5rem; }
:target td { box-shadow: inset 3px 0 0 var(--accent); }
@media (max-width: 45rem) {
  thead { display: none; }
  table, tbody, tr, td { display: block; inline-size: 100%; }
  th:nth-child(2), td:nth-child(2) { inline-size: 100%; }
  td { border: 0; padding: 0.5rem 0; }
  tr { border-block-end: 1px solid var(--rule); padding-block: 0.75rem; }
  td[data-side]::before { content: attr(data-side); display: block; color: var(--soft); font: 0.75rem Inter, system-ui, sans-serif; }
}
@page { size: A4; margin: 18mm 15mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
  font: 8pt sans-serif; color: #5b564c; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --accent: #000; --add: #0f5527;
    --add-bg: none; --del: #951b28; --del-bg: none; --moved: #5f359c; }
  body { padding: 0; max-inline-size: none; font-size: 10pt; line-height: 1.45; }
  thead { display: table-header-group; }
  h1 { font-size: 16pt; } h2 { font-size: 12pt; } h2, h3 { break-after: avoid; }
  h3 { font-size: 10pt; }
  td { padding: 6pt 5pt; }
  th:nth-child(2), td:nth-child(2) { inline-size: 30mm; }
  p { orphans: 3; widows: 3; }
}
`;

/** What a plain table has besides: columns of one width, pages across. */
export const TABLE_STYLE = `
.plain { max-inline-size: none; }
.plain caption { text-align: start; font: 600 0.875rem/2 Inter, "Noto Sans", system-ui, sans-serif; }
.plain table { margin-block-end: 2rem; }
.plain th:nth-child(2), .plain td:nth-child(2) { inline-size: auto; }
.plain td, .plain th { padding: 0.5rem; overflow-wrap: break-word; }
@page { size: A4 landscape; }
@media print { .plain tr { break-inside: avoid-page; } .plain td { padding: 3pt; } }
`;
