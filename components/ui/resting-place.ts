/**
 * Where one read before going up to the site's header to leave: what one comes back to is what was
 * read, and not the header.
 */

/** A stay (ms) that is reading; shorter ones are pauses on the way, and count while there is nothing else. */
const READING_MS = 1000;
const PAUSE_MS = 100;
/** Who stays at the top for longer (ms) reads there. */
const ON_THE_WAY_MS = 15_000;

let stay = { y: 0, since: 0 };
let rest: { readonly y: number; readonly ms: number } | undefined;
let isLeavingByHeader = false;

/** The page has scrolled. */
export function noteScroll(): void {
  const now = performance.now();
  const ms = now - stay.since;
  const counts = ms >= READING_MS || (ms >= PAUSE_MS && (rest?.ms ?? 0) < READING_MS);
  if (counts && stay.y > headerHeight()) rest = { y: stay.y, ms };
  stay = { y: window.scrollY, since: now };
}

/** Another page, or another visit to one. */
export function forgetRest(): void {
  rest = undefined;
  isLeavingByHeader = false;
  stay = { y: window.scrollY, since: performance.now() };
}

export function notePress({ target }: Event): void {
  isLeavingByHeader = target instanceof Element && target.closest('body > header') !== null;
}

/** The scroll position to come back to, for who has just gone up to the header and pressed there. */
export function restedAt(): number | undefined {
  // A press may come before the page has heard of the scroll that led to it.
  if (window.scrollY !== stay.y) noteScroll();
  if (!isLeavingByHeader || window.scrollY > headerHeight()) return undefined;
  return performance.now() - stay.since > ON_THE_WAY_MS ? undefined : rest?.y;
}

function headerHeight(): number {
  return document.querySelector<HTMLElement>('body > header')?.offsetHeight ?? 0;
}
