'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { wordPlaces } from './item-words';
import type { Walk } from './use-walk';

/** A click chooses an item, and in its words the place where it would be split; on a line, its item. */
export function useChoosing(
  source: RefObject<HTMLElement | null>,
  result: RefObject<HTMLOListElement | null>,
  walk: Walk,
): void {
  const latest = useRef(walk);
  useEffect(() => {
    latest.current = walk;
  });
  useEffect(() => {
    const [lines, items] = [source.current, result.current];
    if (!lines || !items) return;
    const onLine = ({ target }: MouseEvent) => {
      const line = Number(closest(target, '[data-line]')?.dataset.line);
      const { outline, choose } = latest.current;
      const own = outline.findLast((one) => one.line <= line);
      if (own) choose(own.id, line);
    };
    const onItem = (event: MouseEvent) => {
      const id = closest(event.target, '[data-item]')?.dataset.item;
      if (id === undefined || closest(event.target, 'summary')) return;
      const { outline, item, choose, setCaret } = latest.current;
      const caret = caretAt(event);
      const own = outline.find((one) => one.id === id);
      if (item?.id !== id) choose(id);
      // Between words: whoever clicks into a word means the place before it.
      if (own && caret !== undefined) {
        setCaret(wordPlaces(own).findLast((place) => place <= caret) ?? 0);
      }
    };
    const onArrow = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (by === 0 || !closest(event.target, '[data-item]')) return;
      event.preventDefault();
      latest.current.step(by);
    };
    lines.addEventListener('click', onLine);
    items.addEventListener('click', onItem);
    items.addEventListener('keydown', onArrow);
    return () => {
      lines.removeEventListener('click', onLine);
      items.removeEventListener('click', onItem);
      items.removeEventListener('keydown', onArrow);
    };
  }, [source, result]);
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

/** The UTF-16 offset in an item's words that was clicked. */
function caretAt({ target, clientX, clientY }: MouseEvent): number | undefined {
  const words = closest(target, '[data-words]');
  const place = pointAt(clientX, clientY);
  if (!words || !place || !words.contains(place.node)) return undefined;
  const range = document.createRange();
  range.setStart(words, 0);
  range.setEnd(place.node, place.offset);
  return range.toString().length;
}

function pointAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place ? { node: place.offsetNode, offset: place.offset } : undefined;
  }
  // Safari knows it by an older name only.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
