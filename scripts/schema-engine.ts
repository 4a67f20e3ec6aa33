/**
 * Prisma's schema engine in WebAssembly: the same engine as `prisma migrate`, without the binary
 * that its command line would download. Opened over a live database to apply migrations, and over
 * the schema file alone to write a new one.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

/** Every table and enum belongs to the schema. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

const BINDINGS = '@prisma/schema-engine-wasm/schema_engine_bg';

type Bindings = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: typeof SchemaEngine;
};

let engineClass: Promise<typeof SchemaEngine> | undefined;

async function loadEngineClass(): Promise<typeof SchemaEngine> {
  const file = fileURLToPath(import.meta.resolve(BINDINGS)).replace(/\.js$/, '.wasm');
  const imports = bindings as unknown as WebAssembly.ModuleImports & Bindings;
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': imports,
  });
  imports.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return imports.SchemaEngine;
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside strings and function bodies, and
 * commits piece by piece. Sent whole, a migration is one transaction: all of it or nothing.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    return sendingWhole(await super.connect());
  }

  override async connectToShadowDb() {
    return sendingWhole(await super.connectToShadowDb());
  }
}

function sendingWhole<T extends SqlDriverAdapter>(adapter: T): T {
  adapter.executeScript = async (sql) => {
    await adapter.executeRaw({ sql, args: [], argTypes: [] });
  };
  return adapter;
}

/**
 * Lends `use` an engine over the database of `connectionString` and closes its connections
 * afterwards: the engine's own lock against a second migration lives as long as they do.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  use: (engine: SchemaEngine) => Promise<T>,
  datamodels?: [string, string][],
): Promise<T> {
  // The bindings keep the memory of one instance, so there can be only one in a process.
  engineClass ??= loadEngineClass();
  const engine = await engineClass;
  const pool = new Pool({ connectionString, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined); // an idle connection that breaks; queries report their own
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
    return await use(await engine.new({ datamodels }, () => undefined, factory));
  } finally {
    await pool.end();
  }
}

/** The migrations of a folder, in order, as the engine takes them. */
export function readMigrations(folder: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
