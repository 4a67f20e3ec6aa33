/**
 * Lines that belong to the pages and not to the text: page numbers and running heads. They stand at the
 * top or the foot, and come back with nothing changed but a number.
 */

import type { PageLine } from './page-lines';

/** How many lines at the top and at the foot are looked at. */
const EDGE = 2;
const PAGE_NUMBER =
  /^[-–—[(\s]{0,4}(?:(?:page|стр\.?|страница|seite|página|p\.)\s?)?(\d{1,4})(?:\s?(?:of|из|de|von|\/|-)\s?\d{1,4})?[-–—\])\s]{0,4}$/iu;

/** The lines that are furniture, with a reason each. O(n). */
export function pageFurniture(pages: readonly (readonly PageLine[])[]): Map<PageLine, string> {
  const found = new Map<PageLine, string>();
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.min(3, pages.length), Math.ceil(0.3 * pages.length));
  const shift = commonShift(edges);
  for (const [page, edge] of edges.entries()) {
    for (const line of edge) {
      const number = pageNumber(line);
      if (number !== undefined && number - page === shift) found.set(line, 'A page number.');
      else if ((counts.get(keyOf(line)) ?? 0) >= often && !isNumberedHeading(line)) {
        found.set(line, 'Comes back at the edge of the pages.');
      }
    }
  }
  return found;
}

/** By height on the page, whatever the order of reading. */
function edgesOf(lines: readonly PageLine[]): PageLine[] {
  const byHeight = [...lines].sort((one, other) => other.base - one.base);
  return [...new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])];
}

function keyOf({ text, base }: PageLine): string {
  return `${Math.round(base / 20)} ${text.replace(/\d+/g, '#')}`;
}

/** “Article 3” and “Article 9” may stand at the top of two pages; “12” and “Page 12” are numbers. */
function isNumberedHeading(line: PageLine): boolean {
  return (
    pageNumber(line) === undefined &&
    /^\P{Nd}{0,20}\p{Nd}{1,3}\P{Nd}{0,3}$/u.test(line.text) &&
    line.text.length < 20
  );
}

function pageNumber({ text }: PageLine): number | undefined {
  const printed = PAGE_NUMBER.exec(text)?.[1];
  return printed === undefined ? undefined : Number(printed);
}

/** How far the printed numbers are from the count of pages, where most pages agree. */
function commonShift(edges: readonly (readonly PageLine[])[]): number | undefined {
  const shifts = new Map<number, number>();
  for (const [page, edge] of edges.entries()) {
    for (const shift of new Set(edge.flatMap((line) => (pageNumber(line) ?? page) - page))) {
      if (shift !== 0) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
    }
  }
  const [best] = [...shifts].sort((one, other) => other[1] - one[1]);
  return best && best[1] >= Math.max(1, 0.4 * edges.length) ? best[0] : undefined;
}
