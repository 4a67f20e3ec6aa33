// `npm start` and `npm run dev`: from a fresh clone to a served address, stage by stage, and back
// down in order on Ctrl-C, SIGTERM or a closed terminal.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, Interrupted, report, say, stage } from './console.mjs';
import { openDataFolder, readSecrets } from './data-folder.mjs';
import { migrate, requireReachable, seed, startEmbedded } from './database.mjs';
import { acquireLock, LockHeld } from './lock.mjs';
import { createNotes } from './notes.mjs';
import { freePort, requireFree } from './ports.mjs';
import { prepare } from './prepare.mjs';
import { noteServing } from './serving.mjs';
import { addressOf, readSettings } from './settings.mjs';
import { createTeardown, stopWhenAsked } from './teardown.mjs';
import { startWebServer } from './web-server.mjs';

async function takeLock(dataDir) {
  const removeCopy = ({ copy }) => copy && rmSync(copy, { recursive: true, force: true });
  try {
    return await acquireLock(join(dataDir, 'running.lock'), { onTakeover: removeCopy });
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    const { pid, address } = error.holder;
    const where = address ? `already running at ${address}` : 'already starting';
    throw new Failure(
      `Concordat is ${where} (process ${pid}). Stop it first, or start a second one with its own data and port: CONCORDAT_DATA_DIR=.data/second PORT=0 npm start`,
    );
  }
}

async function openDatabase(root, run) {
  const { settings, secrets, teardown, noteChildren } = run;
  let url = settings.databaseUrl;
  await stage('Database', async () => {
    if (url) {
      await requireReachable(root, url);
      return 'the one of DATABASE_URL';
    }
    const onStart = ({ note, stop, copy }) => {
      teardown.add(stop);
      noteChildren(note, { copy });
    };
    const database = await startEmbedded(root, { folder: settings.dataDir, secrets, onStart });
    database.exited.then(() => run.lost('The embedded database'));
    url = database.url;
    return `embedded PostgreSQL, ${database.happened}`;
  });
  await stage('Migrations', () => migrate(root, url, noteChildren));
  await stage('Records', () => seed(root, url, noteChildren));
  return url;
}

async function serve(root, run, { dev, databaseUrl }) {
  const { settings, secrets, teardown, noteChildren, port } = run;
  const address = addressOf(settings.host, port);
  const env = {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.nextAuthSecret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || address,
  };
  await stage('Server', async () => {
    const onStart = ({ note, stop }) => {
      teardown.add(stop);
      noteChildren(note);
    };
    const server = await startWebServer(root, { dev, host: settings.host, port, env, onStart });
    server.exited.then(() => run.lost('The web server'));
  });
  run.lock.update({ address });
  say(`\nConcordat is ready at ${address}\nPress Ctrl-C to stop.`);
}

async function start(root, { dev }, teardown) {
  const settings = readSettings(process.env, root);
  openDataFolder(settings.dataDir);
  const lock = await takeLock(settings.dataDir);
  teardown.add(() => lock.release());
  if (settings.port !== 0) await requireFree(settings.port, settings.host);
  const run = {
    settings,
    lock,
    teardown,
    secrets: readSecrets(settings.dataDir),
    port: settings.port || (await freePort(settings.host)),
    noteChildren: createNotes(lock),
    async lost(what) {
      if (teardown.begun) return;
      process.stderr.write(
        `\n${what} stopped unexpectedly; see the lines above and ${settings.dataDir}.\n`,
      );
      await teardown.stop();
      process.exit(1);
    },
  };
  await prepare(root, { withBuild: !dev, onChange: run.noteChildren });
  // `next dev` keeps its files apart from the build.
  if (!dev) teardown.add(await noteServing(root, addressOf(settings.host, run.port)));
  const databaseUrl = await openDatabase(root, run);
  await serve(root, run, { dev, databaseUrl });
}

/** Runs until stopped; the exit code is 0 when asked to stop and 1 after any failure. */
export async function launch(root, options) {
  const teardown = createTeardown();
  stopWhenAsked(teardown, { code: 0 });
  try {
    await start(root, options, teardown);
  } catch (error) {
    if (teardown.begun || error instanceof Interrupted) return;
    report(error);
    await teardown.stop();
    process.exit(1);
  }
}
