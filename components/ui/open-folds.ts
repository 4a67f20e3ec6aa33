/** Opens every `details` that an element is folded in, so that it can be scrolled to and focused. */
export function openFolds(element: Element): void {
  let fold = element.parentElement?.closest('details');
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest('details');
  }
}
