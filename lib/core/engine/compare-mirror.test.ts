import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PINS } from '@/lib/core/comparison/correction';
import { swapComparison } from '@/lib/core/comparison/mirror';
import { SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import { unitsOf } from '@/lib/core/treaty/provision';
import { compareTexts, similarityMatrix } from './compare';
import { transpose } from './similarity/measure';

const TIME_CAP = 60_000;

/** Sentences of some words, long enough to be known again where they stand elsewhere. */
const sentence = (words: readonly string[]) =>
  fc
    .array(fc.constantFrom(...words), { minLength: 6, maxLength: 14 })
    .map((all) => `${all.join(' ')}.`);

describe('swapping the sides swaps', () => {
  it(
    'changes, moves and changes of obligations',
    () => {
      const spoken = sentence(['shall', 'may', 'not', '30', 'days', 'trade', 'war', 'birds', 'of']);
      const texts = fc
        .array(spoken, { minLength: 1, maxLength: 5 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all), spoken))
        .map(([all, some, more]) => [all.join(' '), [...some, more].join(' ')] as const);
      const pins = { ...NO_PINS, links: [{ left: ['art_1'], right: ['art_1'], correction: 'c' }] };
      const seen = { moves: 0, obligations: 0 };
      const property = fc.property(texts, ([a, b]) => {
        const left = version({ slug: 'a', articles: [a] });
        const right = version({ slug: 'b', articles: [b] });
        const forth = compareTexts(left, right, { pins });
        expect(compareTexts(right, left, { pins })).toEqual(swapComparison(forth, right));
        seen.moves += forth.links[0]?.moves?.length ?? 0;
        seen.obligations += forth.links[0]?.obligations?.length ?? 0;
      });
      fc.assert(property, { seed: SEED, numRuns: 300 });
      expect([seen.moves > 0, seen.obligations > 0]).toEqual([true, true]);
    },
    TIME_CAP,
  );

  it(
    'what stands in another provision',
    () => {
      const spoken = sentence(['peace', 'trade', 'war', 'birds', 'energy', 'the', 'of', 'Parties']);
      const article = fc.array(spoken, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
      const articles = fc.array(article, { minLength: 1, maxLength: 4 });
      let transfers = 0;
      const property = fc.property(articles, articles, (one, other) => {
        const left = version({ slug: 'a', articles: one });
        const right = version({ slug: 'b', articles: other });
        const forth = compareTexts(left, right);
        expect(compareTexts(right, left)).toEqual(swapComparison(forth, right));
        transfers += forth.transfers.length;
      });
      fc.assert(property, { seed: SEED, numRuns: 300 });
      expect(transfers).toBeGreaterThan(0);
    },
    TIME_CAP,
  );

  it('the table of likeness', () => {
    const lang = fc.constantFrom('en', 'ru', 'ka');
    const property = fc.property(smallVersion('a'), smallVersion('b'), lang, (left, other, to) => {
      const right = { ...other, lang: to };
      const forth = similarityMatrix(left, right);
      const [rows, columns] = [left, right].map((text) => unitsOf(text.provisions).length);
      expect(similarityMatrix(right, left)).toEqual({
        method: forth.method,
        scores: transpose(
          forth.scores,
          rows ?? 0,
          columns ?? 0,
          new Float64Array(forth.scores.length),
        ),
      });
    });
    fc.assert(property, { seed: SEED, numRuns: 150 });
  });
});
