import type { UnitRange } from '@/lib/core/anchor/selector';
import { domRangesOf } from '@/lib/dom/text-range';

/**
 * Goes to words that are out of view as by a link to their article, so that Back returns to what was
 * read.
 */
export function leaveMark(ranges: readonly UnitRange[]): void {
  const [words] = domRangesOf(document, ranges);
  if (!words || isInView(words)) return;
  const place = words.startContainer.parentElement?.closest('main [id]')?.id;
  if (place !== undefined) window.history.pushState(null, '', `#${encodeURIComponent(place)}`);
  showWords(ranges);
}

/** Frames in which rows above, drawn for the first time, may still move the words. */
const SETTLING_FRAMES = 3;

/** Brings words that are out of view to the upper third of the window, at once. */
export function showWords(ranges: readonly UnitRange[], frames = SETTLING_FRAMES): void {
  const [first] = domRangesOf(document, ranges);
  if (!first) return;
  if (!isInView(first)) {
    const { top } = first.getBoundingClientRect();
    window.scrollBy({ top: top - window.innerHeight / 3, behavior: 'instant' });
  }
  if (frames > 0) requestAnimationFrame(() => showWords(ranges, frames - 1));
}

function isInView(words: Range): boolean {
  const { top, bottom } = words.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
