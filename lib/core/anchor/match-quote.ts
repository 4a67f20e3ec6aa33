/**
 * Finding quoted words in one text by the words themselves and what surrounded them. Exact
 * occurrences come first; where none is well supported by its surroundings, the text is searched
 * for the quote and its context together, allowing errors. Besides the places it finds, the search
 * reports a *gap*: the surroundings stand there, close together, and the words between them are
 * gone. A gap is evidence against every other place, and the reason why deleted words are not
 * "found" in the next sentence of boilerplate.
 *
 * Reference: the weights follow the order quote, context, position known from Hypothesis' client;
 * the minimum score and the gap were added after measuring silent errors on treaty texts (docs,
 * decision on offsets and anchoring).
 */

import {
  alignZones,
  errorsAtEnd,
  findPatternEnds,
  type WorkBudget,
} from '@/lib/core/algorithms/approximate-search';
import { isSafeCut, safeCutAfter, safeCutBefore } from '@/lib/core/text/text';
import type { TextQuote } from './selector';

/** A place of the quote in a text. `score`, `quote` and `context` are in 0..1. */
export type QuoteMatch = {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** How much of the quoted words is there. */
  readonly quote: number;
  /** How much of the recorded context is there; undefined when none was recorded. */
  readonly context: number | undefined;
};

/** Weights in characters' worth of evidence: a quote weighs by its length, within bounds. */
const QUOTE_WEIGHT_BASE = 16;
const QUOTE_WEIGHT_MAX = 160;
const PREFIX_WEIGHT = 32;
const SUFFIX_WEIGHT = 32;
const POSITION_WEIGHT = 2;

/** Unrelated texts of one language agree in some 40 % of an alignment: that much is worth nothing. */
const NOISE = 0.4;
/** Less of the quote than this is not the quote. */
const MIN_QUOTE = 0.5;
/** Share of a context's characters that may differ where it marks a gap. */
const GAP_ERROR_RATE = 0.25;
/** Characters that may have come between the quote and its context. */
const CONTEXT_SLACK = 8;
/** So much context makes an exact occurrence certain enough to spare the approximate search. */
const CERTAIN_CONTEXT = 0.9;
/** Share of the pattern that may be wrong in an approximate match. */
const MAX_ERROR_RATE = 0.36;
/** Most exact occurrences and approximate matches looked at in one text. */
const MAX_OCCURRENCES = 200;
const MAX_APPROXIMATE = 6;

/**
 * The verbatim occurrences of the quoted words in `text`, in order, scored by their context and by
 * their distance from `hint` (a UTF-16 offset). At most MAX_OCCURRENCES. O(text + occurrences).
 */
export function exactMatches(text: string, quote: TextQuote, hint: number): QuoteMatch[] {
  const matches: QuoteMatch[] = [];
  let start = text.indexOf(quote.exact);
  while (start !== -1 && matches.length < MAX_OCCURRENCES) {
    const end = start + quote.exact.length;
    if (isSafeCut(text, start) && isSafeCut(text, end)) {
      matches.push(matchAt(text, quote, hint, { start, end, kept: 1 }));
    }
    start = text.indexOf(quote.exact, start + 1);
  }
  return matches;
}

/**
 * The score of one place, of which `kept` says how much of the quoted words is there; its context is read
 * from the text. O(context²).
 */
export function matchAt(
  text: string,
  quote: TextQuote,
  hint: number,
  place: { readonly start: number; readonly end: number; readonly kept: number },
): QuoteMatch {
  const { start, end, kept } = place;
  const prefix = prefixSimilarity(text, start, quote.prefix);
  const suffix = suffixSimilarity(text, end, quote.suffix);
  return scored(text, quote, hint, { start, end, quote: kept, prefix, suffix });
}

/** True when the context alone makes an exact occurrence certain. */
export function isCertain(match: QuoteMatch): boolean {
  return match.quote === 1 && match.context !== undefined && match.context >= CERTAIN_CONTEXT;
}

/**
 * Places where the quoted words stand with changes: at least MIN_QUOTE of them, together with their
 * context. Spends from `budget`; when it runs out the search stops early, and what is not found is
 * missing, never wrong. Worst O(text · quote).
 */
export function approximateMatches(
  text: string,
  quote: TextQuote,
  hint: number,
  budget: WorkBudget,
): QuoteMatch[] {
  const pattern = quote.prefix + quote.exact + quote.suffix;
  const maxErrors = Math.floor(pattern.length * MAX_ERROR_RATE);
  const matches: QuoteMatch[] = [];
  for (const { end } of findPatternEnds(text, pattern, maxErrors, budget).slice(
    0,
    MAX_APPROXIMATE,
  )) {
    const cells = pattern.length * (pattern.length + maxErrors);
    if (cells > budget.cells) break;
    budget.cells -= cells;
    const zones = alignZones(text, quote, end, maxErrors);
    const start = safeCutBefore(text, zones.start);
    const to = safeCutAfter(text, zones.end);
    const kept = similarity(zones.quoteErrors, Math.max(quote.exact.length, to - start));
    if (start === to || kept < MIN_QUOTE) continue;
    matches.push(
      scored(text, quote, hint, {
        start,
        end: to,
        quote: kept,
        prefix: evidence(zones.prefixErrors, quote.prefix.length),
        suffix: evidence(zones.suffixErrors, quote.suffix.length),
      }),
    );
  }
  return matches;
}

/** What is known of a place before it is weighed. Undefined where no context was recorded. */
type Findings = {
  readonly start: number;
  readonly end: number;
  readonly quote: number;
  readonly prefix: number | undefined;
  readonly suffix: number | undefined;
};

function scored(text: string, quote: TextQuote, hint: number, found: Findings): QuoteMatch {
  const quoteWeight = Math.min(QUOTE_WEIGHT_BASE + quote.exact.length, QUOTE_WEIGHT_MAX);
  const prefixWeight = found.prefix === undefined ? 0 : PREFIX_WEIGHT;
  const suffixWeight = found.suffix === undefined ? 0 : SUFFIX_WEIGHT;
  const contextScore = prefixWeight * (found.prefix ?? 0) + suffixWeight * (found.suffix ?? 0);
  const nearness = 1 - Math.min(1, Math.abs(found.start - hint) / Math.max(1, text.length));
  const contextWeight = prefixWeight + suffixWeight;
  const score =
    (quoteWeight * found.quote + contextScore + POSITION_WEIGHT * nearness) /
    (quoteWeight + contextWeight + POSITION_WEIGHT);
  return {
    start: found.start,
    end: found.end,
    score,
    quote: found.quote,
    context: contextWeight === 0 ? undefined : contextScore / contextWeight,
  };
}

function prefixSimilarity(text: string, start: number, prefix: string): number | undefined {
  const near = text.slice(Math.max(0, start - prefix.length - CONTEXT_SLACK), start);
  return evidence(errorsAtEnd(near, prefix), prefix.length);
}

function suffixSimilarity(text: string, end: number, suffix: string): number | undefined {
  const near = text.slice(end, end + suffix.length + CONTEXT_SLACK);
  return evidence(errorsAtEnd(reversed(near), reversed(suffix)), suffix.length);
}

/**
 * True when prefix and suffix stand in `text` at most some two quotes apart, and none of the `matches`
 * found in it lies between them. O(text · context).
 */
export function hasGap(
  text: string,
  quote: TextQuote,
  matches: readonly QuoteMatch[],
  budget: WorkBudget,
): boolean {
  if (quote.prefix === '' && quote.suffix === '') return false;
  const reach = 2 * quote.exact.length + 2 * CONTEXT_SLACK;
  const lefts = quote.prefix === '' ? [0] : contextEnds(text, quote.prefix, budget);
  const rights =
    quote.suffix === ''
      ? [text.length]
      : contextEnds(reversed(text), reversed(quote.suffix), budget).map((end) => text.length - end);
  return lefts.some((left) =>
    rights.some(
      (right) =>
        right >= left - CONTEXT_SLACK &&
        right <= left + reach &&
        !matches.some((match) => match.start <= right && match.end >= left),
    ),
  );
}

function contextEnds(text: string, context: string, budget: WorkBudget): number[] {
  const maxErrors = Math.floor(context.length * GAP_ERROR_RATE);
  return findPatternEnds(text, context, maxErrors, budget).map(({ end }) => end);
}

/** 1 for no errors, 0 for as many errors as characters. */
function similarity(errors: number, length: number): number {
  return length === 0 ? 1 : Math.max(0, 1 - errors / length);
}

/** Similarity above the noise of unrelated text; undefined when nothing was recorded to compare. */
function evidence(errors: number, length: number): number | undefined {
  if (length === 0) return undefined;
  return Math.max(0, (similarity(errors, length) - NOISE) / (1 - NOISE));
}

/** By UTF-16 units: the result is only ever compared with another reversed text. */
function reversed(text: string): string {
  return text.split('').reverse().join('');
}
