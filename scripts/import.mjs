// The command behind `npm run import -- FOLDER|FILE…`: files become texts, while the server runs or not.
import { fileURLToPath } from 'node:url';
import { sayBesides } from './lib/console.mjs';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
sayBesides();

const { runOnOwnDatabase } = await import('./lib/own-database.mjs');
await runOnOwnDatabase(root, ['scripts/import-run.ts', ...process.argv.slice(2)], {
  whileServing: true,
});
