// Runs one Node script against the production build served over a throw-away database: what
// measurements and screenshots have in common.

import { findBrowser } from './browser.mjs';
import { prepare } from './prepare.mjs';
import { runCommand } from './run-command.mjs';
import { createTeardown, runToEnd } from './teardown.mjs';
import { openThrowaway, serveThrowaway } from './throwaway.mjs';

/**
 * The script gets CONCORDAT_URL, DATABASE_URL and, with `browser`, CONCORDAT_CHROMIUM; its exit
 * code becomes ours.
 */
export async function runWithServer(root, args, { browser = false } = {}) {
  const teardown = createTeardown();
  await runToEnd(teardown, async () => {
    await prepare(root, { dev: true, withBuild: true });
    const chromium = browser ? await findBrowser(root) : undefined;
    const throwaway = await openThrowaway(root, teardown);
    const server = await serveThrowaway(root, teardown, throwaway, { databaseUrl: throwaway.url });
    const env = { ...process.env, ...server.env, CONCORDAT_URL: server.address };
    if (chromium) env.CONCORDAT_CHROMIUM = chromium;
    const { code } = await runCommand(process.execPath, args, {
      cwd: root,
      echo: true,
      env,
      onChange: throwaway.note,
    });
    return { code: code === 0 ? 0 : 1 };
  });
}
