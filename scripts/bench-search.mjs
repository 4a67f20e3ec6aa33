// The command behind `npm run bench:search`: see bench-search-run.ts.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const { runSeeded } = await import('./lib/run-seeded.mjs');
await runSeeded(root, 'scripts/bench-search-run.ts', process.argv.slice(2));
