'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import type { CellChoice } from '@/lib/core/address/duty-query';

/** The page shown anew with other corrections of statements. */
export function useShownCells(cells: CellChoice) {
  const router = useRouter();
  const [, startTransition] = useTransition();

  /** With exactly these, as its address names them. */
  function show(words: readonly string[]): void {
    const { pathname, hash, search } = window.location;
    const others = new URLSearchParams(search);
    others.delete('cells');
    const named = `cells=${words.length === 0 ? 'none' : words.join(',')}`;
    const address = `${pathname}?${others}&${named}${hash}`;
    startTransition(() => router.push(address, { scroll: false }));
  }

  return {
    /** The address names the corrections it shows, so it will not show one that is stored. */
    isPinned: cells !== 'current',
    refresh: () => startTransition(() => router.refresh()),
    show,
  };
}
