import { describe, expect, it } from 'vitest';
import { EXACT } from '@/lib/core/comparison/comparison';
import { NO_PINS } from '@/lib/core/comparison/correction';
import { compareTexts } from '@/lib/core/engine/compare';
import { art, version } from '@/lib/core/testing/build';
import { textLength } from '@/lib/core/treaty/provision';
import { runComparison } from './run-comparison';

const SETTINGS = { options: EXACT, pins: NO_PINS, names: [] };

/** A treaty long enough to be compared in a thread of its own; `word` stands in every tenth article. */
function long(word: string) {
  const clause = (number: number) =>
    `The Parties shall notify measure ${number} on goods of heading ${number * 7} to the Committee. `;
  return version({
    articles: Array.from({ length: 60 }, (_, index) =>
      art(index + 1, clause(index).repeat(18) + (index % 10 === 0 ? `Not ${word}.` : '')),
    ),
  });
}

describe('a long comparison', () => {
  const [a, b, c] = [long('tariffs'), long('quotas'), long('subsidies')];

  it('is the same as one computed here, and says how far it is', async () => {
    expect(textLength(a) + textLength(b)).toBeGreaterThan(150_000);
    const steps: number[] = [];
    const comparison = await runComparison(a, b, SETTINGS, ({ done }) => steps.push(done));
    expect(comparison).toEqual(compareTexts(a, b, SETTINGS));
    expect(steps.at(-1)).toBe(comparison.links.length);
  });

  it('may be asked for beside another', async () => {
    const [one, other] = await Promise.all([
      runComparison(a, b, SETTINGS, () => undefined),
      runComparison(a, c, SETTINGS, () => undefined),
    ]);
    expect(one).toEqual(compareTexts(a, b, SETTINGS));
    expect(other).toEqual(compareTexts(a, c, SETTINGS));
  });

  it('that fails says why, and the next one is computed', async () => {
    const [first] = a.provisions;
    const twice = { ...a, provisions: first ? [first, ...a.provisions] : [] };
    await expect(runComparison(twice, b, SETTINGS, () => undefined)).rejects.toThrow(
      /the eId art_1 stands twice/,
    );
    const comparison = await runComparison(a, c, SETTINGS, () => undefined);
    expect(comparison.links).toHaveLength(60);
  });

  it('is refused where too many wait, and those that wait are computed', async () => {
    const asked = Array.from({ length: 22 }, () => runComparison(a, b, SETTINGS, () => undefined));
    const settled = await Promise.allSettled(asked);
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(['unavailable']);
  });
});
