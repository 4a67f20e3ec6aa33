import { type Tx, transact } from '@/lib/store/database';

/**
 * Begins `other` when `work` is done and not yet committed, and commits once that waits for it or, where
 * it waits for nothing, has ended. Answers what became of the other.
 */
export async function meanwhile<T>(
  work: (tx: Tx) => Promise<unknown>,
  other: () => Promise<T>,
): Promise<PromiseSettledResult<T>> {
  let begun: Promise<PromiseSettledResult<T>[]> | undefined;
  await transact(async (tx) => {
    await work(tx);
    let ended = false;
    begun = Promise.allSettled([other()]).finally(() => {
      ended = true;
    });
    while (!ended && !(await isWaitedFor(tx))) {}
  });
  const [result] = (await begun) ?? [];
  if (!result) throw new Error('nothing was begun');
  return result;
}

async function isWaitedFor(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ waited: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_locks l
      WHERE NOT l."granted" AND pg_backend_pid() = ANY(pg_blocking_pids(l."pid"))) AS "waited"`;
  return row?.waited ?? false;
}
