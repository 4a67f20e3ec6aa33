// Runs a script of TypeScript on an empty throw-away database with the shipped records: for benchmarks and
// evaluations of what the services answer.

import process from 'node:process';
import { prepare } from './prepare.mjs';
import { runCommand } from './run-command.mjs';
import { createTeardown, runToEnd } from './teardown.mjs';
import { openThrowaway } from './throwaway.mjs';

/** Exits as the script does, when everything that was started has ended. */
export async function runSeeded(root, script, args) {
  const teardown = createTeardown();
  await runToEnd(teardown, async () => {
    await prepare(root, { dev: true });
    const { url, note } = await openThrowaway(root, teardown, { seeded: true });
    const { code } = await runCommand(process.execPath, ['--import', 'tsx', script, ...args], {
      cwd: root,
      echo: true,
      env: { ...process.env, DATABASE_URL: url },
      onChange: note,
    });
    return { code: code === 0 ? 0 : 1 };
  });
}
