/**
 * Which rows of the comparison are in the window, shown on the map, and which of them is being read.
 * Everything is set on elements the server drew, so nothing is laid out anew.
 */

import { RIGHT_PREFIX } from '@/lib/core/presentation/row-order';
import { partnersOf } from './ribbon-map-bands';

export type WatchedSide = {
  /** As `data-version` names it. */
  readonly version: string;
  readonly bandOf: (eId: string) => SVGAElement | undefined;
};

const ROWS = 'section[id]';

/** How long (ms) the map waits behind a reader who scrolls: an observer of every row costs each frame. */
const REST = 100;

/** Follows the rows, also those that come later, until the result is called. */
export function watchRows(map: Element, sides: readonly [WatchedSide, WatchedSide]): () => void {
  const main = map.closest('main') ?? document.body;
  const abort = new AbortController();
  const passive = { signal: abort.signal, passive: true };
  let rows = rowsOf(main, map);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    show(map, sides, rowsBetween(rows, barHeight(), window.innerHeight));
  };
  const lookSoon = () => {
    timer ??= setTimeout(look, REST);
  };
  window.addEventListener('scroll', lookSoon, passive);
  window.addEventListener('resize', lookSoon, passive);
  // Rows stream in, and filters exchange them.
  const changes = new MutationObserver((records) => {
    const nodes = records.flatMap(({ addedNodes, removedNodes }) => [
      ...addedNodes,
      ...removedNodes,
    ]);
    if (!nodes.some(holdsRows)) return;
    rows = rowsOf(main, map);
    lookSoon();
  });
  changes.observe(main, { childList: true, subtree: true });
  // Folded rows stand nowhere.
  const onToggle = () => {
    rows = rowsOf(main, map);
    lookSoon();
  };
  main.addEventListener('toggle', onToggle, { capture: true, signal: abort.signal });
  lookSoon();
  return () => {
    abort.abort();
    changes.disconnect();
    clearTimeout(timer);
  };
}

function rowsOf(main: Element, map: Element): Element[] {
  return Array.from(main.querySelectorAll(ROWS)).filter(
    (row) => !map.contains(row) && row.closest('details:not([open])') === null,
  );
}

/** The rows that stand between two heights of the window; rows follow each other downwards. */
function rowsBetween(rows: readonly Element[], top: number, bottom: number): Element[] {
  let first = 0;
  let end = rows.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > top) end = middle;
    else first = middle + 1;
  }
  let last = first;
  while (last < rows.length && (rows[last]?.getBoundingClientRect().top ?? bottom) < bottom) {
    last += 1;
  }
  return rows.slice(first, last);
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
    const isRight = key.startsWith(RIGHT_PREFIX);
    const own = (index === 1) === isRight ? [isRight ? key.slice(RIGHT_PREFIX.length) : key] : [];
    return [...new Set([...own, ...cells])].map(bandOf).filter((band) => band !== undefined);
  });
}

/** Marks what is in the window, and what is read in it: the first row. */
function show(
  map: Element,
  sides: readonly [WatchedSide, WatchedSide],
  seen: readonly Element[],
): void {
  const rows = seen
    .map((row) => bandsOfRow(row, sides).flat())
    .filter((bands) => bands.length > 0)
    .map(withPartners);
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
