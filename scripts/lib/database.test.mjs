import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { migrate as applyMigrations } from '../migrate';
import { readSecrets } from './data-folder.mjs';
import { createDatabase, requireReachable, startEmbedded } from './database.mjs';
import { describeProcess, isRunning, stopProcess } from './processes.mjs';

// Real clusters, one folder kept through the file: each test leaves it in a state to recover from.

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder;
let server;

const open = async (options = {}) => {
  server = await startEmbedded(root, { folder, secrets: readSecrets(folder), ...options });
  return server;
};

const ask = async (url, sql) => {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
};

const pidFile = () => join(folder, 'postgres', 'postmaster.pid');
const serverNote = () => describeProcess(Number(readFileSync(pidFile(), 'utf8').split('\n')[0]));

beforeAll(() => {
  // mkdtemp folders have mode 700: as root, PostgreSQL's account cannot enter this one.
  folder = mkdtempSync(join(tmpdir(), 'concordat-database-'));
});

afterEach(() => server?.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('is made durable, in UTF-8, and lower-cases every script', async () => {
    const { url, happened } = await open();
    expect(happened).toContain('created');
    const [row] = await ask(
      url,
      `SELECT lower('ДОГОВОР') AS word, current_setting('server_encoding') AS encoding,
        current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS sync,
        current_setting('full_page_writes') AS pages, current_setting('listen_addresses') AS address`,
    );
    expect(row).toEqual({
      word: 'договор',
      encoding: 'UTF8',
      fsync: 'on',
      sync: 'on',
      pages: 'on',
      address: '127.0.0.1',
    });
    await ask(url, 'CREATE TABLE kept AS SELECT 1 AS one');
  });

  it('recovers what was committed when it is killed', async () => {
    const { url } = await open();
    await ask(url, 'INSERT INTO kept VALUES (2)');
    await stopProcess(serverNote(), [['SIGKILL', 3000]]);
    const again = await open();
    expect(again.happened).toContain('recovered from an unclean stop');
    expect(await ask(again.url, 'SELECT one FROM kept ORDER BY one')).toEqual([
      { one: 1 },
      { one: 2 },
    ]);
  });

  it('stops a server that outlived its launcher', async () => {
    await open();
    const orphan = serverNote();
    const again = await open();
    expect(again.happened).toContain('stopped the server of an earlier run');
    expect(isRunning(orphan)).toBe(false);
    expect(await ask(again.url, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 2 }]);
  });

  it('is not stopped by a postmaster.pid whose number now belongs to another program', async () => {
    await open();
    const lines = readFileSync(pidFile(), 'utf8').split('\n');
    await server.stop();
    writeFileSync(pidFile(), [process.ppid, ...lines.slice(1)].join('\n'));
    const again = await open();
    expect(again.happened).toContain('cleared a stale postmaster.pid');
    expect(await ask(again.url, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 2 }]);
  });

  it('moves to another port when its own is taken', async () => {
    const { port } = await open();
    await server.stop();
    const other = createServer();
    await new Promise((resolve) => other.listen(port, '127.0.0.1', resolve));
    const again = await open();
    expect(again.port).not.toBe(port);
    await new Promise((resolve) => other.close(resolve));
  });

  it('keeps the data when the secrets file is lost', async () => {
    rmSync(join(folder, 'secrets.json'));
    const { url, happened } = await open();
    expect(happened).toContain('new password');
    expect(await ask(url, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 2 }]);
  });

  it('leaves the cluster of another PostgreSQL alone', async () => {
    const version = join(folder, 'postgres', 'PG_VERSION');
    const own = readFileSync(version, 'utf8');
    writeFileSync(version, '16\n');
    await expect(open()).rejects.toThrow('was made by PostgreSQL 16 and this release brings');
    writeFileSync(version, own);
    expect(existsSync(pidFile())).toBe(false);
  });

  it('says in one line that DATABASE_URL does not answer, without its password', async () => {
    const problem = requireReachable(root, 'postgresql://me:hunter2@127.0.0.1:1/treaties');
    await expect(problem).rejects.toThrow(
      /^The database of DATABASE_URL \(127\.0\.0\.1:1\/treaties\) does not answer: ECONNREFUSED/,
    );
    await expect(problem).rejects.not.toThrow('hunter2');
  });
});

describe('migrations', () => {
  const migrations = () => join(folder, 'migrations');

  /** An empty database beside the one the tests above fill. */
  const openEmpty = async () => {
    const { port } = await open();
    const password = readSecrets(folder).databasePassword;
    return createDatabase(root, { port, password, name: 'migrated' });
  };

  function writeMigration(name, sql) {
    mkdirSync(join(migrations(), name), { recursive: true });
    writeFileSync(join(migrations(), name, 'migration.sql'), sql);
  }

  it('are applied once, in order, with the checksums that prisma migrate deploy expects', async () => {
    const url = await openEmpty();
    writeMigration('0002_second', 'ALTER TABLE t ADD COLUMN b text;');
    writeMigration('0001_first', 'CREATE TABLE t (a int);');
    writeFileSync(join(migrations(), 'migration_lock.toml'), 'provider = "postgresql"\n');
    expect(await applyMigrations(url, migrations())).toEqual(['0001_first', '0002_second']);
    expect(await applyMigrations(url, migrations())).toEqual([]);
    const checksum = createHash('sha256').update('CREATE TABLE t (a int);').digest('hex');
    const rows = await ask(
      url,
      'SELECT migration_name, checksum, applied_steps_count AS steps FROM _prisma_migrations ORDER BY 1',
    );
    expect(rows[0]).toEqual({ migration_name: '0001_first', checksum, steps: 1 });
  });

  it('that fail change nothing, say why, and go through once mended', async () => {
    const url = await openEmpty();
    writeMigration(
      '0003_third',
      'CREATE TABLE half (a int); ALTER TABLE missing ADD COLUMN b int;',
    );
    await expect(applyMigrations(url, migrations())).rejects.toThrow(/0003_third[\s\S]*missing/);
    expect(await ask(url, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    writeMigration('0003_third', 'CREATE TABLE half (a int);');
    expect(await applyMigrations(url, migrations())).toEqual(['0003_third']);
  });

  it('may hold semicolons in strings and function bodies', async () => {
    const url = await openEmpty();
    writeMigration(
      '0004_fourth',
      `CREATE FUNCTION two() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END; $$;`,
    );
    expect(await applyMigrations(url, migrations())).toEqual(['0004_fourth']);
    expect(await ask(url, 'SELECT two()')).toEqual([{ two: 'a;b' }]);
  });
});
