// The command behind `npm run test:faults`: writers on the production build while its database and its
// server are killed, and what is left of what they wrote. See faults/run-faults.mjs.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
import('./faults/run-faults.mjs').then(({ runFaults }) => runFaults(root, process.argv.slice(2)));
