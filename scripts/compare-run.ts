/**
 * `npm run --silent compare -- LEFT RIGHT [--json]`: reads two files, compares them with the engine
 * of the application and prints what it found. docs/command-line.md describes it.
 */

import { writeFileSync } from 'node:fs';
import { primaryLanguage } from '@/lib/core/language/language';
import { pinsOf } from '../lib/core/comparison/correction';
import { compareTexts } from '../lib/core/engine/compare';
import { comparisonJson } from '../lib/formats/write/json';
import { type CompareArguments, HELP, readArguments } from './compare/arguments';
import { readSide } from './compare/build-version';
import { InputError } from './compare/input-error';
import { readCorrections } from './compare/read-corrections';
import { pathOf } from './compare/read-file';
import { comparisonTable } from './compare/table';

/** Runs the command and answers its exit code: 0 compared, 2 unreadable input, 1 anything else. */
export async function runCompare(args: readonly string[]): Promise<number> {
  try {
    const read = readArguments(args);
    if (read === 'help') await print(HELP);
    else await compareFiles(read);
    return 0;
  } catch (error) {
    if (error instanceof InputError) {
      remark(error.message);
      return 2;
    }
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    remark(`The comparison failed through a fault of the program, not of the input:\n${what}`);
    return 1;
  }
}

async function compareFiles(args: CompareArguments): Promise<void> {
  const left = readSide({ given: args.left, side: 'left', lang: args.leftLang, remark });
  const read = readSide({ given: args.right, side: 'right', lang: args.rightLang, remark });
  const right = args.sameTreaty
    ? { ...read, treaty: { ...read.treaty, slug: left.treaty.slug } }
    : read;
  const corrections = args.corrections ? readCorrections(args.corrections, left, right) : [];
  const comparison = compareTexts(left, right, {
    options: args.options,
    names: args.names,
    pins: pinsOf(corrections),
    ...(args.threshold !== undefined && { threshold: args.threshold }),
    ...(await lexiconFor(left.lang, right.lang)),
  });
  const json = () => comparisonJson(left, right, comparison, corrections);
  const text = args.json ? `${JSON.stringify(json())}\n` : comparisonTable(left, right, comparison);
  await give(args, text);
}

/** What is known of two languages without a database; nothing for one language. */
async function lexiconFor(left: string, right: string) {
  if (primaryLanguage(left) === primaryLanguage(right)) return {};
  const { shippedLexicon } = await import('../lib/formats/read/shipped-lexicon');
  return { lexicon: shippedLexicon(left, right) };
}

async function give({ output }: CompareArguments, text: string): Promise<void> {
  if (output === undefined) {
    await print(text);
    return;
  }
  try {
    writeFileSync(pathOf(output), text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(`${output} cannot be written (${why}). Nothing was kept.`);
  }
}

/** Resolves when all is written. A reader that stops reading (`| head`) is no failure. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.on('error', () => resolve());
    process.stdout.write(text, () => resolve());
  });
}

function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}
