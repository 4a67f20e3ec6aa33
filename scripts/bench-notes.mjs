// The command behind `npm run bench:notes`: serves the production build over a throw-away database and
// runs the measurements of bench-notes-run.ts against it.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

async function main() {
  const { runWithServer } = await import('./lib/run-with-server.mjs');
  const args = ['--import', 'tsx', 'scripts/bench-notes-run.ts', ...process.argv.slice(2)];
  await runWithServer(root, args, { browser: true });
}

main();
