import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { treatySource } from '@/lib/core/testing/treaty-sources';
import { textLines } from './lines';
import { coverageOf } from './outline-coverage';
import { outlineOf } from './outline-of';
import { provisionsOfOutline } from './outline-provisions';
import { segment } from './segment';

describe('an outline that nobody changed', () => {
  it('gives the provisions that segmentation found, and every character', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: treatySource() }, mixedText(30)), (source) => {
        const lines = textLines(source);
        const found = segment(lines);
        const outline = outlineOf(found, lines);
        expect(provisionsOfOutline(outline)).toEqual(found.provisions);
        expect(coverageOf(outline, lines).missing).toBe(0);
        expect(new Set(outline.map(({ id }) => id)).size).toBe(outline.length);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
