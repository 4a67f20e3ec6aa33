'use client';

import { useCallback, useEffect, useRef } from 'react';
import { marksOf } from './note-marks';

/** Finds what is to have the focus again; what is rendered anew is another element then. */
export type FindOrigin = () => HTMLElement | undefined;

/**
 * The focus goes back to where writing began, as soon as that is on the page and in sight, unless the
 * reader has gone elsewhere meanwhile. Words that were annotated have a mark to focus only when the page
 * has been rendered again, which may also put another button in the place of the one that was pressed.
 */
export function useWayBack(): (find: FindOrigin) => void {
  const wanted = useRef<FindOrigin>(undefined);

  const goBack = useCallback((find: FindOrigin) => {
    wanted.current = find;
    focusOrigin(find);
  }, []);

  useEffect(() => {
    if (wanted.current) focusOrigin(wanted.current);
  });

  useEffect(() => {
    const forget = () => {
      wanted.current = undefined;
    };
    document.addEventListener('pointerdown', forget);
    document.addEventListener('keydown', forget);
    return () => {
      document.removeEventListener('pointerdown', forget);
      document.removeEventListener('keydown', forget);
    };
  }, []);
  return goBack;
}

function focusOrigin(find: FindOrigin): void {
  const { activeElement, body } = document;
  const isFree = activeElement === null || activeElement === body;
  if (!isFree && !activeElement.matches('[id^="gloss-"]')) return;
  const origin = find();
  if (origin && isUncovered(origin)) origin.focus({ preventScroll: true });
}

/** In the window, and not under a drawer. */
function isUncovered(element: HTMLElement): boolean {
  const [box] = element.getClientRects();
  if (!box) return false;
  const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return found !== null && (element.contains(found) || found.contains(element));
}

/** The way to a button, also to the one that the server renders in its place. */
export function wayTo(opener: HTMLElement): FindOrigin {
  const id = opener.closest('[data-html][id]')?.id;
  const mark = opener.getAttributeNames().find((name) => name.startsWith('data-'));
  const alike = () =>
    id === undefined || mark === undefined
      ? []
      : Array.from(
          document.querySelectorAll<HTMLElement>(`#${CSS.escape(id)} [${CSS.escape(mark)}]`),
        );
  const index = alike().indexOf(opener);
  return () => (opener.isConnected ? opener : alike()[index]);
}

/** The way to the mark of a note, which the page has when it is rendered again. */
export function wayToMark({ id }: { readonly id: string }): FindOrigin {
  return () => marksOf(id)[0];
}
