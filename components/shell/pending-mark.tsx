'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import styles from './pending-mark.module.css';

/** What is said while a page is awaited; undefined for what opens no page. */
function wordsFor(target: URL): string | undefined {
  const here = window.location;
  const isSame = target.pathname === here.pathname && target.search === here.search;
  if (target.origin !== here.origin || isSame || target.pathname.startsWith('/api/')) return;
  if (target.pathname === here.pathname) return 'Showing …';
  if (target.pathname.startsWith('/compare/')) return 'Comparing …';
  return 'Opening …';
}

/** The page that a press on a link asks for in this window. */
function linkedPage(event: MouseEvent): URL | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  const elsewhere = link.hasAttribute('download') || !['', '_self'].includes(link.target);
  return elsewhere ? undefined : new URL(link.href);
}

/** The page that a form asks for by its address. */
function formPage({ target }: SubmitEvent): URL | undefined {
  if (!(target instanceof HTMLFormElement) || target.method !== 'get') return;
  const page = new URL(target.action);
  page.search = new URLSearchParams(
    [...new FormData(target)].map(([k, v]) => [k, String(v)]),
  ).toString();
  return page;
}

/**
 * Says that the page asked for is on its way, from soon after the press until it is there: whatever was
 * pressed, without a skeleton that would turn "not found" into an answer of 200. The style sheet shows it a moment
 * later, so that fast answers do not flash.
 */
export function PendingMark() {
  const [words, setWords] = useState('');
  const pathname = usePathname();
  const search = useSearchParams();

  // Whatever came is there.
  const address = `${pathname}?${search}`;
  const [shownAt, setShownAt] = useState(address);
  if (shownAt !== address) {
    setShownAt(address);
    setWords('');
  }

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const ask = (page: URL | undefined) => {
      const said = page && wordsFor(page);
      if (said !== undefined) setWords(said);
    };
    const forget = () => setWords('');
    window.addEventListener('click', (event) => ask(linkedPage(event)), { signal });
    window.addEventListener('submit', (event) => ask(formPage(event)), { signal });
    for (const kind of ['popstate', 'pageshow']) window.addEventListener(kind, forget, { signal });
    return () => abort.abort();
  }, []);

  return (
    <p role="status" className={styles.pending} data-pending={words === '' ? undefined : ''}>
      {words}
    </p>
  );
}
