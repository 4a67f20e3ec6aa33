import { AppError } from '@/lib/errors';
import { appliedMigrations, ping } from '@/lib/store/database';

/** Passes when the database answers and holds every migration this build was made for. */
export async function checkReadiness(expected: readonly string[]): Promise<void> {
  try {
    await ping();
  } catch {
    throw new AppError('unavailable', { detail: 'The database does not answer.' });
  }
  const applied = new Set(await appliedMigrations());
  const missing = expected.filter((name) => !applied.has(name));
  if (missing.length > 0) {
    throw new AppError('unavailable', { detail: `Migrations are missing: ${missing.join(', ')}.` });
  }
}
