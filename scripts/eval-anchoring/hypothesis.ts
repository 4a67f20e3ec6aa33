/**
 * The order in which Hypothesis' client anchors, written from its published description for this benchmark
 * only: the range, then the position, when the quoted words stand there; else the exact occurrences of the
 * quote, else the best approximate ones with errors up to half its length, ranked by quote 50, prefix 20,
 * suffix 20, position 2. There is no least score.
 */

import {
  alignZones,
  errorsAtEnd,
  findPatternEnds,
} from '../../lib/core/algorithms/approximate-search';
import type { Selector } from '../../lib/core/anchor/selector';
import type { EvalUnit } from './texts';

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

/** A whole page of text. */
export type Page = { readonly text: string; readonly starts: ReadonlyMap<string, number> };

export function pageOf(units: readonly EvalUnit[]): Page {
  const starts = new Map<string, number>();
  let text = '';
  for (const unit of units) {
    starts.set(unit.eId, text.length);
    text += `${unit.text}\n`;
  }
  return { text, starts };
}

type Range = { readonly start: number; readonly end: number };

/** Where the words are taken to be; undefined when not even half of them is anywhere. */
export function hypothesisAnchor(selector: Selector, old: Page, next: Page): Range | undefined {
  const { eId, position, quote } = selector;
  const at = (start: number | undefined): Range | undefined =>
    start !== undefined && next.text.startsWith(quote.exact, start + position.start)
      ? { start: start + position.start, end: start + position.end }
      : undefined;
  return at(next.starts.get(eId)) ?? at(old.starts.get(eId)) ?? byQuote(selector, old, next);
}

function byQuote({ eId, position, quote }: Selector, old: Page, { text }: Page) {
  const hint = (old.starts.get(eId) ?? 0) + position.start;
  const matches = exactPlaces(text, quote.exact);
  const places = matches.length > 0 ? matches : nearPlaces(text, quote.exact);
  let best: (Range & { score: number }) | undefined;
  for (const { start, end, errors } of places) {
    const { prefix, suffix } = quote;
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const behind = text.slice(end, end + suffix.length);
    const score =
      WEIGHTS.quote * (1 - errors / quote.exact.length) +
      WEIGHTS.prefix * likeness(before, prefix) +
      WEIGHTS.suffix * likeness(behind, suffix) +
      WEIGHTS.position * (1 - Math.abs(start - hint) / text.length);
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { start, end, score };
  }
  return best;
}

type Match = Range & { readonly errors: number };

function exactPlaces(text: string, exact: string): Match[] {
  const places: Match[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return places;
}

/** The places with the fewest errors. */
function nearPlaces(text: string, exact: string): Match[] {
  const most = Math.min(MOST_ERRORS, Math.floor(exact.length / 2));
  const ends = findPatternEnds(text, exact, most, { cells: Number.POSITIVE_INFINITY });
  const least = ends[0]?.errors;
  return ends
    .filter(({ errors }) => errors === least)
    .map(({ end, errors }) => {
      const { start } = alignZones(text, { prefix: '', exact, suffix: '' }, end, most);
      return { start, end, errors };
    });
}

function likeness(text: string, context: string): number {
  return context.length === 0 ? 1 : 1 - errorsAtEnd(text, context) / context.length;
}
