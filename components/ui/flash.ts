/** Longer than the flash takes, also as the still line that stands for it where nothing may move. */
const FLASH_MS = 5000;

/** Draws the eye to elements, once. */
export function flash(elements: readonly Element[]): void {
  for (const element of elements) {
    element.classList.remove('flash');
    // Reading the size makes the browser notice that the class was away, so that it flashes again.
    element.getBoundingClientRect();
    element.classList.add('flash');
    const done = () => element.classList.remove('flash');
    element.addEventListener('animationend', done, { once: true });
    setTimeout(done, FLASH_MS);
  }
}
