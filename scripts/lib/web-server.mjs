// The Next.js server as a child process: started, awaited until it answers, stopped.

import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './console.mjs';
import { describeProcess, stopProcess } from './processes.mjs';
import { lastLines, QUIET, refuseWhenStopping } from './run-command.mjs';

const READY_WITHIN_MS = 60_000;
const SERVED = new Set([200, 307, 308]);
const STOP = [
  ['SIGTERM', 4000],
  ['SIGKILL', 500],
];

/** What the server must bind to answer on this machine: its own host, or the loopback for "all". */
function probeHost(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

async function answers(base, path) {
  try {
    const response = await fetch(`${base}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

async function untilReady(base, exited) {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until && !exited()) {
    const status = await answers(base, '/readyz');
    if (status === 200) return true;
    // A build without the route still serves its pages.
    if (status === 404 && SERVED.has(await answers(base, '/'))) return true;
    await pause(50);
  }
  return false;
}

/**
 * Starts `next start` (or `next dev`) and resolves to `{ note, exited, stop() }` once it answers.
 * `exited` resolves to the exit code. Output before that is held back and shown only on failure;
 * later output goes to ours unless `quiet`. `onStart({ note, stop })` is called at once, so that a
 * server which is still coming up can be stopped.
 */
export async function startWebServer(
  root,
  { dev = false, host, port, env, quiet = false, onStart },
) {
  refuseWhenStopping();
  const child = spawn(
    process.execPath,
    [
      'node_modules/next/dist/bin/next',
      dev ? 'dev' : 'start',
      '--hostname',
      host,
      '--port',
      String(port),
    ],
    {
      cwd: root,
      env: { ...process.env, ...QUIET, ...env, NODE_ENV: dev ? 'development' : 'production' },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let held = '';
  let ready = false;
  const forward = (target) => (chunk) => {
    if (!ready || quiet) held = `${held}${chunk}`.slice(-100_000);
    else target.write(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', forward(process.stdout));
  child.stderr.setEncoding('utf8').on('data', forward(process.stderr));
  let hasExited = false;
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.code));
    child.once('exit', (code, name) => resolve(code ?? name));
  }).then((code) => {
    hasExited = true;
    return code;
  });
  const note = { ...describeProcess(child.pid ?? 0), kind: 'web' };
  const stop = () => stopProcess(note, STOP, { group: true });
  onStart?.({ note, stop });
  ready = await untilReady(`http://${probeHost(host)}:${port}`, () => hasExited);
  if (ready) return { note, exited, stop, output: () => held };
  await stop();
  throw new Failure(`${lastLines(held)}\n\nThe web server did not start on ${host}:${port}.`);
}
