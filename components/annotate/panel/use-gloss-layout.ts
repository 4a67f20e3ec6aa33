'use client';

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { layoutGlosses } from './layout-glosses';
import { firstMarks } from './note-marks';

/** From this width notes stand in the margin: the reader's grid has its third column from here on. */
export const MARGIN_QUERY = '(min-width: 68rem)';
const GAP = 12;

type GlossLayout = {
  readonly enabled: boolean;
  /** The note that keeps its place beside its words. */
  readonly pinned: string | undefined;
  /** Viewport top of the words of a gloss that has no mark yet; that which is being written has no name. */
  readonly topOf: (id: string) => number | undefined;
};

/**
 * Sets every gloss in `list` (children with `data-gloss`, the note's id) beside its words, without
 * overlap, after each rendering and whenever text or glosses change their size. Tops are set through
 * the CSSOM, as `--top`, which the style sheet uses in the margin only.
 */
export function useGlossLayout(list: RefObject<HTMLElement | null>, layout: GlossLayout): void {
  const { enabled, pinned, topOf } = layout;

  const place = useEffectEvent(() => {
    if (list.current && enabled) placeGlosses(list.current, pinned, topOf);
  });

  useLayoutEffect(() => place());

  useEffect(() => {
    const observer = new ResizeObserver(() => place());
    observer.observe(document.body);
    for (const gloss of list.current?.children ?? []) observer.observe(gloss);
    const stopWatching = watchNeighbours(list.current, observer, place);
    return () => {
      stopWatching();
      observer.disconnect();
    };
  });
}

/** What comes, goes or grows above the list, as drafts do that arrive later, moves all that is in it. */
function watchNeighbours(
  list: HTMLElement | null,
  sizes: ResizeObserver,
  onChange: () => void,
): () => void {
  const panel = list?.parentElement;
  if (!panel) return () => undefined;
  const observe = () => {
    for (const child of panel.children) if (child !== list) sizes.observe(child);
  };
  observe();
  const comings = new MutationObserver(() => {
    observe();
    onChange();
  });
  comings.observe(panel, { childList: true });
  return () => comings.disconnect();
}

function placeGlosses(
  list: HTMLElement,
  pinned: string | undefined,
  topOf: GlossLayout['topOf'],
): void {
  const base = list.getBoundingClientRect().top;
  const marks = firstMarks();
  const glosses = Array.from(list.children)
    .filter((child): child is HTMLElement => child instanceof HTMLElement)
    .map((element) => {
      const id = element.dataset.gloss ?? '';
      const top = marks.get(id)?.getBoundingClientRect().top ?? topOf(id);
      // What has no place in the text stands after everything that has one.
      return { element, id, desired: top === undefined ? Number.MAX_VALUE : top - base };
    })
    .sort((a, b) => a.desired - b.desired);
  const heights = glosses.map(({ element }) => element.offsetHeight);
  const pin = glosses.findIndex(({ id }) => id === (pinned ?? ''));
  const tops = layoutGlosses(
    glosses.map(({ desired }) => (desired === Number.MAX_VALUE ? 0 : desired)),
    heights,
    GAP,
    pin === -1 ? undefined : pin,
  );
  for (const [index, { element }] of glosses.entries()) {
    element.style.setProperty('--top', `${tops[index] ?? 0}px`);
  }
  const bottoms = tops.map((top, index) => top + (heights[index] ?? 0));
  list.style.setProperty('--height', `${Math.max(0, ...bottoms)}px`);
  list.dataset.placed = '';
}
