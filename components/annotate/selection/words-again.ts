import type { UnitRange } from '@/lib/core/anchor/selector';
import { unitsInside } from '@/lib/dom/shown-units';
import { domRangesOf } from '@/lib/dom/text-range';

/** What has the focus; undefined where nothing has. */
export function focusedElement(): HTMLElement | undefined {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : undefined;
}

/**
 * Puts the focus on the provision of these words, without a move of the page: the next Tab goes on from
 * there, and not from the top or the foot of the page.
 */
export function focusUnit({ versionRef, selector }: UnitRange): void {
  const unit = unitsInside(document).find(
    (shown) => shown.versionRef === versionRef && shown.eId === selector.eId,
  )?.element;
  if (!(unit instanceof HTMLElement)) return;
  if (!unit.hasAttribute('tabindex')) unit.tabIndex = -1;
  unit.focus({ preventScroll: true });
}

/** Selects words as they were selected before a note on them was begun, with the focus at them. */
export function selectAgain(ranges: readonly UnitRange[]): void {
  const [first] = ranges;
  if (first) focusUnit(first);
  selectWords(ranges);
}

/** Selects words that the page shows; the focus stays where it is. */
export function selectWords(ranges: readonly UnitRange[]): void {
  const found = domRangesOf(document, ranges);
  const start = found[0];
  const end = found.at(-1);
  if (!start || !end) return;
  document
    .getSelection()
    ?.setBaseAndExtent(start.startContainer, start.startOffset, end.endContainer, end.endOffset);
}
