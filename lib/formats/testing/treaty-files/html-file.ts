/** A treaty as a web page: with headings, or with bold paragraphs, between the furniture of a site. */

import { escapeHtml } from '@/lib/core/text/html';
import type { Layout, Printed } from './source-treaty';

const TAGS: Readonly<Record<Printed['role'], readonly [styled: string, plain: string]>> = {
  group: ['h2', 'p'],
  article: ['h3', 'p'],
  title: ['h4', 'p'],
  words: ['p', 'p'],
};

export function htmlFile(
  paragraphs: readonly Printed[],
  { styled }: Layout,
  { lang, name }: { readonly lang: string; readonly name: string },
): string {
  const body = paragraphs.map(({ role, text }) => {
    const tag = TAGS[role][styled ? 0 : 1];
    const words = escapeHtml(text);
    const bold = tag === 'p' && role !== 'words';
    return bold ? `<p align="center"><b>${words}</b></p>` : `<${tag}>${words}</${tag}>`;
  });
  return [
    `<!doctype html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(name)}</title><style>p { margin: 0 0 1em }</style></head><body>`,
    '<nav><a href="/">Home</a> <a href="/list">All texts</a></nav>',
    '<main>',
    ...body,
    '</main></body></html>',
  ].join('\n');
}

/** The page as it is printed: words only. */
export function printablePage(
  paragraphs: readonly Printed[],
  layout: Layout,
  about: { readonly lang: string; readonly name: string },
): string {
  return htmlFile(paragraphs, layout, about).replace(/<nav>.*<\/nav>\n/, '');
}
