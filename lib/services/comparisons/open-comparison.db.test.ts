import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { treatyOf } from '../testing/treaties';
import { compareVersions, openComparison } from './compare-versions';

/** So long that a page says how far its comparison is, rather than wait for it. */
const longArticles = (word: string) =>
  Array.from({ length: 80 }, (_, index) =>
    `The Parties shall notify measure ${index} on ${word} of heading ${index * 7} to the Committee. `
      .repeat(40)
      .trim(),
  );

const open = (a: string, b: string) =>
  openComparison(ANONYMOUS, [{ slug: a }, { slug: b }], PLAIN_QUERY);

describe('opening a comparison', () => {
  it('of two long texts answers how far it is, until it is there', async () => {
    const [a, b] = [
      await treatyOf(...longArticles('goods')),
      await treatyOf(...longArticles('fish')),
    ];
    expect(await open(a, b)).toMatchObject({ done: 0, of: 80, left: { lang: 'en' } });
    const compared = await compareVersions(ANONYMOUS, [{ slug: a }, { slug: b }], PLAIN_QUERY);
    expect(compared.comparison.links).toHaveLength(80);
    expect(await open(a, b)).toMatchObject({ comparison: compared.comparison });
  });

  it('of two short texts waits for it', async () => {
    const [a, b] = [await treatyOf('One clause.'), await treatyOf('One clause.')];
    expect(await open(a, b)).toMatchObject({ comparison: { links: [{ left: ['art_1'] }] } });
  });
});
