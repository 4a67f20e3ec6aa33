// The folder that holds what must outlive the process: the embedded database, its port, and the
// secrets made on the first start (mode 600).

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { explainSystemError, Failure } from './console.mjs';

const NEEDED_BYTES = 500 * 1024 * 1024;

/** Throws a Failure when less than 500 MB are free where `folder` is; `free` is for tests. */
export function requireSpace(folder, free = freeBytes(folder)) {
  if (free >= NEEDED_BYTES) return;
  const megabytes = Math.floor(free / 1024 / 1024);
  throw new Failure(
    `Only ${megabytes} MB are free on the disk of ${folder} and Concordat needs 500 MB. Free some space, or set CONCORDAT_DATA_DIR to a folder on another disk.`,
  );
}

function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Makes the folder if needed and checks that it can be written and has room. */
export function openDataFolder(folder) {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const known = explainSystemError(error);
    throw new Failure(
      known ??
        `The data folder ${folder} cannot be written (${error.code}). Give this user the right to write there, or set CONCORDAT_DATA_DIR to another folder.`,
    );
  }
  requireSpace(folder);
}

function writePrivate(file, text) {
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  renameSync(draft, file);
}

/**
 * The secrets of this folder, made up when missing: `{ nextAuthSecret, databasePassword, fresh }`,
 * where `fresh` says that they were made just now. The file is kept readable by its owner only.
 */
export function readSecrets(folder) {
  const file = join(folder, 'secrets.json');
  let stored;
  try {
    stored = JSON.parse(readFileSync(file, 'utf8'));
    chmodSync(file, 0o600);
  } catch (error) {
    if (error.code !== 'ENOENT' && !(error instanceof SyntaxError)) {
      throw new Failure(
        `The secrets in ${file} cannot be read (${error.code}). Start as the user who owns that file.`,
      );
    }
  }
  if (stored?.nextAuthSecret && stored?.databasePassword) return { ...stored, fresh: false };
  const made = {
    nextAuthSecret: randomBytes(32).toString('base64url'),
    databasePassword: randomBytes(24).toString('hex'),
  };
  writePrivate(file, `${JSON.stringify(made, null, 2)}\n`);
  return { ...made, fresh: true };
}

/** The port the embedded database used last, if any. */
export function readDatabasePort(folder) {
  try {
    const port = Number(readFileSync(join(folder, 'database-port'), 'utf8'));
    return Number.isInteger(port) && port > 0 && port <= 65535 ? port : undefined;
  } catch {
    return undefined;
  }
}

export function writeDatabasePort(folder, port) {
  writePrivate(join(folder, 'database-port'), `${port}\n`);
}
