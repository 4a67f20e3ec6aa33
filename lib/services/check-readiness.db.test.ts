import { readdirSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/errors';
import { disconnect } from '@/lib/store/database';
import { checkReadiness } from './check-readiness';

afterEach(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});
afterAll(disconnect);

const shipped = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const unavailable = (detail: string) => new AppError('unavailable', { detail });

describe('a server', () => {
  it('is ready on a database with every migration of its build, and with more', async () => {
    expect(shipped.length).toBeGreaterThan(1);
    await expect(checkReadiness(shipped)).resolves.toBeUndefined();
    await expect(checkReadiness(shipped.slice(1))).resolves.toBeUndefined();
  });

  it('is not ready without one of them, and names it', async () => {
    const refused = checkReadiness([...shipped, '29991231235959_later', '29991231235959_last']);
    await expect(refused).rejects.toEqual(
      unavailable('Migrations are missing: 29991231235959_later, 29991231235959_last.'),
    );
  });

  it('is not ready when the database does not answer', async () => {
    await disconnect();
    // Port 1 is nobody's.
    vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/nothing_vitest');
    await expect(checkReadiness(shipped)).rejects.toEqual(
      unavailable('The database does not answer.'),
    );
  });
});
