import { describe, expect, it } from 'vitest';
import { liveAddress, pauseAfter } from './live-notes';

describe('pauseAfter', () => {
  it('waits longer after each failure, and never longer than a minute', () => {
    expect([1, 2, 3, 9].map((failures) => pauseAfter(failures, 1))).toEqual([
      2_000, 4_000, 8_000, 60_000,
    ]);
    expect(pauseAfter(1, 0)).toBe(1_000);
  });
});

describe('liveAddress', () => {
  it('names every version, the time and whose page it is', () => {
    const texts = [
      { slug: 'udhr', lang: 'en', version: 1 },
      { slug: 'pact', lang: 'ru', name: 'tass', version: 12 },
    ];
    const address = new URL(liveAddress(texts, '2026-11-28T08:00:00.000Z'), 'http://localhost');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      texts: 'udhr:en@v1,pact:ru~tass@v12',
      since: '2026-11-28T08:00:00.000Z',
      person: '',
    });
  });
});
