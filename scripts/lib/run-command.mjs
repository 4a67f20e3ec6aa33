// Runs the programs that prepare the application (npm, prisma, next build, tsx). Each is the
// leader of its own process group, so that a Ctrl-C at the terminal reaches only the launcher,
// which then stops them in order; their output is kept and shown when they fail.

import { spawn } from 'node:child_process';
import { Failure, Interrupted } from './console.mjs';
import { describeProcess, stopProcess } from './processes.mjs';

const KEPT_LINES = 60;
const running = new Map();
let stopped = false;

/** Telemetry of the frameworks and update checks off, for everything that is started. */
export const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  DO_NOT_TRACK: '1',
};

/** The notes of all commands that run now, for the lock file. */
export function runningCommands() {
  return [...running.values()];
}

/** Throws Interrupted once stopping has begun: nothing new may be started then. */
export function refuseWhenStopping() {
  if (stopped) throw new Interrupted();
}

/** Stops every running command within `wait` ms; commands asked for afterwards are refused. */
export async function stopCommands(wait = 3000) {
  stopped = true;
  const steps = [
    ['SIGTERM', wait],
    ['SIGKILL', 1000],
  ];
  await Promise.all(runningCommands().map((note) => stopProcess(note, steps, { group: true })));
}

/**
 * Resolves to `{ code, output }` when the command ends. `echo` copies its output to ours; `ids`
 * (`{ uid, gid }`) is the account it runs as; `onChange` is called when a command starts or ends.
 */
export function runCommand(command, args, options = {}) {
  const { cwd, env = process.env, ids = {}, input = '', echo = false, onChange } = options;
  if (stopped) return Promise.reject(new Interrupted());
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...ids,
      cwd,
      env: { ...env, ...QUIET },
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.on('error', () => {}); // a program that ends without reading its input
    child.stdin.end(input);
    let output = '';
    const keep = (target) => (chunk) => {
      if (echo) target.write(chunk);
      output = `${output}${chunk}`.slice(-200_000);
    };
    child.stdout.setEncoding('utf8').on('data', keep(process.stdout));
    child.stderr.setEncoding('utf8').on('data', keep(process.stderr));
    child.on('error', reject);
    if (child.pid !== undefined) running.set(child, describeProcess(child.pid));
    onChange?.();
    child.on('close', (code, signal) => {
      running.delete(child);
      onChange?.();
      if (stopped) reject(new Interrupted());
      else resolve({ code: code ?? `signal ${signal}`, output });
    });
  });
}

/** Like runCommand, but a failure throws `problem` with the end of the output below it. */
export async function mustRun(problem, command, args, options) {
  const { code, output } = await runCommand(command, args, options).catch((error) => {
    if (error instanceof Interrupted) throw error;
    throw new Failure(`${problem} (${command}: ${error.code ?? error.message})`);
  });
  if (code === 0) return output;
  const shown = options?.echo ? '' : `${lastLines(output)}\n\n`;
  throw new Failure(`${shown}${problem} (exit ${code})`);
}

export function lastLines(text, count = KEPT_LINES) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
