'use client';

import { useEffect, useRef } from 'react';
import { openFolds } from '@/components/ui/open-folds';
import styles from './ribbon-map.module.css';
import { bandOfKey, litPath, step } from './ribbon-map-bands';
import { watchRows } from './ribbon-map-rows';

type RibbonMapKeysProps = {
  /** The versions of A and B as cells of the page name them. */
  readonly versions: readonly [string, string];
  /** All eIds of a side, parted by spaces, where bands hold several provisions; else ''. */
  readonly keys: readonly [string, string];
  /** Provisions a band, by side. */
  readonly sizes: readonly [number, number];
};

/**
 * What moves on the map: arrow keys, the caption and ribbon of the band in focus or under the pointer,
 * the window on what is being read. The map itself comes from the server.
 */
export function RibbonMapKeys({ versions, keys, sizes }: RibbonMapKeysProps) {
  const caption = useRef<HTMLParagraphElement>(null);
  const [versionA, versionB] = versions;
  const [keysA, keysB] = keys;
  const [sizeA, sizeB] = sizes;

  useEffect(() => {
    const map = caption.current?.closest('nav');
    if (!map) return;
    const abort = new AbortController();
    const { signal } = abort;
    map.addEventListener('keydown', (event) => onKey(map, event), { signal });
    map.addEventListener('click', onPress, { signal });
    for (const kind of ['focusin', 'focusout', 'pointerover', 'pointerleave']) {
      map.addEventListener(kind, (event) => point(map, caption.current, event), { signal });
    }
    const side = (letter: string, version: string, list: string, size: number) => ({
      version,
      bandOf: bandOfKey(bandsOf(map, letter), list, size),
    });
    const stop = watchRows(map, [
      side('A', versionA, keysA, sizeA),
      side('B', versionB, keysB, sizeB),
    ]);
    return () => {
      abort.abort();
      stop();
    };
  }, [versionA, versionB, keysA, keysB, sizeA, sizeB]);

  return <p ref={caption} className={styles.caption} aria-hidden="true" />;
}

function bandsOf(map: Element, letter: string): SVGAElement[] {
  return Array.from(map.querySelectorAll<SVGAElement>(`[data-side="${letter}"] > a`));
}

function bandAt(target: EventTarget | null): SVGAElement | undefined {
  const band = target instanceof Element ? target.closest('[data-side] > a') : null;
  return band instanceof SVGAElement ? band : undefined;
}

function onKey(map: Element, event: KeyboardEvent): void {
  const band = bandAt(event.target);
  if (!band || event.ctrlKey || event.altKey || event.metaKey) return;
  const next = step(band, event.key);
  if (next === undefined) return;
  event.preventDefault();
  for (const stop of map.querySelectorAll('a[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}

/**
 * Goes to the row as its link does, and takes the focus there, so that Tab goes on from it: following
 * a fragment alone leaves the focus nowhere. A row that a filter keeps away is the page's to explain.
 */
function onPress(event: MouseEvent): void {
  const band = bandAt(event.target);
  if (!band || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const key = decodeURIComponent(band.href.baseVal.slice(1));
  const place = document.getElementById(key);
  if (!place) return;
  event.preventDefault();
  window.location.hash = key;
  openFolds(place);
  place.scrollIntoView();
  place.querySelector<HTMLElement>('h2 a, a')?.focus({ preventScroll: true });
}

/** Names the band that has the focus or the pointer, and lights its ribbons. */
function point(map: Element, caption: Element | null, event: Event): void {
  const leaves = event.type === 'focusout' || event.type === 'pointerleave';
  const band = leaves ? undefined : bandAt(event.target);
  if (caption) caption.textContent = band?.getAttribute('aria-label') ?? '';
  map.querySelector('[data-lit]')?.setAttribute('d', band ? litPath(band) : '');
}
