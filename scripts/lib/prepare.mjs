// What must exist before the application can run: the packages, the Prisma client, the build.
// Each is made only when what it is made from has changed, told by content and never by file
// times, which a fresh clone does not keep.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Failure, stage } from './console.mjs';
import { acquireLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { mustRun, runningCommands } from './run-command.mjs';
import { servedAt } from './serving.mjs';

const BUILD_SOURCES = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
];
const NOT_BUILT =
  /(\.test\.tsx?|\.md)$|^prisma\/(generated|migrations|seed)|^lib\/(core\/)?testing\//;
const CLIENT_STAMP = 'prisma/generated/.made-from';
const BUILD_STAMP = '.next/concordat-made-from';
const LONGEST_PREPARATION_MS = 15 * 60_000;

function* filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** A hash of the names and contents of `sources` (files or folders under `root`). */
export function hashOf(root, sources, ignore = /^$/) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(join(root, source))) {
      const name = relative(root, file).replaceAll('\\', '/');
      if (ignore.test(name)) continue;
      const content = readFileSync(file);
      hash.update(`${name}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * Whether node_modules holds what package-lock.json asks for: every package that is needed here
 * is there in the very version, and no other version is. `dev` asks for the test tools as well.
 */
export function isInstalled(root, { dev = false } = {}) {
  const installedText = readText(join(root, 'node_modules/.package-lock.json'));
  if (installedText === undefined) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(installedText).packages;
  const same = (name) =>
    installed[name]?.version === wanted[name].version &&
    installed[name]?.integrity === wanted[name].integrity;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || name in installed) return name === '' || same(name);
    return entry.optional === true || entry.devOptional === true || (entry.dev === true && !dev);
  });
}

// Install scripts stay off: the only one that is needed (library links) is done in
// postgres-binaries.mjs, and others would download programs that are never used.
const INSTALL_FLAGS = [
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--include=dev',
  // `npm run --silent` hands its silence down, and then a failure would have no words to tell it by.
  '--loglevel=error',
];

async function install(root, { onChange }) {
  const problem = 'The packages could not be installed. Is the npm registry reachable?';
  const [command, args] = npm(['ci', ...INSTALL_FLAGS]);
  await mustRun(problem, command, args, { cwd: root, onChange });
}

function clientStamp(root) {
  return hashOf(root, ['prisma/schema.prisma', 'node_modules/prisma/package.json']);
}

function hasClient(root) {
  return readText(join(root, CLIENT_STAMP)) === clientStamp(root);
}

async function generateClient(root, { onChange }) {
  const stamp = clientStamp(root);
  await mustRun(
    'The database client could not be generated from prisma/schema.prisma.',
    process.execPath,
    ['node_modules/prisma/build/index.js', 'generate'],
    // Generating needs no engine; naming any program keeps Prisma from downloading one.
    { cwd: root, onChange, env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } },
  );
  writeStamp(join(root, CLIENT_STAMP), stamp);
}

function buildStamp(root) {
  return hashOf(root, BUILD_SOURCES, NOT_BUILT);
}

function isBuilt(root) {
  return (
    existsSync(join(root, '.next/BUILD_ID')) &&
    readText(join(root, BUILD_STAMP)) === buildStamp(root)
  );
}

/**
 * Throws a Failure when building would replace the build that a start of this clone is serving:
 * its pages would ask for files that are gone. A build that is up to date is shared freely.
 */
export function requireReplaceableBuild(root) {
  if (isBuilt(root)) return;
  const address = servedAt(root);
  if (address === undefined) return;
  throw new Failure(
    `Concordat is running from this folder at ${address} and its build would be replaced: stop it first, then run this again.`,
  );
}

async function build(root, { onChange }) {
  const stamp = buildStamp(root);
  writeStamp(join(root, BUILD_STAMP), 'unfinished');
  await mustRun(
    'The application could not be built.',
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build'],
    {
      cwd: root,
      onChange,
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  writeStamp(join(root, BUILD_STAMP), stamp);
}

async function prepareEach(root, { dev, withBuild, onChange }) {
  if (withBuild) requireReplaceableBuild(root);
  await stage(
    'Packages',
    async () => {
      if (isInstalled(root, { dev })) return 'up to date';
      await install(root, { onChange });
      return 'installed';
    },
    isInstalled(root, { dev }) ? {} : { announce: 'installing, a minute or two' },
  );
  await stage('Database client', async () => {
    if (hasClient(root)) return 'up to date';
    await generateClient(root, { onChange });
    return 'generated';
  });
  if (!withBuild) return;
  const built = isBuilt(root);
  await stage(
    'Build',
    async () => {
      if (built) return 'up to date';
      await build(root, { onChange });
      return 'built';
    },
    built ? {} : { announce: 'building, about a minute' },
  );
}

/**
 * Brings packages, client and (with `withBuild`) the build up to date. Two commands in one clone
 * take turns. `onChange` is called whenever a child process starts or ends.
 */
export async function prepare(root, { dev = false, withBuild = false, onChange } = {}) {
  mkdirSync(join(root, '.data'), { recursive: true, mode: 0o700 });
  const lock = await acquireLock(join(root, '.data/prepare.lock'), {
    wait: LONGEST_PREPARATION_MS,
  });
  const changed = () => {
    lock.update({ children: runningCommands() });
    onChange?.();
  };
  try {
    await prepareEach(root, { dev, withBuild, onChange: changed });
  } finally {
    lock.release();
  }
}
