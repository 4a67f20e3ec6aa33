// The database of a run: the embedded cluster under a data folder, or the one of DATABASE_URL;
// then migrations and the shipped records.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from './console.mjs';
import { readDatabasePort, writeDatabasePort } from './data-folder.mjs';
import { freePort, isFree } from './ports.mjs';
import { postgresAccount } from './postgres-account.mjs';
import { findBinaries, reachableBinaries } from './postgres-binaries.mjs';
import {
  clearLeftovers,
  createCluster,
  requireSameMajor,
  resetPassword,
  SUPERUSER,
  startCluster,
} from './postgres-cluster.mjs';
import { mustRun } from './run-command.mjs';

const DATABASE = 'concordat';
const PORT_TRIES = 3;
const CONNECT_MS = 5000;

async function withClient(root, url, use) {
  const { href } = pathToFileURL(createRequire(join(root, 'package.json')).resolve('pg'));
  const { default: pg } = await import(href);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => {}); // a server that goes away shows in the query that is waiting
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

function urlOf(port, password, database) {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Creates a database unless it is there, empty or as a copy of `template`. */
export async function createDatabase(
  root,
  { port, password, name = DATABASE, template = 'template1' },
) {
  await withClient(root, urlOf(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return urlOf(port, password, name);
}

async function startOnFreePort(start, portFolder) {
  let port = readDatabasePort(portFolder);
  for (let tries = 1; ; tries += 1) {
    if (port === undefined || !(await isFree(port, '127.0.0.1'))) port = await freePort();
    try {
      const server = await start(port);
      writeDatabasePort(portFolder, port);
      return { server, port };
    } catch (error) {
      if (!error.portLost || tries === PORT_TRIES) throw error;
      port = undefined;
    }
  }
}

/**
 * Starts the embedded cluster in `folder/postgres`, making it first when missing. Resolves to
 * `{ url, port, exited, stop(), happened }`; `happened` is a line for the person.
 * `onStart({ note, stop, copy })` is called as soon as there is a process; `copy` is a temporary
 * copy of the programs that a later run must remove if this one cannot.
 */
export async function startEmbedded(root, { folder, secrets, durable = true, onStart }) {
  const directory = join(folder, 'postgres');
  const { native: packaged, major } = findBinaries(root);
  const account = postgresAccount(directory);
  const { native, copy, dispose } = reachableBinaries(packaged, account);
  const cluster = { directory, native, account, password: secrets.databasePassword, durable };
  try {
    const cleared = await makeReady(cluster, { major, fresh: secrets.fresh });
    const logFile = join(folder, 'postgres.log');
    const disposing = (stopServer) => async () => {
      await stopServer();
      dispose();
    };
    const started = ({ note, stop }) => onStart?.({ note, copy, stop: disposing(stop) });
    const { server, port } = await startOnFreePort(
      (candidate) => startCluster({ ...cluster, port: candidate, logFile, onStart: started }),
      folder,
    );
    const url = await createDatabase(root, { port, password: secrets.databasePassword });
    const happened = `port ${port}${cleared ? `, ${cleared}` : ''}`;
    return { url, port, happened, exited: server.exited, stop: disposing(server.stop) };
  } catch (error) {
    dispose();
    throw error;
  }
}

async function makeReady(cluster, { major, fresh }) {
  if (!existsSync(join(cluster.directory, 'PG_VERSION'))) {
    await createCluster(cluster);
    return 'created';
  }
  requireSameMajor(cluster.directory, major);
  const cleared = await clearLeftovers(cluster.directory);
  if (!fresh) return cleared;
  await resetPassword(cluster);
  return 'new password, as the secrets file was missing';
}

/** Throws a Failure when the database of DATABASE_URL does not answer; never shows its password. */
export async function requireReachable(root, url) {
  let place = 'the given address';
  try {
    const { hostname, port, pathname } = new URL(url);
    place = `${hostname}:${port || 5432}${pathname}`;
    await withClient(root, url, (client) => client.query('SELECT 1'));
  } catch (error) {
    throw new Failure(
      `The database of DATABASE_URL (${place}) does not answer: ${error.code ?? error.message}. Start it or correct DATABASE_URL; without the variable the built-in database is used.`,
    );
  }
}

function tsx(root, script, url, onChange) {
  return [
    process.execPath,
    ['--import', 'tsx', script],
    { cwd: root, onChange, env: { ...process.env, DATABASE_URL: url } },
  ];
}

/** Applies the migrations that are missing; resolves to the last line the script printed. */
export async function migrate(root, url, onChange) {
  const output = await mustRun(
    'The database could not be brought up to date.',
    ...tsx(root, 'scripts/migrate.ts', url, onChange),
  );
  return output.trim().split('\n').at(-1);
}

/** Writes or upgrades the shipped records; resolves to how many lines of change were reported. */
export async function seed(root, url, onChange) {
  const output = await mustRun(
    'The shipped records could not be stored.',
    ...tsx(root, 'prisma/seed.ts', url, onChange),
  );
  const changes = output.split('\n').filter((line) => line.trim() !== '').length;
  return changes === 0 ? 'up to date' : `${changes} written`;
}
