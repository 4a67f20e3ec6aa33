// One embedded PostgreSQL cluster: made, started, stopped. It listens on 127.0.0.1 alone, without
// a Unix socket, and is its own process group, so that a Ctrl-C at the terminal does not stop it
// before the web server.
//
// As root on Linux the programs get their folder as the working directory and name it
// /proc/self/cwd: PostgreSQL's account then needs no right to enter the folders above it, and
// neither the clone nor the data has to move out of a private folder.

import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './console.mjs';
import { programPath } from './postgres-binaries.mjs';
import { commandOf, describeProcess, stopProcess } from './processes.mjs';
import { lastLines, refuseWhenStopping, runCommand } from './run-command.mjs';

export const SUPERUSER = 'concordat';
const READY_WITHIN_MS = 60_000;
const LOG_LIMIT = 5_000_000;
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];
const THROW_AWAY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=1GB',
];
const FAST_STOP = [
  ['SIGINT', 3500],
  ['SIGQUIT', 800],
  ['SIGKILL', 500],
];

/** How a program is told its folder, and the working directory that goes with it. */
function place(directory, account) {
  const byWorkingDirectory = account.ids.uid !== undefined && process.platform === 'linux';
  return { name: byWorkingDirectory ? '/proc/self/cwd' : directory, cwd: directory };
}

function cleanEnvironment() {
  // PGDATA, PGPORT and the like of the person's own PostgreSQL must not reach this one.
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function run(program, args, { native, account, cwd, input }) {
  const env = cleanEnvironment();
  return runCommand(programPath(native, program), args, { ids: account.ids, cwd, env, input });
}

/** A folder of the account's own, mode 700, for a new cluster. */
function makeFolder(directory, account) {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  if (account.ids.uid !== undefined) chownSync(directory, account.ids.uid, account.ids.gid);
}

/** Lends `password` to a program in a file that only its account reads; the file is removed. */
async function withPasswordFile(password, account, use) {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-init-'));
  const file = join(folder, 'password');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  if (account.ids.uid !== undefined) {
    chownSync(folder, account.ids.uid, account.ids.gid);
    chownSync(file, account.ids.uid, account.ids.gid);
  }
  try {
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes the cluster in `directory`, all or nothing: it is built beside and renamed, so an
 * interrupted first start leaves nothing that looks like a database.
 */
export async function createCluster({ directory, native, account, password, durable = true }) {
  const draft = `${directory}.new`;
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft, account);
  const { name, cwd } = place(draft, account);
  const { code, output } = await withPasswordFile(password, account, (file) =>
    run(
      'initdb',
      [
        `--pgdata=${name}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${file}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      { native, account, cwd },
    ),
  );
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Failure(
      `${lastLines(output)}\n\nThe embedded database could not be created in ${directory} (initdb exit ${code}).`,
    );
  }
  renameSync(draft, directory);
}

/** Gives the superuser a new password, for a cluster whose secrets file was lost; it must not run. */
export async function resetPassword({ directory, native, account, password }) {
  const { name, cwd } = place(directory, account);
  const { code, output } = await run('postgres', ['--single', '-D', name, 'postgres'], {
    native,
    account,
    cwd,
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
  });
  if (code !== 0 || /\b(ERROR|FATAL):/.test(output)) {
    throw new Failure(
      `${lastLines(output)}\n\nThe password of the embedded database could not be set anew.`,
    );
  }
}

/** Throws a Failure when the cluster was made by another major version of PostgreSQL. */
export function requireSameMajor(directory, major) {
  const made = Number.parseInt(readFileSync(join(directory, 'PG_VERSION'), 'utf8'), 10);
  if (made === major) return;
  throw new Failure(
    `The database in ${directory} was made by PostgreSQL ${made} and this release brings PostgreSQL ${major}. It was left untouched: start it with the release that made it and copy its contents over, or set CONCORDAT_DATA_DIR to a new folder.`,
  );
}

function readPidFile(directory) {
  try {
    return readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

/** Whether process `pid` is a PostgreSQL server of this very cluster. */
function servesCluster(pid, directory) {
  if (process.platform !== 'linux') {
    const command = commandOf(pid);
    return command.includes('postgres') && command.includes(directory);
  }
  try {
    // The server works in its cluster's folder.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory);
  } catch {
    return false;
  }
}

/**
 * Clears what an earlier run left: a server that outlived its launcher is shut down, and a pid
 * file whose number now belongs to another program is made to name us. PostgreSQL takes its
 * parent's id for a stale one, and still checks that no old backend is attached to the files.
 * Resolves to a note for the person, or undefined.
 */
export async function clearLeftovers(directory) {
  const lines = readPidFile(directory);
  if (lines === undefined) return undefined;
  const note = describeProcess(Number(lines[0]));
  if (note.identity === undefined) return 'recovered from an unclean stop';
  if (servesCluster(note.pid, directory)) {
    if (await stopProcess(note, FAST_STOP)) return 'stopped the server of an earlier run';
    throw new Failure(
      `The database in ${directory} is in use by process ${note.pid}, which does not stop. End that process and start again.`,
    );
  }
  const file = join(directory, 'postmaster.pid');
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'));
  return 'cleared a stale postmaster.pid';
}

function openLog(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) truncateSync(file);
  return openSync(file, 'a', 0o600);
}

async function untilReady(child, directory, exited) {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (exited()) return false;
    const lines = readPidFile(directory);
    if (Number(lines?.[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    await pause(15);
  }
  return false;
}

/**
 * Starts the cluster; resolves to `{ exited, stop() }` when it takes connections. `exited` is a
 * promise; `onStart({ note, stop })` is called at once. A server that does not come up is a Failure with the end of its log; `portLost` on
 * the error says that only its port was the trouble.
 */
export async function startCluster({
  directory,
  native,
  account,
  port,
  logFile,
  durable = true,
  onStart,
}) {
  refuseWhenStopping();
  const { name, cwd } = place(directory, account);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'logging_collector=off',
    ...(durable ? DURABLE : THROW_AWAY),
  ];
  const log = openLog(logFile);
  const logStart = statSync(logFile).size;
  const child = spawn(
    programPath(native, 'postgres'),
    ['-D', name, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...account.ids, cwd, env: cleanEnvironment(), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let hasExited = false;
  const exited = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(() => {
    hasExited = true;
  });
  const note = { ...describeProcess(child.pid ?? 0), kind: 'postgres' };
  const stop = () => (hasExited ? Promise.resolve(true) : stopProcess(note, FAST_STOP));
  onStart?.({ note, stop });
  if (await untilReady(child, directory, () => hasExited)) return { exited, stop };
  await stop();
  const said = readFileSync(logFile, 'utf8').slice(logStart);
  throw Object.assign(
    new Failure(
      `${lastLines(said, 15)}\n\nThe embedded database did not start; its log is ${logFile}.`,
    ),
    { portLost: /could not bind|Address already in use/.test(said) },
  );
}
