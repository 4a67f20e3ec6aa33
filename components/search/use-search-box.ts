'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { parseSearchQuery, searchHref } from '@/lib/core/address/search-query';
import type { Suggestion } from './suggestions';
import { useSuggestions } from './use-suggestions';

/** The words that the page is about, where it is the page of a search. */
function useStatedWords(): string {
  const path = usePathname();
  const address = useSearchParams();
  return path === '/search' ? parseSearchQuery({ q: address.get('q') ?? '' }).q : '';
}

/** What is typed, what is offered for it, which of that the arrows stand on, and what the keys do. */
export function useSearchBox(field: RefObject<HTMLInputElement | null>, onLeave: () => void) {
  const router = useRouter();
  const stated = useStatedWords();
  const [typed, setTyped] = useState(stated);
  const [seen, setSeen] = useState(stated);
  const [active, setActive] = useState(-1);
  const [wanted, setWanted] = useState(false);
  const suggestions = useSuggestions(typed, wanted);
  // Another page, or the same with other words: these are what is searched now.
  if (stated !== seen) {
    setSeen(stated);
    setTyped(stated);
  }
  const list = wanted ? suggestions.list : [];

  function close(): void {
    setWanted(false);
    setActive(-1);
  }

  function type(words: string): void {
    setTyped(words);
    setWanted(true);
    setActive(-1);
  }

  function go(href: string): void {
    close();
    field.current?.blur();
    onLeave();
    // Only the browser itself marks words of an address, and only when it opens the page.
    if (href.includes(':~:')) window.location.assign(href);
    else router.push(href);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    go(list[active]?.href ?? searchHref(parseSearchQuery({ q: typed })));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.length > 0) setActive((before) => nextIndex(before, step, list.length));
    else if (step === 1) setWanted(true);
    else if (event.key !== 'Escape') return;
    else if (list.length > 0) close();
    else {
      close();
      field.current?.blur();
      onLeave();
    }
    event.preventDefault();
  }

  const choose = ({ href }: Suggestion) => go(href);
  return { typed, list, of: suggestions.of, active, type, close, choose, submit, onKeyDown };
}

/** One further, through -1: there the words are as they were typed. */
function nextIndex(before: number, step: number, length: number): number {
  const next = before + step;
  if (next < -1) return length - 1;
  return next >= length ? -1 : next;
}
