import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import { escapeHtml } from './html';
import { isSafeCut, normalise, safeCutBefore } from './text';

describe('normalise', () => {
  it.each([
    ['  Article 1 \n', 'Article 1'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['cafe\u0301', 'café'],
    ['a\u0000b\u0007c\td', 'abc\td'],
    ['half \ud83c', 'half \uFFFD'],
    ['کتاب\u200cها', 'کتاب\u200cها'],
  ])('stores %j as %j', (text, stored) => {
    expect(normalise(text)).toBe(stored);
  });

  it('is idempotent on any text', () => {
    const property = fc.property(anyText(), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});

describe('isSafeCut', () => {
  it.each([
    ['ab', 1, true],
    ['ab', 0, true],
    ['ab', 2, true],
    ['ab', 3, false],
    ['ab', -1, false],
    ['ab', 0.5, false],
    ['🎌', 1, false],
    ['e\u0301x', 1, false],
    ['e\u0301x', 2, true],
    ['🇰🇵🇷🇺', 4, true],
    ['🇰🇵🇷🇺', 2, false],
    ['👩‍👧', 2, false],
    ['한국', 1, true],
    ['می‌شود', 3, true],
  ])('%j at %d: %s', (text, offset, safe) => {
    expect(isSafeCut(text, offset)).toBe(safe);
  });

  it('agrees with the grapheme borders of the whole text', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const property = fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const borders = [...segmenter.segment(text)].map((segment) => segment.index);
      const safe = [...text.split('').keys()].filter((offset) => isSafeCut(text, offset));
      expect(safe).toEqual(borders);
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('falls back to the cut before', () => {
    expect(safeCutBefore('ab🎌', 3)).toBe(2);
    expect(safeCutBefore('ab', 9)).toBe(2);
    expect(safeCutBefore('ab', -4)).toBe(0);
  });

  it('does not fall back without an end through a letter that is all marks', () => {
    const marks = `a${'\u0301'.repeat(200_000)}`;
    expect(safeCutBefore(marks, 50)).toBe(0);
    expect(safeCutBefore(marks, 150_000)).toBe(150_000);
    const flags = `a${'\u{1d165}'.repeat(400)}`;
    expect(safeCutBefore(flags, 600)).toBe(599);
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that could begin markup or end an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&\r\0`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&#13;\uFFFD',
    );
  });
});
