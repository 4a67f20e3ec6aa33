// The command behind `npm run boundaries`: checks who may import whom (.dependency-cruiser.cjs) and
// prints each violation with the sentence of its rule. It fails as well when the cruiser read
// implausibly few modules: it does that silently when it cannot read TypeScript.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FEWEST_MODULES = 50;
const PLACES = [
  'app',
  'components',
  'lib',
  'prisma/seed.ts',
  'scripts',
  'e2e',
  'proxy.ts',
  'instrumentation.ts',
];

const places = PLACES.filter((place) => existsSync(`${root}/${place}`));
const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...places,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);

let summary;
let comments;
try {
  ({ summary } = JSON.parse(stdout));
  comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
} catch {
  process.stderr.write(`${stderr || stdout}\nThe import boundaries could not be checked.\n`);
  process.exit(1);
}

for (const { rule, from, to } of summary.violations) {
  process.stdout.write(`${from}\n  imports ${to}\n  ${rule.name}: ${comments.get(rule.name)}\n`);
}
const errors = summary.violations.filter(({ rule }) => rule.severity === 'error').length;
process.stdout.write(`${summary.totalCruised} modules read, ${errors} imports against the rules\n`);
if (summary.totalCruised <= FEWEST_MODULES) {
  process.stdout.write(
    `That is too few to be true: more than ${FEWEST_MODULES} were expected, so nothing is proven.\n`,
  );
}
process.exitCode = errors > 0 || summary.totalCruised <= FEWEST_MODULES ? 1 : 0;
