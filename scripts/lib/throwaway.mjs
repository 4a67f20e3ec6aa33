// A PostgreSQL and a web server for one run of tests, measurements or screenshots: own ports, own
// temporary folder, records seeded, everything removed afterwards. What an earlier run left
// because it was killed is found by its lock file and removed first.

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stage } from './console.mjs';
import { readSecrets } from './data-folder.mjs';
import { createDatabase, migrate, seed, startEmbedded } from './database.mjs';
import { acquireLock, LockHeld } from './lock.mjs';
import { createNotes } from './notes.mjs';
import { freePort } from './ports.mjs';
import { addressOf } from './settings.mjs';
import { startWebServer } from './web-server.mjs';

const PREFIX = 'concordat-run-';
const LOCK = 'running.lock';
const HOST = '127.0.0.1';

const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/** A run's folder of this user that has a lock: one without is only just being made. */
function isRunFolder(folder) {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  return owner === process.getuid?.() && existsSync(join(folder, LOCK));
}

/** Removes the folders of killed runs of this user, with the processes they left. */
export async function sweepLeftovers(parent = tmpdir()) {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    if (!name.startsWith(PREFIX) || !isRunFolder(folder)) continue;
    try {
      await acquireLock(join(folder, LOCK), { onTakeover: ({ copy }) => copy && remove(copy) });
      remove(folder);
    } catch (error) {
      if (!(error instanceof LockHeld) && error.code !== 'ENOENT') throw error;
    }
  }
}

/**
 * Opens the temporary folder and the database in it, empty or with migrations and records, and
 * hands over to `teardown`; `durable` where it is to be killed and to keep what it said it stored. Resolves to
 * `{ folder, url, secrets, clone(name), note, started }`, the last what `onStart` of the database was told.
 */
export async function openThrowaway(root, teardown, { seeded = true, durable = false } = {}) {
  await sweepLeftovers();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  teardown.add(() => remove(folder));
  const lock = await acquireLock(join(folder, LOCK));
  const note = createNotes(lock);
  const secrets = readSecrets(folder);
  let database;
  let started;
  await stage('Throw-away database', async () => {
    const onStart = (server) => {
      started = server;
      teardown.add(server.stop);
      note(server.note, { copy: server.copy });
    };
    database = await startEmbedded(root, { folder, secrets, durable, onStart });
    if (!seeded) return 'empty';
    await migrate(root, database.url, note);
    await seed(root, database.url, note);
    return 'migrated and seeded';
  });
  const password = secrets.databasePassword;
  const clone = (name) =>
    createDatabase(root, { port: database.port, password, name, template: 'concordat' });
  return { folder, url: database.url, secrets, clone, note, started };
}

/** The environment a server or a test needs to use the throw-away database. */
export function environmentOf(throwaway, databaseUrl, address) {
  return {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: throwaway.secrets.nextAuthSecret,
    NEXTAUTH_URL: address,
  };
}

/** Serves the production build over `databaseUrl` on a free port; resolves to `{ address, env, output() }`. */
export async function serveThrowaway(root, teardown, throwaway, { databaseUrl, env = {} }) {
  const port = await freePort(HOST);
  const address = addressOf(HOST, port);
  const whole = { ...environmentOf(throwaway, databaseUrl, address), ...env };
  let output;
  await stage('Server', async () => {
    const onStart = ({ note: child, stop }) => {
      teardown.add(stop);
      throwaway.note(child);
    };
    ({ output } = await startWebServer(root, {
      host: HOST,
      port,
      env: whole,
      quiet: true,
      onStart,
    }));
    return address;
  });
  return { address, env: whole, output };
}
