import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { publish, treatyOf } from '../testing/treaties';
import { compareMatrix } from './compare-matrix';

const PEACE = 'The Parties shall keep the peace of the region and the security of their borders.';
const SHIPS = 'Merchant ships of one Party may enter the open ports of the other Party.';
const WHEAT = 'Wheat is delivered at the price of the season in instalments every autumn.';

const matrixOf = (a: string, b: string) =>
  compareMatrix(ANONYMOUS, [{ slug: a }, { slug: b }], PLAIN_QUERY);

describe('the matrix of two texts', () => {
  it('has a score for every provision of A with every one of B, row by row', async () => {
    const [a, b] = [await treatyOf(PEACE, WHEAT), await treatyOf(SHIPS, PEACE, SHIPS)];
    const { compared, similarity } = await matrixOf(a, b);
    expect(similarity.scores).toHaveLength(2 * 3);
    const [peaceShips = 1, peacePeace = 0, , wheatShips = 1, wheatPeace = 1] = similarity.scores;
    expect(peacePeace).toBeCloseTo(1);
    for (const unlike of [peaceShips, wheatShips, wheatPeace]) expect(unlike).toBeLessThan(0.5);
    const links = compared.comparison?.links.map(({ left, right }) => [left, right]);
    expect(links).toEqual([[['art_1'], ['art_2']]]);
  });

  it('is computed once for a pair of texts, and anew for a new version', async () => {
    const [a, b] = [await treatyOf(PEACE), await treatyOf(PEACE)];
    const { similarity } = await matrixOf(a, b);
    expect((await matrixOf(a, b)).similarity).toBe(similarity);
    await publish(b, SHIPS, PEACE);
    expect((await matrixOf(a, b)).similarity.scores).toHaveLength(2);
  });

  it('is not found for a treaty that is not stored', async () => {
    const missing = matrixOf(await treatyOf(PEACE), `test-${randomUUID()}`);
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
  });
});
