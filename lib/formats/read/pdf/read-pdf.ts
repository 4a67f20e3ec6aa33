/**
 * PDF with a text layer. A page is a drawing: what is a line, a column, a paragraph or a page number is
 * found from where the letters stand. The container is read by PDF.js, as the package unpdf builds it
 * for servers: no canvas, no fonts, no scripts. Reference: ISO 32000-1, 9.4 (text objects).
 */

import { getDocumentProxy } from 'unpdf';
import { LineCollector } from '../line-collector';
import { MOST_CHARACTERS, type ReadDocument, ReadError, tooLong } from '../read-result';
import { passOverLostPromises } from './lost-promises';
import { pageFurniture } from './page-furniture';
import { type PageItem, type PageLine, pageLines } from './page-lines';
import { paragraphsOf } from './paragraphs';
import { unpacksTooFar } from './stream-sizes';

const MOST_PAGES = 5000;
const MOST_ITEMS = 2_000_000;
/** A page of letters set one by one has a few thousand. */
const MOST_ITEMS_OF_A_PAGE = 30_000;
/** With fewer letters a page, the text layer is no text: a stamp, a number. */
const LEAST_LETTERS = 30;

/** Points from the corner of the page; the largest page of PDF has 14,400. */
const FARTHEST = 1_000_000;
/** How far from the end the last lines of a PDF may stand. */
const TRAILER = 16_384;

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Proxy['getPage']>>;
type TextContent = Awaited<ReturnType<Page['getTextContent']>>;

/** Throws ReadError for a scan, a locked file, and one that is damaged. O(n log n). */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const settle = passOverLostPromises();
  try {
    return await readOpened(await openPdf(bytes));
  } finally {
    settle();
  }
}

async function readOpened(document: Proxy): Promise<ReadDocument> {
  try {
    const collector = new LineCollector();
    const pages = await pagesOf(document, collector);
    const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
    const empty = pages.filter((page) => page.length === 0).length;
    if (letters < Math.min(LEAST_LETTERS, LEAST_LETTERS * pages.length)) throw noText();
    const furniture = pageFurniture(pages);
    const body = pages.flat().filter((line) => !furniture.has(line));
    for (const text of paragraphsOf(body)) collector.paragraph(text);
    for (const [line, reason] of furniture) collector.leave(line.text, reason);
    const { info } = (await document.getMetadata()) as { info: { Title?: unknown } };
    const title = typeof info.Title === 'string' ? info.Title.trim() : '';
    return {
      format: 'pdf',
      ...(title !== '' && !/^Microsoft Word|^untitled/i.test(title) && { title }),
      lines: collector.lines,
      leftOut: collector.leftOut,
      remarks: [
        'A PDF does not say where paragraphs begin; compare the text with the pages.',
        ...(empty > 0 ? [`Pages without text, perhaps scanned: ${empty} of ${pages.length}.`] : []),
      ],
    };
  } finally {
    await document.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<Proxy> {
  // PDF.js searches a file without its last lines for objects, in time that grows with the square.
  if (!Buffer.from(bytes.subarray(-TRAILER)).includes('startxref')) throw damaged();
  if (unpacksTooFar(bytes)) throw tooMuch();
  try {
    // PDF.js takes the buffer for itself.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new ReadError(
        'The PDF is protected by a password. Save a copy without it, and import that.',
      );
    }
    throw damaged();
  }
}

async function pagesOf(document: Proxy, collector: LineCollector): Promise<PageLine[][]> {
  if (document.numPages > MOST_PAGES) {
    throw new ReadError('The PDF has more than 5000 pages. Divide it, and import the parts.');
  }
  const pages: PageLine[][] = [];
  let [items, characters] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const found = await itemsOf(document, number, collector);
    items += found.length;
    characters = found.reduce((sum, { text }) => sum + text.length, characters);
    if (items > MOST_ITEMS || characters > MOST_CHARACTERS) throw tooLong();
    pages.push(pageLines(found, number));
  }
  return pages;
}

async function itemsOf(
  document: Proxy,
  number: number,
  collector: LineCollector,
): Promise<PageItem[]> {
  const content = await textContent(document, number);
  const items: PageItem[] = [];
  for (const item of content) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, , d = 0, left = 0, base = 0] = item.transform as number[];
    if (Math.abs(b) > Math.abs(a)) {
      collector.leave(item.str, 'Stands across the page.');
      continue;
    }
    const size = onThePage(Math.abs(d) || item.height || 10);
    const [start, end] = [onThePage(left), onThePage(left + item.width)];
    const edges = { left: Math.min(start, end), right: Math.max(start, end) };
    items.push({ text: item.str, ...edges, base: onThePage(base), size });
  }
  return items;
}

/** A damaged number may be any; pages end long before the farthest. */
function onThePage(place: number): number {
  return Number.isNaN(place) ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, place));
}

async function textContent(document: Proxy, number: number) {
  try {
    const page = await document.getPage(number);
    return await pieces(page.streamTextContent());
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw damaged();
  }
}

/** What a page holds, as far as a page goes: a stream is given up where it does not end. */
async function pieces(stream: ReadableStream<TextContent>): Promise<TextContent['items']> {
  const reader = stream.getReader();
  const items: TextContent['items'] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) items.push(item);
    if (items.length <= MOST_ITEMS_OF_A_PAGE) continue;
    const error = tooMuch();
    // Its end is not waited for: the document is closed.
    reader.cancel(error).catch(() => undefined);
    throw error;
  }
  return items;
}

function tooMuch(): ReadError {
  return new ReadError(
    'The PDF holds more on a page, or unpacks to more, than can be read here. Save its text alone, and import that.',
  );
}

function noText(): ReadError {
  return new ReadError(
    'The PDF has no text, only pictures of pages: it was scanned. Recognise its text (OCR) with another program, and import that.',
  );
}

function damaged(): ReadError {
  return new ReadError('The PDF is damaged, or ends too early. Get another copy.');
}
