// Packages, database client and Next.js' generated types: what the checks need before they run.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

async function main() {
  const { prepare } = await import('./lib/prepare.mjs');
  const { createTeardown, runToEnd } = await import('./lib/teardown.mjs');
  const { stage } = await import('./lib/console.mjs');
  const { mustRun } = await import('./lib/run-command.mjs');
  await runToEnd(createTeardown(), async () => {
    await prepare(root, { dev: true });
    await stage('Route types', async () => {
      const next = ['node_modules/next/dist/bin/next', 'typegen'];
      await mustRun('The route types could not be generated.', process.execPath, next, {
        cwd: root,
      });
    });
    return { code: 0 };
  });
}

main();
