import { AppError } from '@/lib/errors';
import { type Limit, rateLimits } from '@/lib/store/rate-limits';

/** Attempts that fail, and attempts that count without the work behind them. */

/** The error that `work` fails with; throws when it does not, or fails in another way. */
export async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error('it did not fail as it should', { cause: error });
}

/** Uses up attempts without the work behind them. */
export async function spend(count: number, limit: Limit, key: string): Promise<void> {
  for (let attempt = 0; attempt < count; attempt += 1) await rateLimits().spend(limit, key);
}
