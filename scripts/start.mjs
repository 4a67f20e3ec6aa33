// The command behind `npm start` and (with --dev) `npm run dev`. Only the Node check stands here:
// the rest is loaded afterwards, so that an old Node gets a sentence and not a syntax error.
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
process.title = 'concordat';
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
import('./lib/launch.mjs').then(({ launch }) =>
  launch(root, { dev: process.argv.includes('--dev') }),
);
