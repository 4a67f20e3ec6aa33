import { expect, it } from 'vitest';
import type { Anchor } from '@/lib/core/anchor/selector';
import { type PlaceDecision, settlementOf } from './settle-place';

const TEXT = 'The Parties shall meet 🕊 every year.';
const MOVED: Anchor = { state: 'moved', eId: 'art_2', start: 4, end: 11, score: 0.8 };
const TWO: Anchor = {
  state: 'ambiguous',
  near: 'art_1',
  candidates: [
    { eId: 'art_1', start: 0, end: 3, score: 0.7 },
    { eId: 'art_3', start: 4, end: 7, score: 0.69 },
  ],
};
const GONE: Anchor = { state: 'orphaned', near: 'art_1__para_2' };

function settle(anchor: Anchor, decision: Exclude<PlaceDecision, { kind: 'undo' }>) {
  const settled = settlementOf(anchor, decision, (eId) => (eId === 'art_1' ? TEXT : undefined));
  return 'refused' in settled ? settled.refused : [settled.as, settled.anchor];
}

it('accepts a place that was found, or the only one that may be meant', () => {
  expect(settle(MOVED, { kind: 'accept' })).toEqual(['accepted', MOVED]);
  const [only] = TWO.candidates;
  expect(only && settle({ ...TWO, candidates: [only] }, { kind: 'accept' })).toEqual([
    'chosen',
    { state: 'moved', ...only },
  ]);
  expect(settle(TWO, { kind: 'accept' })).toContain('choose one of them');
  expect(settle(GONE, { kind: 'accept' })).toContain('No place was found');
});

it('chooses a candidate by its number, counted from one', () => {
  expect(settle(TWO, { kind: 'choose', candidate: 2 })).toEqual([
    'chosen',
    { state: 'moved', eId: 'art_3', start: 4, end: 7, score: 0.69 },
  ]);
  expect(settle(TWO, { kind: 'choose', candidate: 3 })).toContain('1 to 2');
  expect(settle(TWO, { kind: 'choose', candidate: 0 })).toContain('no candidate 0');
  expect(settle(GONE, { kind: 'choose', candidate: 1 })).toContain('no candidates');
});

it('takes words of a unit that are pointed at, whatever was found', () => {
  const place = (eId: string, start: number, end: number) =>
    settle(GONE, { kind: 'place', eId, start, end });
  expect(place('art_1', 4, 11)).toEqual([
    'placed',
    { state: 'moved', eId: 'art_1', start: 4, end: 11, score: 1 },
  ]);
  const dove = TEXT.indexOf('🕊');
  expect(place('art_1', 0, dove + 1)).toContain('Select some words');
  expect(place('art_1', 3, 4)).toContain('Select some words');
  expect(place('art_1', 5, 5)).toContain('Select some words');
  expect(place('art_1', 0, TEXT.length + 1)).toContain('Select some words');
  expect(place('art_9', 0, 3)).toContain('art_9');
});

it('keeps a note without a place, near where its words stood', () => {
  expect(settle(GONE, { kind: 'orphan' })).toEqual(['orphaned', GONE]);
  expect(settle(TWO, { kind: 'orphan' })).toEqual([
    'orphaned',
    { state: 'orphaned', near: 'art_1' },
  ]);
  expect(settle(MOVED, { kind: 'orphan' })).toEqual(['orphaned', { state: 'orphaned' }]);
});
