import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlignmentLink } from '@/lib/core/comparison/comparison';
import { SEED } from '@/lib/core/testing/arbitrary';
import {
  bandSize,
  layoutMap,
  MAP_HEIGHT,
  type MapLayout,
  type MapUnit,
  MOST_BANDS,
  mergeSegments,
  ribbonPath,
} from './map-layout';

const units = (...lengths: number[]): MapUnit[] =>
  lengths.map((length, index) => ({ eId: `art_${index + 1}`, length }));

/** `link('1,2', '3')`: articles 1 and 2 with article 3. */
function link(left: string, right: string, more: Partial<AlignmentLink> = {}): AlignmentLink {
  const articles = (list: string) => list.split(',').map((number) => `art_${number}`);
  return {
    left: articles(left),
    right: articles(right),
    relation: 'similar',
    score: 0.5,
    moved: false,
    confidence: 1,
    evidence: [],
    ...more,
  };
}

const layout = (a: MapUnit[], b: MapUnit[], ...links: AlignmentLink[]): MapLayout =>
  layoutMap(a, b, { links: links.map((each) => ({ ...each, precise: true })), also: [] });

const tops = (spans: readonly { top: number }[]) => spans.map(({ top }) => Math.round(top));

describe('segments', () => {
  it('are as high as their text is long, and never too low to see', () => {
    const { left } = layout(units(100, 300, 0), units(1));
    const heights = left.segments.map(({ top, bottom }) => Math.round(bottom - top));
    expect(heights).toEqual([288, 563, 150]);
  });

  it('share the height evenly when no text has a length', () => {
    expect(tops(layout(units(0, 0, 0, 0), units(5)).left.segments)).toEqual([0, 250, 500, 750]);
  });

  it('say how they are linked, or that only their side has them', () => {
    const moved = link('1', '2', { moved: true, relation: 'contrasts' });
    const { left, right } = layout(units(1, 1), units(1, 1), moved);
    expect(left.segments[0]).toMatchObject({ relation: 'contrasts', moved: true });
    expect(left.segments[1]).not.toHaveProperty('relation');
    expect(right.segments.map(({ relation }) => relation)).toEqual([undefined, 'contrasts']);
  });
});

describe('mergeSegments', () => {
  const ofLinks = (count: number, ...links: AlignmentLink[]) => {
    const many = units(...Array.from({ length: count }, () => 1));
    return layout(many, many, ...links).left.segments;
  };
  const kind = ({ relation }: { relation?: string }) => relation ?? 'only';

  it('joins neighbours that look the same when there are too many to tell apart', () => {
    const pieces = mergeSegments(ofLinks(500, link('3', '4')), kind);
    expect(pieces.map(kind)).toEqual(['only', 'similar', 'only']);
    expect(tops(pieces)).toEqual([0, 4, 6]);
  });

  it('leaves a few as they are', () => {
    expect(mergeSegments(ofLinks(20), kind)).toEqual(ofLinks(20));
  });
});

describe('ribbons', () => {
  it('join all neighbours of a link of several provisions as one', () => {
    const { ribbons } = layout(units(1, 1, 1, 1), units(1, 1), link('1,2', '2'));
    expect(ribbons).toEqual([
      {
        relation: 'similar',
        moved: false,
        also: false,
        left: { top: 0, bottom: 500 },
        right: { top: 500, bottom: 1000 },
      },
    ]);
  });

  it('are two where the provisions of a link stand apart', () => {
    const { ribbons } = layout(units(1, 1, 1, 1), units(1, 1), link('1,4', '2'));
    expect(tops(ribbons.map(({ left }) => left))).toEqual([0, 750]);
  });

  it('lead to the article of a paragraph that corresponds besides', () => {
    const part = { ...link('1', '1'), right: ['art_2__para_3'] };
    const { ribbons } = layoutMap(units(1, 1), units(1, 1), { links: [], also: [part] });
    expect(ribbons).toMatchObject([{ also: true, right: { top: 500, bottom: 1000 } }]);
  });

  it('are drawn level at both ends', () => {
    const path = ribbonPath({ top: 0, bottom: 10 }, { top: 50.4, bottom: 80.6 }, 12, 88);
    expect(path).toBe('M12 0C50 0 50 50 88 50V81C50 81 50 10 12 10z');
  });
});

describe('bands', () => {
  it('are the provisions themselves as long as these are few', () => {
    const { left } = layout(units(1, 1, 1), units(1, 1), link('1', '2'), link('3', '1'));
    expect(left.bands.map(({ first, last, to }) => [first, last, ...to])).toEqual([
      [0, 0, 1],
      [1, 1],
      [2, 2, 0],
    ]);
  });

  it('hold neighbours of long texts, with all they are linked to', () => {
    const many = units(...Array.from({ length: 500 }, () => 100));
    const links = [link('1', '500'), link('2', '250'), link('3', '249')];
    const { left, right } = layout(many, many, ...links);
    expect(left.bands.length).toBeLessThanOrEqual(MOST_BANDS);
    expect(left.bands[0]).toMatchObject({ first: 0, last: bandSize(500) - 1, to: [27, 55] });
    expect(left.bands.at(-1)).toMatchObject({ last: 499 });
    expect(right.bands.at(-1)?.to).toEqual([0]);
  });

  it('keep their labels apart', () => {
    const { left } = layout(units(...Array.from({ length: 58 }, () => 1)), units(1));
    const labelled = left.bands.filter((band) => band.labelled);
    const middles = labelled.map(({ top, bottom }) => (top + bottom) / 2);
    expect(labelled.length).toBeGreaterThan(20);
    expect(Math.min(...middles.slice(1).map((y, i) => y - (middles[i] ?? 0)))).toBeGreaterThan(17);
  });
});

it('fills both bars from top to bottom without gap or overlap, whatever the lengths', () => {
  const lengths = fc.array(fc.nat(5000), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(lengths, lengths, (a, b) => {
      const { left, right } = layout(units(...a), units(...b));
      for (const { segments, bands } of [left, right]) {
        for (const spans of [segments, bands]) {
          expect(spans[0]?.top).toBe(0);
          expect(spans.at(-1)?.bottom).toBeCloseTo(MAP_HEIGHT, 6);
          for (const [index, { top, bottom }] of spans.entries()) {
            expect(bottom).toBeGreaterThan(top);
            if (index > 0) expect(top).toBeCloseTo(spans[index - 1]?.bottom ?? Number.NaN, 6);
          }
        }
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

it('has nothing to draw for a text without provisions', () => {
  const { left, ribbons } = layout([], units(1));
  expect({ left, ribbons }).toEqual({ left: { segments: [], bands: [] }, ribbons: [] });
});
