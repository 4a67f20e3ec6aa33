import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecrets } from '../lib/data-folder.mjs';
import { createDatabase, startEmbedded } from '../lib/database.mjs';
import { migrate } from '../migrate';
import { allTables, connect, copiedTables, LEFT_OUT, rowsOf } from './catalogue';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

// One real cluster for all: a database with something in every table, and empty ones to restore into.

const root = fileURLToPath(new URL('../..', import.meta.url));
const MIGRATIONS = join(root, 'prisma/migrations');
let folder;
let server;
let full;
let copy;
let held;

async function empty(name) {
  const password = readSecrets(folder).databasePassword;
  return createDatabase(root, { port: server.port, password, name });
}

async function ask(url, sql) {
  const client = await connect(url);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function hashesOf(url) {
  const client = await connect(url);
  try {
    const all = [];
    for (const table of await copiedTables(client)) all.push(await rowsOf(client, table));
    return all;
  } finally {
    await client.end();
  }
}

/** A row for every table, made from what the catalogue says of its columns. */
async function fillEveryTable(client) {
  await client.query(`SET session_replication_role = 'replica'`); // in any order
  const { rows: keys } = await client.query(`
    SELECT o.conrelid::regclass::text AS table, a.attname AS column FROM pg_constraint o
    JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = o.conkey[1]
    WHERE o.contype = 'f'`);
  const foreign = new Set(keys.map(({ table, column }) => `${table}.${column}`));
  const tables = [
    ...(await copiedTables(client)),
    ...(await allTables(client)).filter(({ name }) => name in LEFT_OUT && !name.startsWith('_')),
  ];
  for (const { name } of tables) {
    const { rows: columns } = await client.query(
      `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type FROM pg_attribute a
       WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`,
      [`"${name}"`],
    );
    const list = columns.map((column) => `"${column.name}"`).join(', ');
    const values = columns.map(({ name: column, type }) => {
      if (foreign.has(`"${name}".${column}`)) return ID;
      const value = VALUES[type];
      if (value === undefined)
        throw new Error(`no value of the type ${type} for ${name}.${column}`);
      return value;
    });
    await client.query(`INSERT INTO "${name}" (${list}) VALUES (${values.join(', ')})`);
  }
}

/** Every row has the same id, so that every reference holds. */
const ID = `'0192f0c1-0000-7000-8000-000000000001'`;
const WORDS = String.raw`E'tab\t, line\nbreak, return\r, \\. backslash \\N, "quotes", ёж, 쌍방, 👩‍👩‍👧, \x01'`;
const VALUES = {
  text: WORDS,
  integer: '2147483647',
  bigint: '9007199254740993',
  boolean: 'false',
  'double precision': '0.1::float8 + 0.2::float8',
  'timestamp with time zone': `'2026-11-27 23:04:50.123456+00'`,
  jsonb: `'{"b": [1.10, "\\u0001", null], "a": "ё\\n"}'`,
  uuid: ID,
  'integer[]': 'ARRAY[-1, 0, NULL]',
  'text[]': `ARRAY['a,b', 'NULL', '{"', '']`,
  tsvector: `'''word'':1A'`,
  bytea: String.raw`'\x00ff0a5c'`,
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-backup-'));
  server = await startEmbedded(root, { folder, secrets: readSecrets(folder), durable: false });
  full = server.url;
  await migrate(full);
  const client = await connect(full);
  await fillEveryTable(client);
  await client.query(
    `INSERT INTO "Party" (id, code, name) VALUES (gen_random_uuid(), 'L', repeat('ё 쌍방 ', 40000))`,
  );
  await client.end();
  copy = join(folder, 'copy.gz');
  held = await writeBackup(full, copy);
}, 60_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a safety copy', () => {
  it('holds rows of every table that is not left out', () => {
    expect(held.filter(({ rows }) => rows < 1)).toEqual([]);
    expect(held.length).toBeGreaterThan(25);
    for (const name of Object.keys(LEFT_OUT)) {
      expect(held.map((table) => table.name)).not.toContain(name);
    }
  });

  it('restored into an empty database has the same rows, and nobody is signed in', async () => {
    const url = await empty('restored');
    const { tables } = await restoreBackup(url, copy);
    expect(tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 }))).toEqual(held);
    expect(await hashesOf(url)).toEqual(await hashesOf(full));
    expect(await ask(url, 'SELECT count(*)::int AS n FROM "Session"')).toEqual([{ n: 0 }]);
    await expect(ask(url, `UPDATE "Provision" SET text = 'x'`)).rejects.toThrow('never changed');
  });

  it('can be read as text', () => {
    const packed = readFileSync(copy);
    const text = gunzipSync(packed.subarray(0, packed.lastIndexOf('sha256:'))).toString('utf8');
    const [header = '', ...rest] = text.trimEnd().split('\n');
    expect(JSON.parse(header)).toMatchObject({ concordat: 'safety copy', leftOut: LEFT_OUT });
    expect(JSON.parse(rest.at(-1) ?? '')).toEqual({ tables: held });
  });

  it('of an older release is restored and then brought up to date', async () => {
    const old = await empty('old');
    const names = readdirSync(MIGRATIONS).sort();
    const few = join(folder, 'few');
    for (const name of ['migration_lock.toml', ...names.slice(0, 2)]) {
      cpSync(join(MIGRATIONS, name), join(few, name), { recursive: true });
    }
    await migrate(old, few);
    await ask(old, `INSERT INTO "Party" (id, code, name) VALUES (${ID}, 'X', ${WORDS})`);
    await writeBackup(old, join(folder, 'old.gz'));
    const url = await empty('brought_up');
    const { migratedTo } = await restoreBackup(url, join(folder, 'old.gz'));
    expect(migratedTo).toEqual(names.slice(2, -1));
    const name = 'SELECT name FROM "Party"';
    expect(await ask(url, name)).toEqual(await ask(old, name));
  });

  it('is of one moment, though people go on writing', async () => {
    const writer = await connect(full);
    const added = `INSERT INTO "Party" (id, code, name) VALUES ('0192f0c1-0000-7000-8000-00000000000`;
    await writer.query(`BEGIN; ${added}3', 'U', 'Under way')`);
    const meanwhile = await writeBackup(full, join(folder, 'meanwhile.gz'));
    await writer.query('ROLLBACK');
    await writer.end();
    expect(meanwhile).toEqual(held);
  });
});

describe('a restore is refused, and nothing is written', () => {
  const spoilt = (change) => {
    const file = join(folder, 'spoilt.gz');
    writeFileSync(file, change(Buffer.from(readFileSync(copy))));
    return file;
  };
  const flipped = (at) =>
    spoilt((bytes) => {
      const place = at < 0 ? bytes.length + at : at;
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      return bytes;
    });

  it.each([
    ['one bit is another, in the head', () => flipped(6), /damaged/],
    ['one bit is another, in the middle', () => flipped(2000), /damaged/],
    ['one bit is another, at the end', () => flipped(-3), /damaged/],
    ['it was cut short', () => spoilt((bytes) => bytes.subarray(0, bytes.length / 2)), /damaged/],
    ['it is another file', () => spoilt(() => Buffer.alloc(500, 'a')), /no safety copy/],
    ['it is empty', () => spoilt(() => Buffer.alloc(0)), /no safety copy/],
    ['it is not there', () => join(folder, 'missing.gz'), /There is no file/],
  ])('where %s', async (_, file, why) => {
    const url = await empty('untouched');
    await expect(restoreBackup(url, file())).rejects.toThrow(why);
    const client = await connect(url);
    expect(await allTables(client)).toEqual([]);
    await client.end();
  });

  it('where the database holds people or notes', async () => {
    const before = await hashesOf(full);
    await expect(restoreBackup(full, copy)).rejects.toThrow(/people or notes/);
    await expect(restoreBackup(full, copy, { replaceSeed: true })).rejects.toThrow(/people/);
    expect(await hashesOf(full)).toEqual(before);
  });

  it('where the database is not ours', async () => {
    const url = await empty('foreign_one');
    await ask(url, 'CREATE TABLE theirs (a int)');
    await expect(restoreBackup(url, copy)).rejects.toThrow(/not Concordat’s/);
    await expect(writeBackup(url, join(folder, 'none.gz'))).rejects.toThrow(/nothing of Concordat/);
  });

  it('where somebody who has gone since did something', async () => {
    const url = await empty('once_used');
    await migrate(url);
    await ask(
      url,
      `INSERT INTO "AuditEntry" (id, "actorId", action, subject) VALUES (${ID}, ${ID}, 'a', 'b')`,
    );
    const options = { replaceSeed: true };
    await expect(restoreBackup(url, copy, options)).rejects.toThrow(/people or notes/);
  });

  it('where it holds shipped records, unless these may be replaced', async () => {
    const url = await empty('seeded');
    await migrate(url);
    await ask(url, `INSERT INTO "Party" (id, code, name) VALUES (${ID}, 'X', 'X')`);
    await expect(restoreBackup(url, copy)).rejects.toThrow(/--replace-seed/);
    await restoreBackup(url, copy, { replaceSeed: true });
    expect(await hashesOf(url)).toEqual(await hashesOf(full));
  });
});
