// Process identity and stopping. A process id alone proves nothing: it may belong to a zombie or
// have been given to another program since it was written down. An identity is the id's start
// time within this boot, so a note left by a killed launcher can be trusted or dismissed.

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;

/** A string that no other process of this machine shares, or undefined when `pid` is not running. */
function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return signalable(pid) ? `pid-${pid}` : undefined;
  return psIdentity(pid);
}

function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; the fields proper begin after the last ")".
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

function psIdentity(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

function signalable(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process where there is no /proc; empty when it cannot be had. */
export function commandOf(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').trim();
}

/** The parent of a process, `{ pid, name }`, where /proc can tell; undefined elsewhere. */
export function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid: parent, name: readFileSync(`/proc/${parent}/comm`, 'utf8').trim() };
  } catch {
    return undefined;
  }
}

/** A note of a process for a file: `{ pid, identity }`. */
export function describeProcess(pid) {
  return { pid, identity: identityOf(pid) };
}

/** Whether the process of the note still runs (and is not another one with the same id). */
export function isRunning(note) {
  const identity = identityOf(note?.pid);
  return identity !== undefined && identity === note.identity;
}

/** Sends a signal to a process or, with `group`, to all processes of its group; false if gone. */
function signal(pid, name, { group = false } = {}) {
  try {
    process.kill(group && process.platform !== 'win32' ? -pid : pid, name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Stops the process of the note by a series of `[signal, milliseconds to wait]`; resolves to true
 * when it is gone. With `group` the whole process group is signalled, and swept with SIGKILL after
 * its leader left. Does nothing to a process that merely inherited the id.
 */
export async function stopProcess(note, steps, { group = false } = {}) {
  for (const [name, wait] of steps) {
    if (!isRunning(note)) break;
    signal(note.pid, name, { group });
    const until = performance.now() + wait;
    while (isRunning(note) && performance.now() < until) await pause(POLL_MS);
  }
  const gone = !isRunning(note);
  if (gone && group && identityOf(note.pid) === undefined) signal(note.pid, 'SIGKILL', { group });
  return gone;
}
