import { describe, expect, it } from 'vitest';
import type { Anchor } from '@/lib/core/anchor/selector';
import { note as noteOn, targetIn } from '@/lib/core/testing/notes';
import type { Annotation } from './annotation';
import { inReadingOrder } from './reading-order';

const VERSIONS = [{ slug: 'udhr', lang: 'en', units: ['preamble', 'art_1', 'art_2'] }];

const at = (eId: string, start: number): Anchor => ({ state: 'exact', eId, start, end: start + 4 });

function note(id: string, ...anchors: Anchor[]): Annotation {
  return noteOn(
    id,
    anchors.map((anchor) => targetIn({ treaty: 'udhr', version: 1 }, anchor)),
  );
}

const order = (...notes: Annotation[]) => inReadingOrder(notes, VERSIONS).map(({ id }) => id);

describe('inReadingOrder', () => {
  it('follows units, then offsets', () => {
    const notes = [note('c', at('art_2', 0)), note('b', at('art_1', 9)), note('a', at('art_1', 3))];
    expect(order(...notes)).toEqual(['a', 'b', 'c']);
  });

  it('puts a note of two places at the first of them', () => {
    expect(order(note('b', at('art_1', 1)), note('a', at('art_2', 0), at('preamble', 5)))).toEqual([
      'a',
      'b',
    ]);
  });

  it('puts notes without a place last', () => {
    const lost = note('a', { state: 'orphaned' });
    const elsewhere = note('b', at('art_99', 0));
    expect(order(lost, elsewhere, note('c', at('art_2', 0)))).toEqual(['c', 'a', 'b']);
  });
});
