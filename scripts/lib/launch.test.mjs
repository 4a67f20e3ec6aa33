import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { isRunning } from './processes.mjs';

// The launcher itself, its locks, signals and a real database; only Next.js is replaced by a small
// server, so that a start takes two seconds, and the records by none. A launcher that could not stop
// everything before its own deadline (teardown.mjs) ends with another code than 0, so no clock is read
// here, and a busy machine may take its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const home = fileURLToPath(new URL('../..', import.meta.url));
const launcher = new URL('./launch.mjs', import.meta.url).href;
const NEXT = `
const { mkdirSync, writeFileSync } = require('node:fs');
if (process.argv[2] === 'build') {
  mkdirSync('.next', { recursive: true });
  writeFileSync('.next/BUILD_ID', 'test');
} else {
  if (process.env.STUBBORN) process.on('SIGTERM', () => {});
  const answer = { secret: process.env.NEXTAUTH_SECRET.length, url: process.env.NEXTAUTH_URL };
  require('node:http')
    .createServer((request, response) => response.end(JSON.stringify(answer)))
    .listen(Number(process.argv[process.argv.indexOf('--port') + 1]), '127.0.0.1');
}`;

let root;
const started = [];

/** A clone whose packages are those of this one, except for Next.js. */
function makeClone() {
  const clone = mkdtempSync(join(tmpdir(), 'concordat-clone-'));
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(home, name), join(clone, name));
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync(join(home, 'node_modules'))) {
    if (name !== 'next')
      symlinkSync(join(home, 'node_modules', name), join(clone, 'node_modules', name));
  }
  mkdirSync(join(clone, 'node_modules/next/dist/bin'), { recursive: true });
  writeFileSync(join(clone, 'node_modules/next/dist/bin/next'), NEXT);
  for (const name of ['scripts', 'lib', 'tsconfig.json'])
    symlinkSync(join(home, name), join(clone, name));
  mkdirSync(join(clone, 'prisma'));
  for (const name of ['schema.prisma', 'migrations', 'generated']) {
    symlinkSync(join(home, 'prisma', name), join(clone, 'prisma', name));
  }
  writeFileSync(join(clone, 'prisma/seed.ts'), '');
  return clone;
}

/** Starts the launcher; `said(words)` resolves once its output holds them, or it ended. */
function start(env = {}) {
  const { NODE_ENV, NEXTAUTH_URL, NEXTAUTH_SECRET, DATABASE_URL, npm_lifecycle_event, ...rest } =
    process.env;
  const child = spawn(
    process.execPath,
    ['-e', `import('${launcher}').then(({ launch }) => launch(process.cwd(), {}))`],
    { cwd: root, env: { ...rest, PORT: '0', ...env } },
  );
  started.push(child);
  let output = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const said = (words) =>
    new Promise((resolve) => {
      const look = () => (output.includes(words) || child.exitCode !== null) && resolve(output);
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      ended.then(() => resolve(output));
      look();
    });
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return { child, said, ended, kill: (name) => child.kill(name) };
}

const lockFile = () => join(root, '.data/running.lock');
const lockedChildren = () => JSON.parse(readFileSync(lockFile(), 'utf8')).children;
const addressIn = (output) => /ready at (\S+)/.exec(output)?.[1];

beforeAll(() => {
  root = makeClone();
});

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('npm start', () => {
  it('serves, refuses a second start, and stops everything before its deadline', async () => {
    const first = start();
    const output = await first.said('Press Ctrl-C');
    const answer = await (await fetch(`${addressIn(output)}/`)).json();
    expect(answer).toEqual({ secret: 43, url: addressIn(output) });

    const second = start();
    expect(await second.said('second')).toContain(`already running at ${addressIn(output)}`);
    expect(await second.ended).toBe(1);

    mkdirSync(join(root, 'public'));
    writeFileSync(join(root, 'public/new.txt'), 'a changed source');
    const third = start({ CONCORDAT_DATA_DIR: '.data/third' });
    expect(await third.said('replaced')).toContain(
      `running from this folder at ${addressIn(output)} and its build would be replaced`,
    );
    expect(await third.ended).toBe(1);

    const children = lockedChildren();
    expect(children.map(({ kind }) => kind)).toEqual(['postgres', 'web']);
    first.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(children.filter(isRunning)).toEqual([]);
    expect(readdirSync(join(root, '.data')).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it('stops a server that ignores the request, still before its deadline', async () => {
    const run = start({ STUBBORN: '1' });
    await run.said('Press Ctrl-C');
    const children = lockedChildren();
    run.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(children.filter(isRunning)).toEqual([]);
  });

  it('starts again after it was killed, on the port that its orphan held', async () => {
    const first = start();
    const address = addressIn(await first.said('Press Ctrl-C'));
    const orphans = lockedChildren();
    first.kill('SIGKILL');
    await first.ended;
    expect(orphans.filter(isRunning)).toHaveLength(2);
    const again = start({ PORT: new URL(address).port });
    expect(await again.said('Press Ctrl-C')).toContain(`ready at ${address}`);
    expect(orphans.filter(isRunning)).toEqual([]);
  });

  it('stops cleanly in the middle of its start', async () => {
    const run = start();
    await run.said('Database:');
    run.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(existsSync(lockFile())).toBe(false);
  });

  it('refuses production without its own secrets and starts nothing', async () => {
    const run = start({ NODE_ENV: 'production' });
    expect(await run.ended).toBe(1);
    expect(await run.said('set')).toContain('set DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL');
  });
});
