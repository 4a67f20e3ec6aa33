/**
 * Which rows of the comparison are in the window, shown on the map, and which of them is being read.
 * Everything is set on elements the server drew, so nothing is laid out anew.
 */

import { partnersOf } from './ribbon-map-moves';

export type WatchedSide = {
  /** As `data-version` names it. */
  readonly version: string;
  readonly bandOf: (eId: string) => SVGAElement | undefined;
};

const ROWS = 'section[id]';

/** Follows the rows, also those that come later, until the result is called. */
export function watchRows(map: Element, sides: readonly [WatchedSide, WatchedSide]): () => void {
  const main = map.closest('main') ?? document.body;
  const watched = new Set<Element>();
  const seen = new Set<Element>();

  const look = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    show(map, sides, [...seen]);
  };
  const observer = new IntersectionObserver(look, { rootMargin: `-${barHeight()}px 0px 0px` });

  const collect = () => {
    for (const row of main.querySelectorAll(ROWS)) {
      if (watched.has(row) || map.contains(row) || bandsOfRow(row, sides).flat().length === 0)
        continue;
      watched.add(row);
      observer.observe(row);
    }
    for (const row of watched) {
      if (row.isConnected) continue;
      observer.unobserve(row);
      watched.delete(row);
      seen.delete(row);
    }
  };

  collect();
  // Rows stream in, and filters exchange them.
  const changes = new MutationObserver((records) => {
    const rows = records.some(({ addedNodes, removedNodes }) =>
      [...addedNodes, ...removedNodes].some(holdsRows),
    );
    if (rows) collect();
  });
  changes.observe(main, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    changes.disconnect();
  };
}

/** CSS pixels at the top of the window that bars cover: what lies under them is not being read. */
function barHeight(): number {
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  return Number.isNaN(padding) ? 0 : Math.ceil(padding) + 8;
}

function holdsRows(node: Node): boolean {
  return node instanceof Element && (node.matches(ROWS) || node.querySelector(ROWS) !== null);
}

/** The bands of a row's provisions, of A and of B. */
function bandsOfRow(row: Element, sides: readonly [WatchedSide, WatchedSide]): SVGAElement[][] {
  const key = row.id;
  return sides.map(({ version, bandOf }, index) => {
    const cells = Array.from(row.querySelectorAll('[data-version] [data-unit]'))
      .filter((unit) => unit.closest('[data-version]')?.getAttribute('data-version') === version)
      .map((unit) => unit.getAttribute('data-unit') ?? '');
    const isRight = key.startsWith('b.');
    const own = (index === 1) === isRight ? [key.replace(/^b\./, '')] : [];
    return [...new Set([...own, ...cells])].map(bandOf).filter((band) => band !== undefined);
  });
}

/** Marks what is in the window, and what is read in it: the first row. */
function show(
  map: Element,
  sides: readonly [WatchedSide, WatchedSide],
  seen: readonly Element[],
): void {
  const inOrder = seen.toSorted((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const rows = inOrder.map((row) => withPartners(bandsOfRow(row, sides).flat()));
  mark(map, 'data-seen', '', rows.flat());
  mark(map, 'aria-current', 'location', rows[0] ?? []);
}

/** A row that names its left side only, as in one column, means what that is linked to as well. */
function withPartners(bands: readonly SVGAElement[]): readonly SVGAElement[] {
  return bands.length === 1 ? [...bands, ...bands.flatMap(partnersOf)] : bands;
}

function mark(map: Element, name: string, value: string, bands: readonly SVGAElement[]): void {
  for (const band of map.querySelectorAll(`a[${name}]`)) {
    if (!bands.some((kept) => kept === band)) band.removeAttribute(name);
  }
  for (const band of bands) band.setAttribute(name, value);
}
