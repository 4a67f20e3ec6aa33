// Stopping in order: what was started is stopped last first, once, whoever asks for it.

import { Interrupted, report, say } from './console.mjs';
import { describeProcess, isRunning, parentOf } from './processes.mjs';
import { stopCommands } from './run-command.mjs';

const STOP_WITHIN_MS = 9500;
const PARENT_POLL_MS = 1000;

/** Steps added after stopping has begun are refused by what starts things (refuseWhenStopping). */
export function createTeardown() {
  const steps = [];
  let stopping;
  return {
    add: (step) => steps.push(step),
    get begun() {
      return stopping !== undefined;
    },
    stop() {
      stopping ??= (async () => {
        await stopCommands();
        for (const step of steps.reverse()) await step();
      })();
      return stopping;
    },
  };
}

/**
 * Stops everything and exits with `code` when asked to: by the terminal, by a supervisor, or by
 * the death of npm (or the shell between), which passes on no signal when it is killed.
 */
export function stopWhenAsked(teardown, { code }) {
  const stop = async () => {
    if (teardown.begun) return;
    say('\nStopping …');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await teardown.stop();
    say('Stopped.');
    process.exit(code);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
  if (process.env.npm_lifecycle_event === undefined) return;
  const starters = npmAbove();
  setInterval(() => starters.every(isRunning) || stop(), PARENT_POLL_MS).unref();
}

/** npm and the shell that may stand between it and us, as notes. */
function npmAbove() {
  const parent = describeProcess(process.ppid);
  const isShell = /^(ba|da|z)?sh$/.test(parentOf(process.pid)?.name ?? '');
  const above = isShell ? parentOf(parent.pid) : undefined;
  return above ? [parent, describeProcess(above.pid)] : [parent];
}

/**
 * Runs `work` to its end and stops everything, exiting with the code it resolves to, or with 1
 * after a failure, which is reported. Interrupted work leaves the exit to stopWhenAsked.
 */
export async function runToEnd(teardown, work) {
  stopWhenAsked(teardown, { code: 130 });
  let code = 1;
  let finish = () => {};
  try {
    ({ code, finish = finish } = await work());
  } catch (error) {
    if (teardown.begun || error instanceof Interrupted) return;
    report(error);
  }
  if (teardown.begun) return;
  await teardown.stop();
  finish();
  process.exitCode = code;
  // Handles that libraries leave open must not keep a finished command alive.
  process.stdout.write('', () => process.exit(code));
}
