/**
 * Hands HTML from where pages are composed to where they are written out, past the copy of the page's
 * data that React sends along. Next.js composes in one set of modules and writes in another, both in one
 * process, so what they share hangs on `globalThis`. Each request holds what it needs until it is
 * answered; requests for the same HTML hold the same string.
 */

type Held = { readonly html: string; holders: number };

const KEY = Symbol.for('concordat.html-handover');

function held(): Map<string, Held> {
  const shared = globalThis as { [KEY]?: Map<string, Held> };
  shared[KEY] ??= new Map();
  return shared[KEY];
}

/** Keeps `html` under its hash until `letGo` was called as often as this. */
export function hold(hash: string, html: string): void {
  const entry = held().get(hash);
  if (entry === undefined) held().set(hash, { html, holders: 1 });
  else entry.holders += 1;
}

/** The HTML that some request of this process holds; undefined in a browser, which has the page itself. */
export function heldHtml(hash: string): string | undefined {
  return held().get(hash)?.html;
}

/** Ends one hold of each; a hash held twice by one request is named twice. */
export function letGo(hashes: readonly string[]): void {
  for (const hash of hashes) {
    const entry = held().get(hash);
    if (entry === undefined) continue;
    entry.holders -= 1;
    if (entry.holders === 0) held().delete(hash);
  }
}
