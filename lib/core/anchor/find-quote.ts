/**
 * Looking for the words of a note that its provision did not carry along. What stands in the new version
 * for another passage of the old one is no place for them: it is only ever shown to a person. What is new
 * there may be theirs, when it reads like them and nothing else does as well.
 */

import type { WorkBudget } from '@/lib/core/algorithms/approximate-search';
import { isSafeCut } from '@/lib/core/text/text';
import type { CarryMap } from './carry-map';
import { approximateMatches, matchAt, type QuoteMatch } from './match-quote';
import type { TextQuote } from './selector';
import { weightOfWords, wordAt } from './unit-words';

/** A place in the new version; `free` where it stands for no other passage of the old one. */
export type FoundQuote = QuoteMatch & { readonly unit: number; readonly free: boolean };

export type FoundQuotes = {
  readonly places: readonly FoundQuote[];
  /** How often the very words stand in the new version, counted as far as MAX_OCCURRENCES. */
  readonly verbatim: number;
};

const MAX_OCCURRENCES = 200;
/** Places whose surroundings are looked at, of each kind. */
const MAX_SCORED = 12;
/** Share of a place's words that may stand for another passage. */
const MAX_CLAIMED = 0.4;
/** So many letters, unique in what is new, are the words whatever stands around them. */
const SURE_LENGTH = 34;
/** New text looked through for changed words has at least this share of their length. */
const LEAST_STRETCH = 0.6;
const AROUND = 40;

/** The places of a quote that was made in old unit `home` at `hint`, best first. O(text) and the budget. */
export function findQuote(
  map: CarryMap,
  quote: TextQuote,
  hint: number,
  budget: WorkBudget,
): FoundQuotes {
  const occurrences = verbatimPlaces(map, quote.exact);
  const scored = [true, false].flatMap((free) =>
    occurrences
      .filter((place) => place.free === free)
      .slice(0, MAX_SCORED)
      .map((place) => scoreVerbatim(map, quote, hint, place)),
  );
  const changed = scored.some(({ free }) => free) ? [] : changedPlaces(map, quote, hint, budget);
  return {
    places: [...scored, ...changed].sort((one, other) => other.score - one.score),
    verbatim: occurrences.length,
  };
}

type Occurrence = { readonly unit: number; readonly start: number; readonly free: boolean };

function verbatimPlaces(map: CarryMap, exact: string): Occurrence[] {
  const places: Occurrence[] = [];
  for (const [unit, { text }] of map.next.units.entries()) {
    let start = text.indexOf(exact);
    while (start !== -1 && places.length < MAX_OCCURRENCES) {
      const end = start + exact.length;
      if (isSafeCut(text, start) && isSafeCut(text, end)) {
        places.push({ unit, start, free: claimedShare(map, unit, start, end) <= MAX_CLAIMED });
      }
      start = text.indexOf(exact, start + 1);
    }
  }
  return places;
}

/** How much of what stands there stands for words of the old version. */
function claimedShare({ next, from }: CarryMap, unit: number, start: number, end: number): number {
  let [claimed, all] = [0, 0];
  for (
    let word = wordAt(next, unit, start);
    (next.keys[word] ?? -1) >= 0 && (next.starts[word] ?? 0) < end;
    word += 1
  ) {
    const weight = next.weights[word] ?? 0;
    all += weight;
    if ((from[word] ?? -1) >= 0) claimed += weight;
  }
  return all === 0 ? 1 : claimed / all;
}

function scoreVerbatim(
  map: CarryMap,
  quote: TextQuote,
  hint: number,
  { unit, start, free }: Occurrence,
): FoundQuote {
  const { text = '' } = map.next.units[unit] ?? {};
  const end = start + quote.exact.length;
  const match = matchAt(text, quote, hint, { start, end, kept: 1 });
  if (!free) return { ...match, unit, free };
  const first = wordAt(map.next, unit, start);
  const telling = weightOfWords(map.next, first, wordAt(map.next, unit, end - 1) + 1);
  return { ...match, score: Math.max(match.score, Math.min(1, telling / SURE_LENGTH)), unit, free };
}

/** Changed words in what is new. */
function changedPlaces(
  map: CarryMap,
  quote: TextQuote,
  hint: number,
  budget: WorkBudget,
): FoundQuote[] {
  const found: FoundQuote[] = [];
  for (const { unit, start, end } of stretchesOf(map)) {
    if (end - start < LEAST_STRETCH * quote.exact.length) continue;
    const { text = '' } = map.next.units[unit] ?? {};
    const from = Math.max(0, start - AROUND);
    const part = text.slice(from, end + AROUND);
    for (const match of approximateMatches(part, quote, hint - from, budget)) {
      const place = { start: match.start + from, end: match.end + from };
      const free = claimedShare(map, unit, place.start, place.end) <= MAX_CLAIMED;
      if (free) found.push({ ...match, ...place, unit, free });
    }
  }
  return found;
}

type Stretch = { readonly unit: number; readonly start: number; readonly end: number };

const stretches = new WeakMap<CarryMap, readonly Stretch[]>();

/** What is new in the new version, worked out once. */
function stretchesOf(map: CarryMap): readonly Stretch[] {
  const known = stretches.get(map);
  if (known !== undefined) return known;
  const { next, from } = map;
  const found: { unit: number; start: number; end: number }[] = [];
  let open = false;
  for (let word = 0; word < next.keys.length; word += 1) {
    const free = (next.keys[word] ?? -1) >= 0 && (from[word] ?? -1) < 0;
    const last = found.at(-1);
    if (free && open && last !== undefined) last.end = next.ends[word] ?? 0;
    else if (free) {
      found.push({
        unit: next.unitOf[word] ?? 0,
        start: next.starts[word] ?? 0,
        end: next.ends[word] ?? 0,
      });
    }
    open = free;
  }
  stretches.set(map, found);
  return found;
}
