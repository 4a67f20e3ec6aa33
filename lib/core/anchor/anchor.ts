/**
 * Resolving a selector against the text of a version: where do the words of a note stand now? The
 * answer is one of four, and none of them is a guess: exact (the same words at the same place),
 * moved (found by their wording, well supported and without a rival), ambiguous (a person has to
 * choose or confirm), orphaned (not there). A note that cannot be placed is shown to a person; it is
 * never put on words that its author did not mean.
 *
 * Reference: docs, decision on offsets and anchoring; W3C Web Annotation Data Model, 4.2.
 */

import type { WorkBudget } from '@/lib/core/algorithms/approximate-search';
import {
  approximateMatches,
  exactMatches,
  hasGap,
  isCertain,
  type QuoteMatch,
} from './match-quote';
import type { Anchor, AnchorCandidate, Selector, TextQuote } from './selector';

/** The text of one article-level provision. */
export type AnchorUnit = { readonly eId: string; readonly text: string };

/** A place that scores less is not where the note belongs. */
const MIN_SCORE = 0.7;
/** In another provision a place must score so much to be taken without asking: parallel clauses. */
const MIN_SCORE_ELSEWHERE = 0.85;
/** Two places closer in score than this are equally good. */
const TIE_MARGIN = 0.1;
const WORTH_ASKING_LENGTH = 24;
const WORTH_ASKING_SCORE = 0.55;
const MAX_CANDIDATES = 8;
/** Table cells of approximate search for one note: some 0.1 s. */
const BUDGET_CELLS = 20_000_000;
const ROUNDING = 1e-9;

/** A match with its unit. `rank` prefers the unit the note was made in; `sure` asks less of it. */
type Placed = QuoteMatch & { readonly eId: string; readonly rank: number; readonly sure: boolean };

/**
 * The place of `selector` in a version given by its units in document order. O(text) when the words
 * stand unchanged, else bounded by a work budget spent first on the selector's own unit; callers with
 * many selectors may share one, and an empty one asks for the very words only.
 */
export function anchor(
  selector: Selector,
  units: readonly AnchorUnit[],
  budget: WorkBudget = { cells: BUDGET_CELLS },
): Anchor {
  const { eId, position, quote } = selector;
  const home = units.find((unit) => unit.eId === eId);
  if (quote.exact === '') return { state: 'orphaned' };
  if (home !== undefined && standsAt(home.text, selector)) {
    return { state: 'exact', eId, start: position.start, end: position.end };
  }
  const exact = search(units, eId, ({ text }) => exactMatches(text, quote, position.start));
  if (exact.some(isCertain)) {
    return decide(exact, { home: gapIn(home, exact, quote, budget), elsewhere: false });
  }
  const inexact = search(nearestFirst(units, eId), eId, ({ text }) =>
    approximateMatches(text, quote, position.start, budget),
  );
  const placed = [
    ...exact,
    ...inexact.filter((match) => !exact.some((other) => overlap(match, other))),
  ];
  const elsewhere = units.some((unit) => unit !== home && gapIn(unit, placed, quote, budget));
  return decide(placed, { home: gapIn(home, placed, quote, budget), elsewhere });
}

function search(
  units: readonly AnchorUnit[],
  home: string,
  find: (unit: AnchorUnit) => QuoteMatch[],
): Placed[] {
  return units.flatMap((unit) => {
    const atHome = unit.eId === home;
    return find(unit).map((match) => ({
      ...match,
      eId: unit.eId,
      rank: match.score + (atHome ? TIE_MARGIN : 0),
      sure: match.score >= (atHome ? MIN_SCORE : MIN_SCORE_ELSEWHERE),
    }));
  });
}

/** Where the surroundings of the words were found without the words. */
type Gaps = { readonly home: boolean; readonly elsewhere: boolean };

function gapIn(
  unit: AnchorUnit | undefined,
  placed: readonly Placed[],
  quote: TextQuote,
  budget: WorkBudget,
): boolean {
  if (unit === undefined) return false;
  return hasGap(
    unit.text,
    quote,
    placed.filter((match) => match.eId === unit.eId),
    budget,
  );
}

function decide(placed: readonly Placed[], gaps: Gaps): Anchor {
  const ranked = [...placed].sort((a, b) => b.rank - a.rank);
  const best = ranked.find((match) => match.score >= MIN_SCORE);
  if (best === undefined) {
    const askable = ranked.filter(isWorthAsking);
    return askable.length === 0 ? { state: 'orphaned' } : ambiguous(askable);
  }
  const rivals = ranked.filter((match) => best.rank - match.rank < TIE_MARGIN - ROUNDING);
  if (rivals.length > 1 || !best.sure || gaps.home || gaps.elsewhere) return ambiguous(rivals);
  const { eId, start, end, score } = best;
  return { state: 'moved', eId, start, end, score };
}

/** The very words, and so many of them or in such surroundings that a person may know them again. */
function isWorthAsking({ quote, score, start, end }: Placed): boolean {
  return quote === 1 && (end - start >= WORTH_ASKING_LENGTH || score >= WORTH_ASKING_SCORE);
}

function ambiguous(places: readonly Placed[]): Anchor {
  const candidates = places
    .slice(0, MAX_CANDIDATES)
    .map(({ eId, start, end, score }): AnchorCandidate => ({ eId, start, end, score }));
  return { state: 'ambiguous', candidates };
}

/**
 * True when the quoted words stand at `start` and their surroundings do not say otherwise: at least
 * one recorded side is unchanged. In a renumbered treaty another article may begin with the same
 * words, so words and offset alone prove nothing.
 */
function standsAt(text: string, { position, quote }: Selector): boolean {
  const { start, end } = position;
  if (end - start !== quote.exact.length || !text.startsWith(quote.exact, start)) return false;
  if (quote.prefix === '' && quote.suffix === '') return true;
  const before = quote.prefix !== '' && text.slice(0, start).endsWith(quote.prefix);
  const after = quote.suffix !== '' && text.startsWith(quote.suffix, end);
  return before || after;
}

function overlap(a: Placed, b: Placed): boolean {
  return a.eId === b.eId && a.start < b.end && b.start < a.end;
}

/** The unit the note was made in, then the others by their distance from it. */
function nearestFirst(units: readonly AnchorUnit[], eId: string): AnchorUnit[] {
  const home = units.findIndex((unit) => unit.eId === eId);
  if (home === -1) return [...units];
  return units
    .map((unit, index) => ({ unit, distance: Math.abs(index - home) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ unit }) => unit);
}
