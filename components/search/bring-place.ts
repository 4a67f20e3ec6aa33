import { openFolds } from '@/components/ui/open-folds';
import { type Place, rangeOfPlace } from '@/lib/dom/found-words';

/** Frames in which rows that were never drawn come to have their height. */
const FRAMES = 20;
const TAKES_OVER = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Shows a place in the middle of the window, out of any fold, and leaves the focus where it is. */
export function bringPlace(place: Place): void {
  openFolds(place.element);
  const given = new AbortController();
  requestAnimationFrame(() => {
    for (const kind of TAKES_OVER) {
      window.addEventListener(kind, () => given.abort(), { signal: given.signal, passive: true });
    }
  });
  let left = FRAMES;
  const frame = () => {
    if (given.signal.aborted) return;
    center(place);
    left -= 1;
    if (left > 0) requestAnimationFrame(frame);
    else given.abort();
  };
  frame();
}

function center(place: Place): void {
  const box = rangeOfPlace(place)?.getBoundingClientRect();
  if (!box) return;
  if (box.height === 0) place.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const by = box.top - (window.innerHeight - box.height) / 2;
  if (box.height > 0 && Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
}
