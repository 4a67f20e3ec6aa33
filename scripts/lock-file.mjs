// Checks that `npm ci` installs everywhere from package-lock.json: that it suits package.json, and
// that it lists the programs of every platform. Nothing is asked of the network: a lock that suits needs
// nothing from it, and one that would have to be completed from a registry does not suit.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npm } from './lib/npm.mjs';
import { missingOptionals } from './lib/package-lock.mjs';
import { runCommand } from './lib/run-command.mjs';

const MEND = 'rm -rf node_modules && npm install --package-lock-only --ignore-scripts && npm ci';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packages } = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8'));

const problems = missingOptionals(packages).map(
  ({ name, version, of }) => `package-lock.json lacks ${name} ${version} of ${of}.`,
);
const [command, args] = npm([
  'ci',
  '--dry-run',
  '--offline',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]);
const { code, output } = await runCommand(command, args, { cwd: root });
if (code !== 0) {
  // npm follows its reason with the manual of the command.
  const [reason] = output.split(/^.*Clean install a project/m);
  problems.push(`${reason.trim()}\n\npackage-lock.json does not suit package.json.`);
}

if (problems.length > 0) {
  process.stdout.write(`${problems.join('\n')}\nWrite it again: ${MEND}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${Object.keys(packages).length - 1} packages locked, for every platform\n`);
}
