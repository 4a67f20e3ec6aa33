// The command behind `npm test`: unit, property, database and browser tests against a database and
// a server made for this run and removed afterwards. The last line is `N passed, N failed`.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
import('./lib/run-tests.mjs').then(({ runTests }) => runTests(root, process.argv.slice(2)));
