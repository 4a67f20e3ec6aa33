import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { database, disconnect, type Tx, transact } from './database';

afterAll(disconnect);

/** An error as the database client reports it: by its own code, or by the database's. */
function failureOf(code: string): Error {
  return code.startsWith('P')
    ? Object.assign(new Error(code), { code })
    : Object.assign(new Error(code), { cause: { originalCode: code } });
}

/** Counters of ours alone, in the one table that is made of them. */
async function counters(...points: number[]): Promise<string[]> {
  const keys = points.map(() => `transact-test-${randomUUID()}`);
  await database().rateLimit.createMany({
    data: keys.map((key, index) => ({ key, points: points[index] ?? 0 })),
  });
  return keys;
}

async function pointsOf(key: string, tx: Tx = database()): Promise<number> {
  return (await tx.rateLimit.findUniqueOrThrow({ where: { key } })).points;
}

/** Two ways to write: the client reports what goes wrong in each differently. */
const WAYS: readonly (readonly [string, (tx: Tx, key: string) => Promise<unknown>])[] = [
  [
    'by the client',
    (tx, key) => tx.rateLimit.update({ where: { key }, data: { points: { increment: 1 } } }),
  ],
  [
    'in plain SQL',
    (tx, key) =>
      tx.$executeRaw`UPDATE "RateLimit" SET "points" = "points" + 1 WHERE "key" = ${key}`,
  ],
];

/** Lets those who arrive go on when `count` of them have; whoever comes later is not held up. */
function meeting(count: number): () => Promise<void> {
  let arrived = 0;
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    arrived += 1;
    if (arrived >= count) open();
    return all;
  };
}

describe('a transaction', () => {
  it.each(['P2034', '40001', '40P01'])('is repeated after %s until it succeeds', async (code) => {
    const [key = ''] = await counters(0);
    let tries = 0;
    const value = await transact(async (tx) => {
      expect(await pointsOf(key, tx)).toBe(0);
      tries += 1;
      await tx.rateLimit.update({ where: { key }, data: { points: 1 } });
      if (tries < 3) throw failureOf(code);
      return 'done';
    });
    expect([value, tries]).toEqual(['done', 3]);
    expect(await pointsOf(key)).toBe(1);
  });

  it.each(['P2034', '40001', '40P01'])('is tried five times at most after %s', async (code) => {
    let tries = 0;
    const hopeless = transact(async () => {
      tries += 1;
      throw failureOf(code);
    });
    await expect(hopeless).rejects.toThrow(code);
    expect(tries).toBe(5);
  });

  it.each(['P2002', '23505', '57014'])('is not repeated after %s', async (code) => {
    let tries = 0;
    const refused = transact(async () => {
      tries += 1;
      throw failureOf(code);
    });
    await expect(refused).rejects.toThrow(code);
    expect(tries).toBe(1);
  });

  describe.each(WAYS)('%s', (_name, add) => {
    it('that cannot be serialised with another is done again, and neither write is lost', async () => {
      const [key = ''] = await counters(0);
      const bothHaveRead = meeting(2);
      let tries = 0;
      const increment = () =>
        transact(async (tx) => {
          tries += 1;
          await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL SERIALIZABLE`;
          await pointsOf(key, tx);
          await bothHaveRead();
          await add(tx, key);
        });
      await Promise.all([increment(), increment()]);
      expect(await pointsOf(key)).toBe(2);
      expect(tries).toBeGreaterThan(2);
    });

    it('that waits for another in a circle is done again, and both are whole', async () => {
      const [one = '', other = ''] = await counters(0, 0);
      const bothHoldOne = meeting(2);
      let tries = 0;
      const write = (first: string, second: string) =>
        transact(async (tx) => {
          tries += 1;
          await add(tx, first);
          await bothHoldOne();
          await add(tx, second);
        });
      await Promise.all([write(one, other), write(other, one)]);
      expect(await Promise.all([pointsOf(one), pointsOf(other)])).toEqual([2, 2]);
      expect(tries).toBeGreaterThan(2);
    });
  });

  it('whose conflict shows only at its end is done again', async () => {
    const [one = '', other = ''] = await counters(0, 0);
    const bothHaveRead = meeting(2);
    let tries = 0;
    // Each writes what the other read: no row is written twice, and still no order explains both.
    const copy = (from: string, to: string) =>
      transact(async (tx) => {
        tries += 1;
        await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL SERIALIZABLE`;
        const points = await pointsOf(from, tx);
        await bothHaveRead();
        await tx.rateLimit.update({ where: { key: to }, data: { points: points + 1 } });
      });
    await Promise.all([copy(one, other), copy(other, one)]);
    expect((await Promise.all([pointsOf(one), pointsOf(other)])).sort()).toEqual([1, 2]);
    expect(tries).toBeGreaterThan(2);
  });
});
