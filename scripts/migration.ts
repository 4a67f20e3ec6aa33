/**
 * Writes a new migration: `npm run migration -- name-of-the-change`. It is the difference between
 * prisma/schema.prisma and that file as it was when the last migration was committed, so schema
 * and migration are committed together. Both sides are files, but the engine does not start
 * without a database: the command lends it an empty one.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_FILTER, withSchemaEngine } from './schema-engine';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = 'prisma/schema.prisma';
const MIGRATIONS = 'prisma/migrations';

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
}

/** The schema that the migrations so far make; undefined before the first one. */
function committedSchema(): string | undefined {
  if (git('status', '--porcelain', '--', MIGRATIONS).trim() !== '') {
    throw new Error(
      `${MIGRATIONS} has changes that are not committed: commit or remove them first.`,
    );
  }
  const commit = git('log', '-1', '--format=%H', '--', MIGRATIONS).trim();
  return commit === '' ? undefined : git('show', `${commit}:${SCHEMA}`);
}

/** The SQL from one schema to the other; empty when it has no statement. */
async function difference(url: string, before: string | undefined, after: string): Promise<string> {
  const file = (content: string) => ({ path: 'schema.prisma', content });
  const { stdout } = await withSchemaEngine(
    url,
    (engine) =>
      engine.diff({
        from: before ? { tag: 'schemaDatamodel', files: [file(before)] } : { tag: 'empty' },
        to: { tag: 'schemaDatamodel', files: [file(after)] },
        script: true,
        exitCode: null,
        filters: NO_FILTER,
      }),
    [['schema.prisma', after]],
  );
  const sql = stdout ?? '';
  return /^[ \t]*[A-Z]/m.test(sql.replace(/^--.*$/gm, '')) ? sql : '';
}

async function main(): Promise<void> {
  const [name] = process.argv.slice(2);
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('Run this as: npm run migration -- name-of-the-change');
  if (!name || !/^[a-z0-9-]+$/.test(name)) {
    throw new Error('Name the change in lower-case words: npm run migration -- add-groups');
  }
  const sql = await difference(url, committedSchema(), readFileSync(join(ROOT, SCHEMA), 'utf8'));
  if (sql === '') {
    process.stdout.write(`${SCHEMA} asks for nothing that the migrations do not make.\n`);
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name.replaceAll('-', '_')}`);
  mkdirSync(join(ROOT, folder));
  writeFileSync(join(ROOT, folder, 'migration.sql'), sql);
  process.stdout.write(`Wrote ${folder}/migration.sql. Read it, then commit it with the schema.\n`);
}

main().then(
  () => process.exit(0), // the engine leaves a timer behind
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
