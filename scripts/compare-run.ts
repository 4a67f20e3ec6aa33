/**
 * `npm run --silent compare -- LEFT RIGHT [--json]`: reads two files, compares them with the engine
 * of the application and prints what it found. docs/command-line.md describes it.
 */

import { writeFileSync } from 'node:fs';
import { primaryLanguage } from '@/lib/core/language/language';
import { pinsOf } from '../lib/core/comparison/correction';
import { compareTexts } from '../lib/core/engine/compare';
import { comparisonJson } from '../lib/formats/write/json';
import { InputError } from './command/input-error';
import { pathOf } from './command/read-file';
import { runCommand } from './command/run-command';
import { print, remark } from './command/terminal';
import { type CompareArguments, HELP, readArguments } from './compare/arguments';
import { readSide } from './compare/build-version';
import { readCorrections } from './compare/read-corrections';
import { comparisonTable } from './compare/table';

/** Runs the command and answers its exit code: 0 compared, 2 unreadable input, 1 anything else. */
export function runCompare(args: readonly string[]): Promise<number> {
  return runCommand('The comparison', async () => {
    const read = readArguments(args);
    if (read === 'help') await print(HELP);
    else await compareFiles(read);
  });
}

async function compareFiles(args: CompareArguments): Promise<void> {
  const { encoding } = args;
  const left = await readSide({
    given: args.left,
    side: 'left',
    lang: args.leftLang,
    encoding,
    remark,
  });
  const read = await readSide({
    given: args.right,
    side: 'right',
    lang: args.rightLang,
    encoding,
    remark,
  });
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
