// The command behind `npm run bench:search`: an empty throw-away database, in which bench-search-run.ts
// stores many provisions and looks for them.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

async function main() {
  const { prepare } = await import('./lib/prepare.mjs');
  const { runCommand } = await import('./lib/run-command.mjs');
  const { createTeardown, runToEnd } = await import('./lib/teardown.mjs');
  const { openThrowaway } = await import('./lib/throwaway.mjs');
  const teardown = createTeardown();
  await runToEnd(teardown, async () => {
    await prepare(root, { dev: true });
    const { url, note } = await openThrowaway(root, teardown, { seeded: true });
    const args = ['--import', 'tsx', 'scripts/bench-search-run.ts', ...process.argv.slice(2)];
    const env = { ...process.env, DATABASE_URL: url };
    const { code } = await runCommand(process.execPath, args, {
      cwd: root,
      echo: true,
      env,
      onChange: note,
    });
    return { code: code === 0 ? 0 : 1 };
  });
}

main();
