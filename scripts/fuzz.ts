/**
 * Reads files that were spoilt on purpose, from every format: each is to end as a document of which no
 * character is lost, or with a sentence that says what to do. The same seed spoils the same files, so
 * that a fault comes back with `--seed N --cases 1`. Ends with 1 where there was a fault.
 *
 *     npm run fuzz -- [--reader NAME] [--cases 10000] [--seed 1]
 */

import { parseArgs } from 'node:util';
import { fuzzReader } from '../lib/formats/read/testing/fuzz';
import { FIXTURES } from '../lib/formats/read/testing/fuzz-fixtures';

const { values } = parseArgs({
  options: {
    reader: { type: 'string' },
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
/** Milliseconds; the files are small. */
const MOST_TIME = 2000;
const SHOWN = 10;

async function run(): Promise<void> {
  const readers = values.reader === undefined ? Object.keys(FIXTURES) : [values.reader];
  for (const reader of readers) {
    const from = performance.now();
    const numbers = { cases: Number(values.cases), seed: Number(values.seed) };
    const found = await fuzzReader(reader, { ...numbers, mostTime: MOST_TIME });
    const { read, refused, faults, slowest } = found;
    const seconds = Math.round((performance.now() - from) / 1000);
    process.stdout.write(
      `${reader.padEnd(12)} read ${read}, refused ${refused}, faults ${faults.length}, slowest ${Math.round(slowest)} ms, ${seconds} s in all\n`,
    );
    for (const { seed, what } of faults.slice(0, SHOWN))
      process.stdout.write(`  ${seed}: ${what}\n`);
    if (faults.length > 0) process.exitCode = 1;
  }
}

await run();
