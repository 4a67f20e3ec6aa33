// The command behind `npm run segment`: what is read from one file, without server or database.

import { launch, READING } from './command/launch.mjs';

await launch(READING, async () => {
  const { runSegment } = await import('./segment-run.ts');
  return runSegment;
});
