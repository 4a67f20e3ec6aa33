// The command behind `npm run restore -- FILE`: a safety copy back into an empty database.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { runOnOwnDatabase } = await import('./lib/own-database.mjs');
await runOnOwnDatabase(root, ['scripts/backup-run.ts', 'restore', ...process.argv.slice(2)], {
  whileServing: false,
});
