/**
 * The tables of a database as its own catalogue has them, so that a table that is added later is in every
 * safety copy without anybody thinking of it.
 */

import { createHash } from 'node:crypto';
import pg, { type Client } from 'pg';
import { copyOut } from './copy-rows';

/** What no safety copy holds, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  Session: 'who is signed in in which browser: people sign in again',
  VerificationToken: 'letters that work for minutes: people ask for another',
  RateLimit: 'counts of the last minutes',
  ProvisionIndex: 'what texts are found by: the server makes it anew from them',
  NoteIndex: 'what notes are found by: the server makes it anew from them',
  _prisma_migrations: 'the migrations write it; their names are in the copy',
};

export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  /** SQL by which its rows have one order. */
  readonly order: string;
};

type ForeignKey = {
  readonly name: string;
  readonly table: string;
  readonly definition: string;
};

export type Migration = { readonly name: string; readonly checksum: string };

export type RowsOf = { readonly name: string; readonly rows: number; readonly sha256: string };

const quoted = pg.escapeIdentifier;

/** Opens a connection whose values are written one way, whatever the server's settings are. */
export async function connect(url: string): Promise<Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // a server that goes away shows in the query that is waiting
  await client.connect();
  await client.query(
    `SET TIME ZONE 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres';
     SET bytea_output = 'hex'; SET extra_float_digits = 1; SET client_encoding = 'UTF8';
     SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`,
  );
  return client;
}

type TableRow = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly { readonly name: string; readonly isText: boolean }[] | null;
};

/** Every table of the schema, by name. */
export async function allTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<TableRow>(`
    SELECT c.relname AS name,
      (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      (SELECT json_agg(json_build_object('name', a.attname, 'isText', t.typcategory = 'S') ORDER BY k.n)
        FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k(att, n)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.att
        JOIN pg_type t ON t.oid = a.atttypid
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_class c
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relnamespace = current_schema()::regnamespace
    ORDER BY c.relname COLLATE "C"`);
  return rows.map(({ name, columns, key }) => ({
    name,
    columns,
    order: (key ?? columns.map((column) => ({ name: column, isText: false })))
      .map((column) => orderBy(column.name, column.isText, key !== null))
      .join(', '),
  }));
}

function orderBy(column: string, isText: boolean, isKey: boolean): string {
  if (isKey && !isText) return quoted(column);
  return `${quoted(column)}${isKey ? '' : '::text'} COLLATE "C"`;
}

export async function foreignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT o.conname AS name, t.relname AS table,
      pg_get_constraintdef(o.oid) AS definition
    FROM pg_constraint o JOIN pg_class t ON t.oid = o.conrelid
    WHERE o.contype = 'f' AND o.connamespace = current_schema()::regnamespace
    ORDER BY o.conname`);
  return rows;
}

/** Counters that a copy would have to set. There are none, and one that is added must not be forgotten. */
export async function requireNoSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class
    WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace`);
  const [sequence] = rows;
  if (sequence) throw new Error(`The sequence "${sequence.name}" would be in no safety copy.`);
}

/** Those that a copy holds. */
export async function copiedTables(client: Client): Promise<Table[]> {
  return (await allTables(client)).filter(({ name }) => !(name in LEFT_OUT));
}

/** Those that are applied, oldest first; undefined where there never were any. */
export async function appliedMigrations(client: Client): Promise<Migration[] | undefined> {
  const { rows: known } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  if (!known[0]?.there) return undefined;
  const { rows } = await client.query<Migration>(`
    SELECT migration_name AS name, checksum FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`);
  return rows;
}

/** The rows of a table in one order, to `sink`; answers how many there are, and their hash. */
export async function rowsOf(
  client: Client,
  { name, columns, order }: Table,
  sink: (block: Buffer) => Promise<void> = async () => {},
): Promise<RowsOf> {
  const list = columns.map(quoted).join(', ');
  const counted = new RowCount(name);
  const sql = `COPY (SELECT ${list} FROM ${quoted(name)} ORDER BY ${order}) TO STDOUT`;
  await copyOut(client, sql, async (block) => {
    counted.add(block);
    await sink(block);
  });
  return counted.result();
}

/** Counts and hashes rows as they go by. */
export class RowCount {
  private rows = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly name: string) {}

  /** Whole rows. A line break in a value is written `\n`, so each row is one line. */
  add(block: Buffer): void {
    this.hash.update(block);
    for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) this.rows += 1;
  }

  result(): RowsOf {
    return { name: this.name, rows: this.rows, sha256: this.hash.digest('hex') };
  }
}
