// The command behind `npm run backup -- FILE`: a safety copy of everything, while the server runs or not.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { runOnOwnDatabase } = await import('./lib/own-database.mjs');
await runOnOwnDatabase(root, ['scripts/backup-run.ts', 'backup', ...process.argv.slice(2)], {
  whileServing: true,
});
