'use client';

import { useEffect, useState } from 'react';
import { type Place, paintFound, textsOnPage } from '@/lib/dom/found-words';
import { bringPlace } from './bring-place';

/** How long (ms) somebody pauses before the page is looked through. */
const PAUSE_MS = 150;
/** How long (ms) it is looked through before the page may answer again. */
const SLICE_MS = 12;

const none: readonly Place[] = [];

/** What is looked for in the page, where it was found, and which of that is looked at. */
export function useFind(words: string | undefined) {
  const [found, setFound] = useState<{ of: string; places: readonly Place[] }>();
  const [at, setAt] = useState(-1);
  const places = found && found.of === words ? found.places : none;

  useEffect(() => {
    if (words === undefined || words.trim() === '') {
      setFound(undefined);
      setAt(-1);
      return;
    }
    const looking = new AbortController();
    const timer = setTimeout(async () => {
      const next = await placesOf(words, looking.signal);
      if (looking.signal.aborted) return;
      setFound({ of: words, places: next });
      setAt(-1);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      looking.abort();
    };
  }, [words]);

  useEffect(() => {
    paintFound(places, places[at]);
  }, [places, at]);
  useEffect(() => () => paintFound([]), []);

  function step(by: 1 | -1): void {
    if (places.length === 0) return;
    const next = at === -1 ? nearest(places, by) : (at + by + places.length) % places.length;
    const place = places[next];
    if (place === undefined) return;
    setAt(next);
    bringPlace(place);
  }

  return { count: places.length, at, isKnown: found?.of === words, step };
}

async function placesOf(words: string, signal: AbortSignal): Promise<Place[]> {
  // Reading words is much, and most readers never look for any.
  const { foundIn, wantedIn } = await import('./find-words');
  const wanted = wantedIn(words);
  const places: Place[] = [];
  let since = performance.now();
  for (const { element, text, lang } of wanted ? textsOnPage(document) : []) {
    if (performance.now() - since > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    if (signal.aborted || wanted === undefined) break;
    places.push(...foundIn(text, lang, wanted).map((place) => ({ element, ...place })));
  }
  return places;
}

/** From what is read on: the first place below the top of the window, or the last one above. */
function nearest(places: readonly Place[], by: 1 | -1): number {
  const below = places.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
  if (by === 1) return below === -1 ? 0 : below;
  return (below <= 0 ? places.length : below) - 1;
}
