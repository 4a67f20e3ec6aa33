// The command behind `npm run rebase`: places in one version of a text carried to the next, without server
// or database.

import { launch, READING } from './command/launch.mjs';

await launch([...READING, 'diff', 'zod'], async () => {
  const { runRebase } = await import('./rebase-run.ts');
  return runRebase;
});
