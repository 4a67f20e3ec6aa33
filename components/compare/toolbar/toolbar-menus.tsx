'use client';

import { useEffect, useState } from 'react';
import { copyText } from '@/components/ui/copy-text';

function openMenu(): HTMLDetailsElement | null {
  return document.querySelector<HTMLDetailsElement>('details[data-menu][open]');
}

/** Least height (px) of an open sheet: its last line, with the way on, and some of its choices. */
const LEAST_ROOM = 160;
/** Between a sheet and the edge of the window, in px. */
const EDGE = 12;

/** An open sheet ends where the window does, so that its button is in sight; low in the window it opens upwards. */
function fitSheet({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open) return;
  const sheet = target.querySelector<HTMLElement>(':scope > :not(summary)');
  if (!sheet || !('menu' in target.dataset)) return;
  delete sheet.dataset.above;
  const below = window.innerHeight - sheet.getBoundingClientRect().top - EDGE;
  const above = target.getBoundingClientRect().top - 2 * EDGE;
  const isAbove = below < LEAST_ROOM && above > below;
  if (isAbove) sheet.dataset.above = '';
  const room = isAbove ? above : below;
  sheet.style.setProperty('--room', `${String(Math.max(LEAST_ROOM, room))}px`);
}

/**
 * The permanent link takes the row in the address along, which only the browser knows. A press copies it,
 * since it opens what is on the page already; where nothing can be copied it is followed, as it is with
 * a key held or without scripts.
 */
function copyPermanentLink(event: Event, tell: (news: string) => void): void {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest<HTMLAnchorElement>('a[data-permanent-link]');
  if (!link) return;
  link.hash = window.location.hash;
  const held = event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey);
  if (held || !navigator.clipboard) return;
  event.preventDefault();
  event.stopPropagation();
  const { href } = link;
  void copyText(href).then((copied) => {
    if (!copied) return window.location.assign(href);
    link.dataset.copied = '';
    tell('Permanent link copied.');
  });
}

/**
 * What open menus of the toolbar owe: Escape closes and gives the focus back, a press outside or a
 * choice inside closes. They open and close by themselves without this.
 */
export function ToolbarMenus() {
  const [news, setNews] = useState('');

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const onKeyDown = (event: KeyboardEvent) => {
      const menu = openMenu();
      if (event.key !== 'Escape' || !menu) return;
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector('summary')?.focus();
    };
    const onPointerDown = ({ target }: PointerEvent) => {
      const menu = openMenu();
      if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
    };
    const onChosen = (event: Event) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      copyPermanentLink(event, setNews);
      if (event.defaultPrevented) return;
      const chosen = target.closest('details[data-menu] :is(a, form)');
      const menu = openMenu();
      const sent = target instanceof HTMLFormElement || target.closest('a') !== null;
      if (chosen && menu && sent && !target.closest('[data-keep-open]')) menu.open = false;
    };
    document.addEventListener('keydown', onKeyDown, { signal });
    document.addEventListener('toggle', fitSheet, { signal, capture: true });
    document.addEventListener('pointerdown', onPointerDown, { signal });
    document.addEventListener('click', onChosen, { signal, capture: true });
    document.addEventListener('submit', onChosen, { signal });
    return () => abort.abort();
  }, []);
  return (
    <p role="status" className="visually-hidden">
      {news}
    </p>
  );
}
