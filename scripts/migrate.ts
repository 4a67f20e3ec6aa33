/**
 * Applies the migrations that a database lacks: `DATABASE_URL=… tsx scripts/migrate.ts`. It writes
 * the same `_prisma_migrations` table as `prisma migrate deploy`, so the two can take turns.
 */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_FILTER, readMigrations, withSchemaEngine } from './schema-engine';

const FOLDER = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/**
 * Applies the missing migrations of `folder` in order and resolves to their names. A migration
 * that was cut off by a crash is tried again: PostgreSQL had rolled its statements back. Rejects
 * with the database's own message when a migration fails.
 */
export function migrate(connectionString: string, folder = FOLDER): Promise<string[]> {
  const migrationsList = readMigrations(folder);
  return withSchemaEngine(connectionString, async (engine) => {
    const { failedMigrationNames, history } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTER,
    });
    for (const migrationName of failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    // Applying takes a session lock, which not every database has; nothing to do needs none.
    if (history === null && failedMigrationNames.length === 0) return [];
    const applied = await engine
      .applyMigrations({ migrationsList, filters: NO_FILTER })
      .catch((cause: unknown) => {
        throw new Error(explain(cause), { cause });
      });
    return applied.appliedMigrationNames;
  });
}

/** The engine's message without the trace through its own code. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const name = /migration_name="([^"]+)"/.exec(error.message)?.[1];
  const reason = error.message.replace(/^external connector error\n/, '').split('\n   0: ')[0];
  return name ? `Migration ${name}: ${reason}` : (reason ?? error.message);
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing: name the database to bring up to date.');
  const applied = await migrate(url);
  process.stdout.write(applied.length === 0 ? 'up to date\n' : `applied ${applied.join(', ')}\n`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().then(
    () => process.exit(0), // the engine leaves a timer of ten seconds behind
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}
