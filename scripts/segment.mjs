// The command behind `npm run segment`: what is read from one file, without server or database.

import { launch } from './command/launch.mjs';

await launch(['zod', 'fflate', 'parse5'], async () => {
  const { runSegment } = await import('./segment-run.ts');
  return runSegment;
});
