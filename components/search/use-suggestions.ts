'use client';

import { useEffect, useRef, useState } from 'react';
import { readFirstHits } from '@/lib/client/search-client';
import { type Suggestion, suggestionsOf } from './suggestions';

/** How long (ms) somebody pauses before the server is asked. */
const PAUSE_MS = 180;
const FEWEST_LETTERS = 1;
/** Answers that are kept for whoever takes letters back. */
const KEPT = 30;

export type Suggestions = {
  /** The words that they are for; others than those typed while they are asked for. */
  readonly of: string;
  readonly list: readonly Suggestion[];
};

const NONE: Suggestions = { of: '', list: [] };

/**
 * What is offered for the words typed so far. What was asked for words that are no longer there is
 * broken off, so that no old answer comes after a new one.
 */
export function useSuggestions(typed: string, wanted: boolean): Suggestions {
  const words = typed.trim();
  const kept = useRef(new Map<string, Suggestions>());
  const [shown, setShown] = useState(NONE);

  useEffect(() => {
    if (!wanted || words.length < FEWEST_LETTERS) {
      setShown(NONE);
      return;
    }
    const known = kept.current.get(words);
    if (known) {
      setShown(known);
      return;
    }
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await readFirstHits(words, asking.signal);
      if (answer === undefined || asking.signal.aborted) return;
      const next = { of: words, list: suggestionsOf(answer) };
      if (kept.current.size >= KEPT) kept.current.clear();
      kept.current.set(words, next);
      setShown(next);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [words, wanted]);
  return shown;
}
