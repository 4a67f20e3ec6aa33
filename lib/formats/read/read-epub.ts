/**
 * EPUB: the pages of a book in the order of its spine, each read as HTML.
 * Reference: EPUB 3.3, Open Container Format and Package Documents.
 */

import { decodeText } from './decode-text';
import { LineCollector } from './line-collector';
import { readHtml } from './read-html';
import { type ReadDocument, ReadError, type ReadOptions } from './read-result';
import { descendants, parseXml, textInside } from './xml-tree';
import type { ZipArchive } from './zip-archive';

/** Throws ReadError for a book that is locked, damaged or out of bounds. O(n). */
export function readEpub(archive: ZipArchive, options: ReadOptions = {}): ReadDocument {
  if (archive.names.includes('META-INF/rights.xml')) {
    throw new ReadError('The book is locked (DRM). Get a copy that is not, and import that.');
  }
  const text = (path: string) => {
    const bytes = archive.read([path]).get(path);
    return bytes && decodeText(bytes).text;
  };
  const container = text('META-INF/container.xml');
  const path =
    container && descendants(parseXml(container), 'rootfile')[0]?.attributes['full-path'];
  const source = path && text(path);
  if (!path || !source) throw new ReadError('The book has no list of its pages. Get another copy.');
  const book = parseXml(source);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const pages = pagesOf(book, folder);
  const files = archive.read(pages);
  const lines = new LineCollector();
  const remarks = new Set<string>();
  for (const page of pages) {
    const bytes = files.get(page);
    if (!bytes) continue;
    const read = readHtml(decodeText(bytes).text, options);
    lines.append(read.lines);
    for (const { text: words, reason } of read.leftOut) lines.leave(words, reason);
    for (const remark of read.remarks) remarks.add(remark);
  }
  const said = (name: string) => {
    const element = descendants(book, name).find(({ namespace }) =>
      /purl\.org\/dc/.test(namespace),
    );
    return element && textInside(element).trim();
  };
  const [title, lang] = [said('title'), said('language')];
  return {
    format: 'epub',
    ...(title && { title }),
    ...(lang && { lang }),
    lines: lines.lines,
    leftOut: lines.leftOut,
    remarks: [...remarks],
  };
}

type Book = ReturnType<typeof parseXml>;

function pagesOf(book: Book, folder: string): string[] {
  const items = new Map(
    descendants(book, 'item').map(({ attributes }) => [attributes.id ?? '', attributes] as const),
  );
  return descendants(book, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? '');
    if (!item?.href || item.properties?.split(' ').includes('nav')) return [];
    return [inFolder(folder, item.href)];
  });
}

/** `OEBPS/` and `../text/a%20b.xhtml` make `text/a b.xhtml`. */
function inFolder(folder: string, href: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${decoded(href.replace(/#[\s\S]*/, ''))}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
