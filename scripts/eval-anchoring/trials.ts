/** Notes on a text, the text revised, and where the notes should be: what every experiment is made of. */

import type { Anchor, Selector } from '@/lib/core/anchor/selector';
import { carryNotes } from '@/lib/core/annotation/carry-notes';
import type { Provision } from '@/lib/core/treaty/provision';
import { type Offsets, offsetsOf, type TracedUnit, traced, truePlace } from './edited-version';
import { hypothesisAnchor, pageOf } from './hypothesis';
import {
  editWords,
  insertedArticles,
  movedArticles,
  movedSentences,
  splitAndJoined,
  without,
} from './revisions';
import { drawSpan, drawWords, type Random } from './spans';
import type { EvalText, EvalUnit } from './texts';

/** Selectors made on a text, and its next version. */
export type Trial = {
  readonly text: EvalText;
  readonly selectors: readonly Selector[];
  readonly next: readonly TracedUnit[];
};

/** Share of articles that are noted, one note each, where the note's own words are changed. */
const NOTED = 0.5;

/** The noted words deleted, the articles otherwise as they were. */
export function deletions(text: EvalText, length: number, random: Random): Trial {
  const drawn = drawOnSome(text, random, (unit) => drawSpan(unit, length, random));
  const next = traced(text.units).map((unit) => {
    const selector = drawn.get(unit.eId);
    return selector ? without(unit, selector.position.start, selector.position.end) : unit;
  });
  return { text, selectors: [...drawn.values()], next };
}

/** The same in a text that has new articles from another one besides. */
export function deletionsAmongNews(
  text: EvalText,
  length: number,
  random: Random,
  foreign: readonly string[],
): Trial {
  const trial = deletions(text, length, random);
  return { ...trial, next: insertedArticles(trial.next, foreign, random) };
}

/** Words of the noted places changed. */
export function edits(text: EvalText, random: Random, foreign: readonly string[]): Trial {
  const words = foreign.flatMap((other) => other.split(/\s+/)).filter((word) => word !== '');
  const drawn = drawOnSome(text, random, (unit) => drawWords(unit, 24 + random() * 140, random));
  const next = traced(text.units).map((unit) => {
    const selector = drawn.get(unit.eId);
    if (!selector) return unit;
    return editWords(unit, selector.position, 0.05 + random() * 0.3, words, random);
  });
  return { text, selectors: [...drawn.values()], next };
}

function drawOnSome(
  text: EvalText,
  random: Random,
  draw: (unit: EvalUnit) => Selector | undefined,
): Map<string, Selector> {
  const drawn = new Map<string, Selector>();
  for (const unit of text.units) {
    const selector = random() < NOTED ? draw(unit) : undefined;
    if (selector) drawn.set(unit.eId, selector);
  }
  return drawn;
}

export const REVISIONS = {
  unchanged: (units) => units,
  'articles moved': movedArticles,
  'articles inserted': (units, random, foreign) => insertedArticles(units, foreign, random),
  'split and joined': splitAndJoined,
  'sentences moved': movedSentences,
  everything: (units, random, foreign) =>
    movedArticles(
      splitAndJoined(insertedArticles(movedSentences(units, random), foreign, random), random),
      random,
    ),
} satisfies Record<
  string,
  (
    units: readonly TracedUnit[],
    random: Random,
    foreign: readonly string[],
  ) => readonly TracedUnit[]
>;

export type RevisionName = keyof typeof REVISIONS;

/** Notes all over a text that is revised without a word of theirs being changed. */
export function survivals(
  text: EvalText,
  revision: RevisionName,
  random: Random,
  foreign: readonly string[],
): Trial {
  const next = REVISIONS[revision](traced(text.units), random, foreign);
  const offsets = offsetsOf(text.units);
  const drawn = text.units.flatMap((unit) =>
    [16, 32, 64, 128].flatMap((length) => drawWords(unit, length, random) ?? []),
  );
  const selectors = drawn.filter((selector) => survives(selector, offsets, next));
  return { text, selectors, next };
}

function survives(selector: Selector, offsets: Offsets, next: readonly TracedUnit[]): boolean {
  const place = rightPlace(selector, offsets, next);
  const unit = next.find(({ eId }) => eId === place?.eId);
  return !!place && unit?.text.slice(place.start, place.end) === selector.quote.exact;
}

export type Place = { readonly eId: string; readonly start: number; readonly end: number };

export function rightPlace(
  { eId, position }: Selector,
  offsets: Offsets,
  next: readonly TracedUnit[],
): Place | undefined {
  const from = offsets.get(eId) ?? 0;
  return truePlace(next, from + position.start, from + position.end);
}

/** Ours, by the function that the application calls. */
export function carried({ text, selectors, next }: Trial): Anchor[] {
  const version = (units: readonly EvalUnit[]) => ({
    lang: text.lang,
    provisions: units.map(
      ({ eId, text: words }): Provision => ({
        eId,
        kind: 'article',
        text: words,
        start: 0,
        state: 'as-imported',
        sources: [],
      }),
    ),
  });
  return carryNotes(selectors, version(text.units), version(next));
}

/** The same by the order of Hypothesis. */
export function reanchored({ text, selectors, next }: Trial): (Place | undefined)[] {
  const [old, page] = [pageOf(text.units), pageOf(next)];
  return selectors.map((selector) => {
    const range = hypothesisAnchor(selector, old, page);
    if (range === undefined) return undefined;
    let found: Place = { eId: '', ...range };
    for (const [eId, from] of page.starts) {
      if (from <= range.start) found = { eId, start: range.start - from, end: range.end - from };
    }
    return found;
  });
}
