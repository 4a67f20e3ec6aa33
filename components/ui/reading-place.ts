/**
 * Where the reader was on each page of this tab's history. The router shows a page again on Back and
 * Forward without saying when its words are there, so that the browser, left to itself, goes to a
 * place of the page before. What is kept is the element in view, for a window of another width, and
 * the heights of the rows above: rows that are not drawn yet have only a guessed one.
 */

import { forgetRest, restedAt } from './resting-place';

const STORE = 'concordat.places';
/** Pages of one tab whose places are kept. */
const MOST_KEPT = 40;
/** What shows that the reader goes elsewhere now. */
const TAKES_OVER = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
/** Where in the window (part of its height) an element is looked for that can be found again. */
const LOOKED_AT = [0.3, 0.5, 0.7, 0.15, 0.9] as const;

type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** An element in view, and where in the window its top stands. */
  readonly anchor?: { readonly id: string; readonly top: number };
  readonly heights: Readonly<Record<string, number>>;
};

type Kept = readonly (readonly [entry: string, place: Place])[];

/** The history entry that one has come back to, until the reader goes on from there. */
let returned: string | undefined;
let hasDeparted = false;
let release: (() => void) | undefined;

/** Remembers what is in view as the place of the present history entry. */
export function keepPlace(): void {
  const entry = currentEntry();
  // Until the page is there that one came back to, what is in view is another's.
  if (entry === undefined || (returned === entry && release === undefined)) return;
  const kept = readKept().filter(([name]) => name !== entry);
  writeKept([...kept.slice(1 - MOST_KEPT), [entry, presentPlace()]]);
}

/** The present entry was come back to; its page may not be there yet. */
export function noteReturn(): void {
  noteDeparture();
  returned = currentEntry();
}

/** The present entry is new, or the reader has left the one they came back to. */
export function noteDeparture(): void {
  returned = undefined;
  hasDeparted = true;
  forgetRest();
  release?.();
}

/**
 * True where Back, Forward or a reload has led to a page whose place is known: an address that names a
 * clause or a note has done its work the first time.
 */
export function isBackAtPlace(): boolean {
  return placeToReturnTo() !== undefined;
}

/**
 * Goes to the place that the present entry had, and holds it while the page still grows, until the
 * reader moves. Nothing where one did not come back.
 */
export function returnToPlace(): void {
  const place = placeToReturnTo();
  if (place === undefined) {
    returned = undefined;
    return;
  }
  release?.();
  giveHeights(place);
  const abort = new AbortController();
  const { signal } = abort;
  let set = goTo(place);
  const observer = new ResizeObserver(() => {
    giveHeights(place);
    set = goTo(place);
  });
  observer.observe(document.body);
  release = () => {
    abort.abort();
    observer.disconnect();
    release = undefined;
    returned = undefined;
    hasDeparted = true;
  };
  const end = () => release?.();
  for (const kind of TAKES_OVER) window.addEventListener(kind, end, { signal, passive: true });
  const onScroll = () => {
    const { scrollHeight } = document.documentElement;
    if (scrollHeight === set.scrollHeight && Math.abs(window.scrollY - set.y) > 1) end();
  };
  window.addEventListener('scroll', onScroll, { signal, passive: true });
}

/** The name of the history entry; undefined in browsers that do not tell, which go back by themselves. */
function currentEntry(): string | undefined {
  return 'navigation' in window ? window.navigation.currentEntry?.key : undefined;
}

function placeToReturnTo(): Place | undefined {
  const entry = currentEntry();
  if (entry === undefined || !(returned === entry || isReopened(entry))) return undefined;
  return readKept().find(([name]) => name === entry)?.[1];
}

/** The document itself was opened by Back, Forward or a reload, and is still at that entry. */
function isReopened(entry: string): boolean {
  if (hasDeparted) return false;
  const { activation } = window.navigation;
  const isReturn =
    activation?.navigationType === 'traverse' || activation?.navigationType === 'reload';
  return isReturn && activation.entry.key === entry;
}

function presentPlace(): Place {
  const { scrollX: x, scrollY, innerWidth: width, innerHeight } = window;
  const y = restedAt();
  if (y !== undefined) return { x, y, width, heights: heightsAbove(y - scrollY + innerHeight) };
  return { x, y: scrollY, width, anchor: anchorInView(), heights: heightsAbove(innerHeight) };
}

/** An element in view that has a name; nothing is looked for where nothing has one. */
function anchorInView(): Place['anchor'] {
  const middle = window.innerWidth / 2;
  for (const part of LOOKED_AT) {
    for (const element of document.elementsFromPoint(middle, window.innerHeight * part)) {
      const named = element.closest('main [id]');
      if (named === null || named.closest('[data-sticky], aside, [popover]')) continue;
      return { id: named.id, top: named.getBoundingClientRect().top };
    }
  }
  return undefined;
}

/** Rows that are drawn only in view. */
function guessedRows(): HTMLElement[] {
  const rows = Array.from(document.querySelectorAll<HTMLElement>('main [data-html][id]'));
  const [first] = rows;
  return first && getComputedStyle(first).contentVisibility === 'auto' ? rows : [];
}

/** Down to a line, in px from the window's top. */
function heightsAbove(line: number): Record<string, number> {
  const heights: Record<string, number> = {};
  for (const row of guessedRows()) {
    const { top, height } = row.getBoundingClientRect();
    if (top > line) break;
    heights[row.id] = Math.round(height * 100) / 100;
  }
  return heights;
}

/** Rows that are not drawn yet get the heights they had. Through the CSSOM, which the policy allows. */
function giveHeights({ width, heights }: Place): void {
  if (width !== window.innerWidth || Object.keys(heights).length === 0) return;
  for (const row of guessedRows()) {
    const height = heights[row.id];
    if (height === undefined || row.style.containIntrinsicBlockSize !== '') continue;
    const { paddingBlockStart, paddingBlockEnd, borderBlockStartWidth } = getComputedStyle(row);
    const around = [paddingBlockStart, paddingBlockEnd, borderBlockStartWidth].map(
      Number.parseFloat,
    );
    const inner = around.reduce((rest, part) => rest - part, height);
    row.style.containIntrinsicBlockSize = `auto ${Math.max(0, inner)}px`;
  }
}

/** Scrolls to a place, and says where that is and how long the page was. */
function goTo({ x, y, anchor }: Place): { readonly y: number; readonly scrollHeight: number } {
  const element = anchor && document.getElementById(anchor.id);
  const top = element ? window.scrollY + element.getBoundingClientRect().top - anchor.top : y;
  window.scrollTo({ left: x, top, behavior: 'instant' });
  return { y: window.scrollY, scrollHeight: document.documentElement.scrollHeight };
}

function readKept(): Kept {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(STORE) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function writeKept(kept: Kept): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(kept));
  } catch {
    // Full or forbidden: Back then goes to the top, as without us.
  }
}
