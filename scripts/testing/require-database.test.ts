import { afterEach, describe, expect, it, vi } from 'vitest';
import requireDatabase from './require-database';

const withDatabase = (url: string) => () => {
  vi.stubEnv('DATABASE_URL', url);
  requireDatabase();
};

afterEach(() => vi.unstubAllEnvs());

describe('requireDatabase', () => {
  it.each(['concordat_vitest', 'mine_test'])('accepts %s', (name) => {
    expect(withDatabase(`postgresql://someone:word@localhost:5432/${name}?x=y`)).not.toThrow();
  });

  it.each(['concordat', 'test', 'concordat_test_kept'])('refuses %s by its name', (name) => {
    expect(withDatabase(`postgresql://someone:hunter2@localhost:5432/${name}`)).toThrow(
      `names the database "${name}", which does not end in _vitest or _test`,
    );
  });

  it('does not show the password', () => {
    const refused = withDatabase('postgresql://someone:hunter2@localhost:5432/concordat');
    expect(refused).toThrow(/^(?!.*hunter2)/);
  });

  it('refuses what has no database name', () => {
    expect(withDatabase('localhost')).toThrow('names the database ""');
  });

  it('says how to get a database when there is none', () => {
    expect(withDatabase('')).toThrow('npm test -- --unit lib/services/sharing');
  });
});
