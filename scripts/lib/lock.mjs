// A lock file that says who holds it: process, address, and the child processes it started. A
// lock whose holder is gone is taken over, and the children it left behind are stopped first, so
// a launcher killed with SIGKILL never blocks the next start.

import { randomBytes } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describeProcess, isRunning, stopProcess } from './processes.mjs';

const RETRY_MS = 100;

/** Thrown when a living process holds the lock; `holder` is what its file says. */
export class LockHeld extends Error {
  constructor(holder) {
    super(`held by process ${holder.pid}`);
    this.holder = holder;
  }
}

const beside = (file) => `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Creates `file` with `content` in one step; false when it exists already. */
function createWhole(file, content) {
  const draft = beside(file);
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    // A file system without hard links: copying exclusively is the next best.
    return copyExclusively(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function copyExclusively(draft, file) {
  try {
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moves a lock judged stale out of the way. Between the judgement and the move another start may
 * have put a fresh lock there: then what was moved is not what was judged, and it is put back.
 */
function moveAside(file, judged) {
  const aside = beside(file);
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== judged && moved !== undefined) createWhole(file, moved);
  rmSync(aside, { force: true });
}

/** Stops what a dead holder left running; `leftovers` are its notes of `{ pid, identity }`. */
export async function stopLeftovers(holder) {
  for (const child of holder.children ?? []) {
    // A database is asked to shut down fast (SIGINT); all others to terminate.
    const ask = child.kind === 'postgres' ? 'SIGINT' : 'SIGTERM';
    await stopProcess(
      child,
      [
        [ask, 4000],
        ['SIGKILL', 2000],
      ],
      { group: child.kind !== 'postgres' },
    );
  }
}

/** The holder a lock file names, if that process is alive; undefined otherwise. */
export function livingHolder(file) {
  const holder = parse(read(file) ?? '');
  return isRunning(holder) ? holder : undefined;
}

/**
 * Takes the lock or throws LockHeld; with `wait` (milliseconds) it tries again until then.
 * Resolves to `{ update(patch), release() }`; `onTakeover(holder)` runs after a dead holder's
 * children were stopped, and may run in two racing starts at once.
 */
export async function acquireLock(file, { wait = 0, onTakeover } = {}) {
  const until = performance.now() + wait;
  let state = { ...describeProcess(process.pid), token: randomBytes(8).toString('hex') };
  for (;;) {
    if (createWhole(file, JSON.stringify(state))) break;
    const found = read(file);
    if (found === undefined) continue;
    const holder = parse(found);
    if (isRunning(holder)) {
      if (performance.now() >= until) throw new LockHeld(holder);
      await pause(RETRY_MS);
      continue;
    }
    // Before the lock is freed, so that whoever wins it finds nothing left running.
    await stopLeftovers(holder);
    await onTakeover?.(holder);
    moveAside(file, found);
  }
  return {
    update(patch) {
      state = { ...state, ...patch };
      const draft = beside(file);
      writeFileSync(draft, JSON.stringify(state), { mode: 0o600 });
      renameSync(draft, file);
    },
    release() {
      if (parse(read(file) ?? '').token === state.token) rmSync(file, { force: true });
    },
  };
}
