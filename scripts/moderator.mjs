// The command behind `npm run moderator -- EMAIL [--off]`: who may hide public notes.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { runOnOwnDatabase } = await import('./lib/own-database.mjs');
await runOnOwnDatabase(root, ['scripts/moderator-run.ts', ...process.argv.slice(2)], {
  whileServing: true,
});
