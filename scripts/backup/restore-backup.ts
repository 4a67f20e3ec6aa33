/**
 * A safety copy back into a database that holds nothing of anybody. The copy is checked from beginning to
 * end before anything is written; then the tables are made as they were when it was taken, filled in one
 * transaction that is kept only if every table's rows have the hashes they had, and brought up to date.
 */

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg, { type Client } from 'pg';
import { InputError } from '../command/input-error';
import { migrate } from '../migrate';
import { type Backup, tablesIn, verifyBackup } from './backup-file';
import {
  allTables,
  appliedMigrations,
  connect,
  copiedTables,
  foreignKeys,
  LEFT_OUT,
  rowsOf,
} from './catalogue';
import { copyIn } from './copy-rows';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const quoted = pg.escapeIdentifier;

export type Restored = Backup & {
  /** Migrations that are newer than the copy and were applied after it. */
  readonly migratedTo: readonly string[];
};

type RestoreOptions = {
  /** Whether shipped records that are there, and nothing else, may be replaced. */
  readonly replaceSeed?: boolean;
};

/** Restores a copy. Throws InputError, with nothing written, for a copy or a database that does not do. */
export async function restoreBackup(
  url: string,
  file: string,
  { replaceSeed = false }: RestoreOptions = {},
): Promise<Restored> {
  const backup = await verifyBackup(file);
  requireKnownMigrations(backup);
  const client = await connect(url);
  try {
    await makeTables(client, url, backup, replaceSeed);
    await client.query('BEGIN');
    await fill(client, file, backup);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end(); // what was not committed is gone with the connection
  }
  return { ...backup, migratedTo: await migrate(url) };
}

/** A copy of a newer release, or of migrations that read otherwise here, cannot be understood. */
function requireKnownMigrations({ header }: Backup): void {
  for (const { name, checksum } of header.migrations) {
    const file = join(MIGRATIONS, name, 'migration.sql');
    const own = existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex');
    if (own === checksum) continue;
    throw new InputError(
      `The safety copy was taken by another release of Concordat, whose migration “${name}” is not the one here. Nothing was written. Restore it with that release or a newer one.`,
    );
  }
}

async function makeTables(
  client: Client,
  url: string,
  { header }: Backup,
  replaceSeed: boolean,
): Promise<void> {
  const holds = await requireReplaceable(client, replaceSeed);
  const applied = await appliedMigrations(client);
  const wanted = header.migrations.map(({ name }) => name);
  if (!holds && JSON.stringify(applied?.map(({ name }) => name)) === JSON.stringify(wanted)) return;
  await dropEverything(client);
  const folder = mkdtempSync(join(tmpdir(), 'concordat-migrations-'));
  try {
    for (const name of ['migration_lock.toml', ...wanted]) {
      cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
    }
    await migrate(url, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether the database holds rows that go. Throws where it holds what nobody could give back. */
async function requireReplaceable(client: Client, replaceSeed: boolean): Promise<boolean> {
  const tables = await allTables(client);
  if (tables.length > 0 && (await appliedMigrations(client)) === undefined) {
    throw new InputError(
      'The database holds tables that are not Concordat’s. Nothing was written. Name an empty one.',
    );
  }
  const filled: string[] = [];
  for (const { name } of tables) {
    if (name === '_prisma_migrations') continue;
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rowCount !== 0) filled.push(name);
  }
  if (await holdsPeople(client, filled)) {
    throw new InputError(
      'The database holds people or notes, which would be lost. Nothing was written. Restore into an empty database.',
    );
  }
  if (filled.length > 0 && !replaceSeed) {
    throw new InputError(
      'The database holds the shipped records. Nothing was written. Restore into an empty database, or say --replace-seed to replace them.',
    );
  }
  return filled.length > 0;
}

/** People, notes, or what somebody did who has gone since: their texts may be there. */
async function holdsPeople(client: Client, filled: readonly string[]): Promise<boolean> {
  if (filled.includes('User') || filled.includes('Annotation')) return true;
  if (!filled.includes('AuditEntry')) return false;
  const { rowCount } = await client.query(
    'SELECT 1 FROM "AuditEntry" WHERE "actorId" IS NOT NULL LIMIT 1',
  );
  return rowCount !== 0;
}

/** Published texts are only inserted, so tables that hold some are made anew. */
async function dropEverything(client: Client): Promise<void> {
  const tables = await allTables(client);
  const { rows: functions } = await client.query<{ name: string }>(`
    SELECT p.oid::regprocedure::text AS name FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace AND NOT EXISTS (
      SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`);
  const { rows: types } = await client.query<{ name: string }>(`
    SELECT t.oid::regtype::text AS name FROM pg_type t
    WHERE t.typtype = 'e' AND t.typnamespace = current_schema()::regnamespace`);
  const drops = [
    ...tables.map(({ name }) => `DROP TABLE ${quoted(name)} CASCADE`),
    ...functions.map(({ name }) => `DROP FUNCTION ${name} CASCADE`),
    ...types.map(({ name }) => `DROP TYPE ${name} CASCADE`),
  ];
  await client.query(['BEGIN', ...drops, 'COMMIT'].join(';\n'));
}

async function fill(client: Client, file: string, { tables }: Backup): Promise<void> {
  await requireSameColumns(client, tables);
  // Without them the order of the tables does not matter; they are checked for all rows at once below.
  const keys = await foreignKeys(client);
  for (const { name, table } of keys) {
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  }
  for await (const { name, rows } of tablesIn(file)) {
    const columns = tables.find((table) => table.name === name)?.columns ?? [];
    const list = columns.map(quoted).join(', ');
    await copyIn(client, `COPY ${quoted(name)} (${list}) FROM STDIN`, rows);
  }
  for (const { name, table, definition } of keys) {
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
  await requireSameRows(client, tables);
}

async function requireSameColumns(client: Client, tables: Backup['tables']): Promise<void> {
  const own = await allTables(client);
  const form = (all: readonly { readonly name: string; readonly columns: readonly string[] }[]) =>
    JSON.stringify(all.map(({ name, columns }) => `${name}(${[...columns].sort().join()})`).sort());
  if (form(tables) === form(own.filter(({ name }) => !(name in LEFT_OUT)))) return;
  throw new InputError(
    'The tables in the safety copy are not those that its migrations make. Nothing was written.',
  );
}

async function requireSameRows(client: Client, tables: Backup['tables']): Promise<void> {
  for (const table of await copiedTables(client)) {
    const wanted = tables.find(({ name }) => name === table.name);
    const found = await rowsOf(client, { ...table, columns: wanted?.columns ?? table.columns });
    if (found.sha256 === wanted?.sha256) continue;
    throw new Error(`The rows of "${table.name}" are not those of the copy; nothing was kept.`);
  }
}
