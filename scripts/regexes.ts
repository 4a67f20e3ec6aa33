/**
 * Looks at every regular expression of the sources for texts on which it takes more than linear time. The
 * check knows texts that repeat one character; it ends with 1 where such a text was found.
 *
 *     npm run regexes
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import { builtBy, literalsOf, type Regex, sourcesOf } from './regexes/literals';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Fewer were not all of them. */
const FEWEST = 500;
/** Modules of these folders build some from words, and do nothing else when they are loaded. */
const PURE = /^lib\/(?:core|formats)\//;

/** What never meets a long text, and why. */
const HARMLESS: Readonly<Record<string, string>> = {
  '/^[^\\s@/]+@[^\\s@/]+\\.[^\\s@/]+$/': 'Read as somebody types an address, and by nobody else.',
  '/[.!?:;\\n“"«(]\\s*$/u': 'Read in three characters.',
  "/\\p{L}[\\p{L}'’ʻ]*$/u":
    'Read in what stands between a word and its number, 24 characters at most.',
  '/^(?:\\p{L}{3,}[\\s:–-]*)?(.*)$/su': 'Its last part takes any text, so nothing is tried twice.',
};

const key = ({ source, flags }: Regex) => `/${source}/${flags}`;

/** What the check finds, in words; undefined for nothing. */
function complaintOf({ source, flags }: Regex): string | undefined {
  // Places of groups change nothing in what is matched.
  const { reports } = analyse({ source, flags: flags.replace('d', '') });
  const [first] = reports;
  if (!first) return undefined;
  return reports.some(({ exponential }) => exponential) ? 'exponential' : 'quadratic';
}

async function run(): Promise<void> {
  const paths = sourcesOf(ROOT, ['app', 'components', 'lib', 'scripts']);
  const regexes = paths.flatMap((path) => literalsOf(ROOT, path));
  const building = paths.filter(
    (path) => PURE.test(path) && /new RegExp\(/.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  for (const path of building) regexes.push(...(await builtBy(ROOT, path)));
  const unmet = new Set(Object.keys(HARMLESS));
  let faults = 0;
  for (const regex of new Map(regexes.reverse().map((one) => [key(one), one])).values()) {
    const complaint = complaintOf(regex);
    if (complaint === undefined || unmet.delete(key(regex))) continue;
    faults += 1;
    process.stdout.write(`${regex.place}\n  ${complaint}: ${key(regex)}\n`);
  }
  for (const one of unmet) process.stdout.write(`No longer found, or linear now: ${one}\n`);
  process.stdout.write(`${regexes.length} regular expressions read, ${faults} not linear\n`);
  if (regexes.length < FEWEST) process.stdout.write('That is too few to be true.\n');
  if (faults + unmet.size > 0 || regexes.length < FEWEST) process.exitCode = 1;
}

await run();
