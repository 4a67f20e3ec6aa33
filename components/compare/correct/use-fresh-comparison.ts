'use client';

import { useRouter } from 'next/navigation';
import { useLayoutEffect, useRef, useTransition } from 'react';
import type { SentCorrection } from '@/lib/client/correction-client';
import type { Statement } from '@/lib/core/address/addressed-correction';
import { rowKey } from '@/lib/core/presentation/row-order';
import { refocusRow } from './row-requests';
import { holdWords, type StandingWords, wordsInView } from './standing-words';

/**
 * Has the comparison rendered again and gives the focus back to the row it was in. An address that
 * names its corrections is left for the one that shows those in force.
 */
export function useFreshComparison() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const keys = useRef<readonly string[]>([]);

  const stood = useRef<StandingWords>(undefined);

  // Before the rows that have changed are painted.
  useLayoutEffect(() => {
    if (pending) return;
    if (stood.current) holdWords(stood.current);
    stood.current = undefined;
    refocusRow(keys.current);
  }, [pending]);

  const isPinned = () => new URLSearchParams(window.location.search).has('fix');

  function focusAfter({ left, right }: Pick<Statement, 'left' | 'right'>): void {
    keys.current = [rowKey({ left, right }), rowKey({ left: [], right })];
    stood.current = wordsInView([...left, ...right]);
  }

  function refresh(correction: SentCorrection): void {
    focusAfter(correction);
    const address = addressWith('');
    startTransition(() => {
      if (isPinned()) router.push(address, { scroll: false });
      else router.refresh();
    });
  }

  /** The comparison with exactly these corrections, as its address names them. */
  function show(statement: Statement, words: readonly string[]): void {
    focusAfter(statement);
    const address = addressWith(words.length === 0 ? 'fix=none' : `fix=${words.join(',')}`);
    startTransition(() => router.push(address, { scroll: false }));
  }

  return { refresh, isPinned, show };
}

/** The address of this page with another part on corrections; '' for none. */
function addressWith(part: string): string {
  const { pathname, hash, search } = window.location;
  const others = new URLSearchParams(search);
  others.delete('fix');
  const query = [others.toString(), part].filter((words) => words !== '').join('&');
  return `${pathname}${query === '' ? '' : `?${query}`}${hash}`;
}
