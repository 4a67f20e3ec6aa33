// The command behind `npm run screenshots`: serves the production build over a throw-away database
// and takes the pictures of the README and the guide.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

async function main() {
  const { runWithServer } = await import('./lib/run-with-server.mjs');
  await runWithServer(root, ['--import', 'tsx', 'scripts/screenshots-run.ts'], { browser: true });
}

main();
