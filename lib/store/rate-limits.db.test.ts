import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { database, disconnect } from './database';
import { createRateLimits, rateLimits } from './rate-limits';

afterAll(disconnect);

describe('rate limits', () => {
  it('are counted together by two instances at the same time', async () => {
    const [one, other] = [createRateLimits(database()), createRateLimits(database())];
    const key = randomUUID();
    const waits = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        (index % 2 ? one : other).spend('sign-in-pair', key),
      ),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
    expect(await one.spend('sign-in-pair', key)).toBeGreaterThan(800);
    expect(await other.spend('sign-in-pair', key)).toBeGreaterThan(800);
  });

  it('count each limit and each key alone', async () => {
    const limits = rateLimits();
    const key = randomUUID();
    for (let attempt = 0; attempt < 11; attempt += 1) await limits.spend('sign-in-pair', key);
    expect(await limits.spend('sign-in-pair', key)).toBeGreaterThan(0);
    expect(await limits.spend('sign-in-address', key)).toBe(0);
    expect(await limits.spend('sign-in-pair', randomUUID())).toBe(0);
  });

  it('take one back and forget all', async () => {
    const limits = rateLimits();
    const key = randomUUID();
    for (let attempt = 0; attempt < 3; attempt += 1) await limits.spend('magic-link-account', key);
    await limits.giveBack('magic-link-account', key);
    expect(await limits.spend('magic-link-account', key)).toBe(0);
    expect(await limits.spend('magic-link-account', key)).toBeGreaterThan(0);
    await limits.clear('magic-link-account', key);
    expect(await limits.spend('magic-link-account', key)).toBe(0);
  });

  it('begin anew when their window is over', async () => {
    const limits = rateLimits();
    const key = randomUUID();
    for (let attempt = 0; attempt < 11; attempt += 1) await limits.spend('sign-in-pair', key);
    const past = new Date(Date.now() - 1000);
    const rows = await database().rateLimit.updateMany({
      where: { key: { startsWith: 'sign-in-pair' }, points: 11, expire: { gt: past } },
      data: { expire: past },
    });
    expect(rows.count).toBeGreaterThan(0);
    expect(await limits.spend('sign-in-pair', key)).toBe(0);
  });

  it('keep no key in the clear', async () => {
    const key = randomUUID();
    await rateLimits().spend('sign-in-address', key);
    expect(await database().rateLimit.count({ where: { key: { contains: key } } })).toBe(0);
  });
});
