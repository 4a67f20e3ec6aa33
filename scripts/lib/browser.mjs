// A Chromium for the browser tests, in the order of likelihood: named by CONCORDAT_CHROMIUM,
// installed on the machine, Playwright's own, downloaded by Playwright, or Debian's as root.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Failure } from './console.mjs';
import { runCommand } from './run-command.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function playwrightsOwn(root) {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

async function installWithPlaywright(root) {
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  await runCommand(process.execPath, [cli, 'install', 'chromium'], { cwd: root });
  return playwrightsOwn(root);
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  await runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return INSTALLED.find((path) => existsSync(path));
}

/** The path of a Chromium that exists, getting one when there is none; a Failure otherwise. */
export async function findBrowser(root, env = process.env) {
  const named = env.CONCORDAT_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Failure(
      `CONCORDAT_CHROMIUM names ${named}, which does not exist. Correct it or unset it.`,
    );
  }
  const found =
    INSTALLED.find((path) => existsSync(path)) ??
    playwrightsOwn(root) ??
    (await installWithPlaywright(root)) ??
    (await installWithApt());
  if (found) return found;
  throw new Failure(
    'The browser tests need Chromium and none could be found or installed. Install Chromium or Chrome, or name one with CONCORDAT_CHROMIUM=/path/to/chromium.',
  );
}
