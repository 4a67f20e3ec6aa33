/**
 * `backup FILE` and `restore FILE [--replace-seed]` on the database of DATABASE_URL, which the commands
 * lend (backup.mjs, restore.mjs). docs/safety-copies.md describes them.
 */

import { existsSync } from 'node:fs';
import type { RowsOf } from './backup/catalogue';
import { restoreBackup } from './backup/restore-backup';
import { writeBackup } from './backup/write-backup';
import { InputError } from './command/input-error';
import { pathOf } from './command/read-file';
import { runCommand } from './command/run-command';
import { print } from './command/terminal';

const USAGE = {
  backup: 'Use: npm run backup -- FILE',
  restore: 'Use: npm run restore -- FILE [--replace-seed]',
} as const;

async function run(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  const isRestore = command === 'restore';
  const replaceSeed = isRestore && rest.includes('--replace-seed');
  const [given, ...others] = rest.filter((word) => !replaceSeed || word !== '--replace-seed');
  if (given === undefined || given.startsWith('-') || others.length > 0) {
    throw new InputError(isRestore ? USAGE.restore : USAGE.backup);
  }
  const file = pathOf(given);
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing.');
  if (isRestore) await restore(url, file, replaceSeed);
  else await backup(url, file);
}

async function backup(url: string, file: string): Promise<void> {
  if (existsSync(file)) throw new InputError(`${file} is there already. Name another file.`);
  const held = await writeBackup(url, file);
  await print(
    `${table(held)}\nWritten to ${file}. It holds accounts and private notes: keep it safe.\n`,
  );
}

async function restore(url: string, file: string, replaceSeed: boolean): Promise<void> {
  const { header, tables, migratedTo } = await restoreBackup(url, file, { replaceSeed });
  const later = migratedTo.length === 0 ? '' : ` Then migrated: ${migratedTo.join(', ')}.`;
  await print(
    `${table(tables)}\nRestored as of ${header.made}; the rows of every table have the hashes they had.${later}\n`,
  );
}

function table(held: readonly RowsOf[]): string {
  const width = Math.max(...held.map(({ name }) => name.length));
  return held
    .map(({ name, rows, sha256 }) => `${name.padEnd(width)} ${String(rows).padStart(9)}  ${sha256}`)
    .join('\n');
}

// The engine of the migrations leaves a timer of ten seconds behind.
process.exit(await runCommand('The safety copy', run));
