// The command behind `npm run compare`: two files against each other, without server or database.

import { launch, READING } from './command/launch.mjs';

await launch([...READING, 'diff', 'zod'], async () => {
  const { runCompare } = await import('./compare-run.ts');
  return runCompare;
});
