// What the commands that need no server share before their own code is loaded. Whatever has to be said
// besides the result goes to stderr, so that stdout can be read by a program.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { requireNode } from '../lib/node-version.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The packages by which files are read. */
export const READING = ['chardet', 'fflate', 'parse5', 'saxes', 'unpdf'];

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

/**
 * Makes TypeScript loadable and runs what `load` gives with the arguments of the command. The exit code
 * is set and not forced: what was written is flushed first, however long it is.
 */
export async function launch(needed, load) {
  requireNode();
  if (!['tsx/esm/api', ...needed].every(canResolve) && !install()) {
    process.exitCode = 1;
    return;
  }
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
  const run = await load();
  process.exitCode = await run(process.argv.slice(2));
}
