import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '@/lib/core/engine/compare';
import { SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import type { VersionText } from '@/lib/core/treaty/provision';
import { shippedVersion } from '../../testing/shipped';
import { linked } from '../testing/comparisons';
import { redlineBlocks } from './passages';
import { type Piece, streamOf } from './pieces';

const OF_A = new Set(['both', 'deleted', 'moved-from']);
const OF_B = new Set(['both', 'inserted', 'moved-to']);

/** The text of a version as a document writes it: titles and paragraphs, a line each. */
function linesOf(text: VersionText): string {
  return redlineBlocks(text)
    .map((block) => `${block.title}\n${block.text === undefined ? '' : `${block.text}\n`}`)
    .join('');
}

const read = (pieces: readonly Piece[], statuses: ReadonlySet<string>) =>
  pieces
    .filter((piece) => statuses.has(piece.status))
    .map((piece) => piece.text)
    .join('');

function piecesOf(left: VersionText, right: VersionText, comparison = compareTexts(left, right)) {
  return streamOf({ left, right, comparison }).flatMap(({ pieces }) => pieces);
}

/** Every piece that names a place must hold the words that stand there. */
function misplaced(pieces: readonly Piece[], side: 'left' | 'right', text: VersionText): Piece[] {
  return pieces.filter((piece) => {
    const place = piece[side];
    const unit = text.provisions.find(({ eId }) => eId === place?.eId);
    return place !== undefined && !`${unit?.text}\n`.startsWith(piece.text, place.at);
  });
}

describe('streamOf', { timeout: 30_000 }, () => {
  const slugs = [
    'dprk-russia-2024',
    'iran-russia-2025',
    'china-dprk-1961',
    'ussr-dprk-1961',
    'dprk-russia-2000',
  ];
  const pairs = slugs.flatMap((a) => slugs.map((b) => [a, b] as const));
  it.each(pairs)('holds both texts of %s and %s', (a, b) => {
    const [left, right] = [shippedVersion(a), shippedVersion(b)];
    const pieces = piecesOf(left, right);
    expect(read(pieces, OF_A)).toBe(linesOf(left));
    expect(read(pieces, OF_B)).toBe(linesOf(right));
    expect(misplaced(pieces, 'left', left)).toEqual([]);
    expect(misplaced(pieces, 'right', right)).toEqual([]);
  });

  it('holds both texts of any two versions', () => {
    const property = fc.property(smallVersion('a'), smallVersion('b'), (left, right) => {
      const pieces = piecesOf(left, right);
      expect(read(pieces, OF_A)).toBe(linesOf(left));
      expect(read(pieces, OF_B)).toBe(linesOf(right));
      expect(misplaced(pieces, 'left', left)).toEqual([]);
      expect(misplaced(pieces, 'right', right)).toEqual([]);
    });
    fc.assert(property, { seed: SEED, numRuns: 150 });
  });

  it('holds both texts for any links, however they join and cross', () => {
    const property = fc.property(
      smallVersion('a'),
      smallVersion('b'),
      fc.infiniteStream(fc.nat(6)),
      (left, right, choices) => {
        const comparison = linked(left, right, choices);
        const pieces = piecesOf(left, right, comparison);
        expect(read(pieces, OF_A)).toBe(linesOf(left));
        expect(read(pieces, OF_B)).toBe(linesOf(right));
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 150 });
  });

  it('writes a pair that left the order as moved, with the words that changed on the way', () => {
    const left = version({
      slug: 'a',
      articles: ['Peace and trade stay.', 'War ends at the border.', 'Energy is shared fairly.'],
    });
    const right = version({
      slug: 'b',
      articles: ['Energy is shared equally.', 'Peace and trade stay.', 'War ends at the border.'],
    });
    const pieces = piecesOf(left, right);
    const words = (status: string) =>
      pieces
        .filter((piece) => piece.status === status && piece.role === 'text')
        .map((piece) => piece.text.trim())
        .join('|');
    expect(words('moved-from')).toContain('Energy is shared');
    expect(words('moved-to')).toContain('Energy is shared');
    expect(words('deleted')).toContain('fairly');
    expect(words('inserted')).toContain('equally');
  });
});
