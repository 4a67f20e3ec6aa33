// The command behind `npm run compare`: two files against each other, without server or database.

import { launch } from './command/launch.mjs';

await launch(['diff', 'zod', 'fflate', 'parse5'], async () => {
  const { runCompare } = await import('./compare-run.ts');
  return runCompare;
});
