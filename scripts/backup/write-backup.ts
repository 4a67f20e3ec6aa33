/** A safety copy of everything in a database, as it was at one moment, while people go on writing. */

import type { Client } from 'pg';
import { InputError } from '../command/input-error';
import { BackupWriter } from './backup-file';
import {
  appliedMigrations,
  connect,
  copiedTables,
  LEFT_OUT,
  type RowsOf,
  requireNoSequences,
  rowsOf,
} from './catalogue';

/** Writes the copy; answers what it holds. Throws InputError for a database that is not ours. */
export async function writeBackup(url: string, file: string): Promise<RowsOf[]> {
  const client = await connect(url);
  const writer = new BackupWriter(file);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const held = await writeEverything(client, writer);
    await client.query('COMMIT');
    await writer.close();
    return held;
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await client.end();
  }
}

async function writeEverything(client: Client, writer: BackupWriter): Promise<RowsOf[]> {
  const migrations = await appliedMigrations(client);
  if (migrations === undefined) {
    throw new InputError('The database holds nothing of Concordat, so there is nothing to copy.');
  }
  await requireNoSequences(client);
  await writer.line({
    concordat: 'safety copy',
    format: 1,
    made: new Date().toISOString(),
    migrations,
    leftOut: LEFT_OUT,
  });
  const held: RowsOf[] = [];
  for (const table of await copiedTables(client)) {
    await writer.line({ table: table.name, columns: [...table.columns] });
    held.push(await rowsOf(client, table, writer.rows));
    await writer.endOfRows();
  }
  await writer.line({ tables: held });
  return held;
}
