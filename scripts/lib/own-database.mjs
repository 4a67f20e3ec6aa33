// Runs one script on the database that `npm start` would use: the one of DATABASE_URL, or the embedded
// one, which is lent by a server that runs or else started for as long as the script takes.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, stage } from './console.mjs';
import { openDataFolder, readDatabasePort, readSecrets } from './data-folder.mjs';
import { createDatabase, requireReachable, startEmbedded } from './database.mjs';
import { acquireLock, LockHeld } from './lock.mjs';
import { createNotes } from './notes.mjs';
import { prepare } from './prepare.mjs';
import { runCommand } from './run-command.mjs';
import { readSettings } from './settings.mjs';
import { createTeardown, runToEnd } from './teardown.mjs';

/** Resolves to undefined where a server that runs has the data folder. */
async function takeFolder(dataDir, teardown) {
  const removeCopy = ({ copy }) => copy && rmSync(copy, { recursive: true, force: true });
  try {
    const lock = await acquireLock(join(dataDir, 'running.lock'), { onTakeover: removeCopy });
    teardown.add(() => lock.release());
    return lock;
  } catch (error) {
    if (error instanceof LockHeld) return undefined;
    throw error;
  }
}

async function openEmbedded(root, dataDir, teardown, whileServing) {
  openDataFolder(dataDir);
  const lock = await takeFolder(dataDir, teardown);
  const secrets = readSecrets(dataDir);
  if (lock !== undefined) {
    const note = createNotes(lock);
    const onStart = ({ note: child, stop, copy }) => {
      teardown.add(stop);
      note(child, { copy });
    };
    return (await startEmbedded(root, { folder: dataDir, secrets, onStart })).url;
  }
  const port = readDatabasePort(dataDir);
  if (!whileServing || port === undefined) {
    throw new Failure('Concordat is running on this database. Stop it first, then run this again.');
  }
  return createDatabase(root, { port, password: secrets.databasePassword });
}

/** The script gets DATABASE_URL; its exit code becomes ours. */
export async function runOnOwnDatabase(root, args, { whileServing }) {
  const teardown = createTeardown();
  await runToEnd(teardown, async () => {
    await prepare(root);
    const { databaseUrl, dataDir } = readSettings(process.env, root);
    let url = databaseUrl;
    await stage('Database', async () => {
      if (url) await requireReachable(root, url);
      else url = await openEmbedded(root, dataDir, teardown, whileServing);
      return databaseUrl ? 'the one of DATABASE_URL' : 'embedded PostgreSQL';
    });
    const env = { ...process.env, DATABASE_URL: url };
    const command = ['--import', 'tsx', ...args];
    const { code } = await runCommand(process.execPath, command, { cwd: root, env, echo: true });
    return { code };
  });
}
