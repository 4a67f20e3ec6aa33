/**
 * What the author of a note may decide of a place that a new version has not exactly as it was, and what
 * the place is then. A decision is about what was computed, whatever was decided of it before, so that one
 * can think again; the selector that the note was made with is never touched.
 */

import type { Anchor, Place } from '@/lib/core/anchor/selector';
import { splitsSurrogatePair } from '@/lib/core/text/text';

/**
 * `accept`: these are the words. `choose`: those of a candidate, counted from 1. `place`: words of a unit
 * by their offsets. `orphan`: they are gone. `undo`: what was computed stands again.
 */
export type PlaceDecision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'choose'; readonly candidate: number }
  | { readonly kind: 'place'; readonly eId: string; readonly start: number; readonly end: number }
  | { readonly kind: 'orphan' }
  | { readonly kind: 'undo' };

/** How a place was settled. */
export type SettledAs = 'accepted' | 'chosen' | 'placed' | 'orphaned';

/** The place that follows from a decision, or why there is none: a sentence for whoever decided. */
export type Settlement =
  | { readonly as: SettledAs; readonly anchor: Place | Extract<Anchor, { state: 'orphaned' }> }
  | { readonly refused: string };

type Standing = Exclude<PlaceDecision, { kind: 'undo' }>;

/** What a decision makes of a computed anchor. `textOf` gives the text of a unit of the version. */
export function settlementOf(
  computed: Anchor,
  decision: Standing,
  textOf: (eId: string) => string | undefined,
): Settlement {
  switch (decision.kind) {
    case 'accept':
      return accepted(computed);
    case 'choose':
      return chosen(computed, decision.candidate);
    case 'place':
      return placed(decision, textOf(decision.eId));
    case 'orphan': {
      const near = 'near' in computed ? computed.near : undefined;
      const anchor = { state: 'orphaned', ...(near !== undefined && { near }) } as const;
      return { as: 'orphaned', anchor };
    }
  }
}

function accepted(computed: Anchor): Settlement {
  if (computed.state === 'moved') return { as: 'accepted', anchor: computed };
  if (computed.state === 'ambiguous' && computed.candidates.length === 1) {
    return chosen(computed, 1);
  }
  if (computed.state === 'exact') return { refused: 'The words stand there as they did.' };
  return {
    refused:
      computed.state === 'ambiguous'
        ? 'Several places may be meant: choose one of them by its number.'
        : 'No place was found that could be accepted: select the words, or keep it without a place.',
  };
}

function chosen(computed: Anchor, candidate: number): Settlement {
  const candidates = computed.state === 'ambiguous' ? computed.candidates : [];
  const found = candidates[candidate - 1];
  if (found) return { as: 'chosen', anchor: { state: 'moved', ...found } };
  return {
    refused:
      candidates.length === 0
        ? 'There are no candidates to choose among.'
        : `There is no candidate ${candidate}: choose one of 1 to ${candidates.length}.`,
  };
}

function placed(
  { eId, start, end }: Extract<PlaceDecision, { kind: 'place' }>,
  text: string | undefined,
): Settlement {
  if (text === undefined) {
    return { refused: `There is no article or other unit “${eId}” in this version.` };
  }
  const whole = !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end);
  if (!whole || start >= end || end > text.length || text.slice(start, end).trim() === '') {
    return { refused: `Select some words of “${eId}”, which has ${text.length} characters.` };
  }
  return { as: 'placed', anchor: { state: 'moved', eId, start, end, score: 1 } };
}
