/**
 * Painting words that are selected but not yet annotated. The browser hides its own selection when
 * focus moves to the editor; the CSS Custom Highlight API keeps the words visible without touching
 * the document. Only our own named highlight is set or removed. Browsers without the API show
 * nothing, and the quoted words stand in the editor anyway.
 */

/** Name for `::highlight(pending)` in style sheets. */
const PENDING = 'pending';

/** Paints these ranges instead of those painted before. */
export function paintPending(ranges: readonly Range[]): void {
  if (!isSupported()) return;
  if (ranges.length === 0) CSS.highlights.delete(PENDING);
  else CSS.highlights.set(PENDING, new Highlight(...ranges));
}

export function clearPending(): void {
  paintPending([]);
}

function isSupported(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight !== 'undefined';
}
