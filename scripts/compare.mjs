// The command behind `npm run compare`: two files against each other, without server or database.
// Whatever has to be said besides the comparison goes to stderr, so that stdout can be read by a
// program.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
const NEEDED = ['tsx/esm/api', 'diff', 'zod'];

function canResolve(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** On a fresh clone: installs the packages, with all it says on stderr. */
function install() {
  process.stderr.write('The packages are not installed yet. Installing them, once:\n');
  const { status } = spawnSync(process.execPath, ['scripts/prepare.mjs'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}

async function main() {
  if (!NEEDED.every(canResolve) && !install()) return 1;
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
  const { runCompare } = await import('./compare-run.ts');
  return runCompare(process.argv.slice(2));
}

// The exit code is set and not forced: what was written is flushed first, however long it is.
process.exitCode = await main();
