/**
 * `npm run --silent segment -- FILE [--json]`: reads one file as an import would and prints what it
 * found. docs/command-line.md describes it.
 */

import { ReadError } from '../lib/formats/read/read-document';
import { type ReadTreaty, readLanguages } from '../lib/formats/read/read-treaty';
import { InputError } from './command/input-error';
import { nameOf, readBytes } from './command/read-file';
import { runCommand } from './command/run-command';
import { print } from './command/terminal';
import { HELP, readArguments, type SegmentArguments } from './segment/arguments';
import { segmentJson } from './segment/segment-json';
import { segmentPage } from './segment/segment-page';

/** Runs the command and answers its exit code: 0 read, 2 unreadable input, 1 anything else. */
export function runSegment(args: readonly string[]): Promise<number> {
  return runCommand('Reading the file', async () => {
    const read = readArguments(args);
    if (read === 'help') {
      await print(HELP);
      return;
    }
    const name = nameOf(read.file);
    const texts = await readFile(name, read);
    await print(
      read.json
        ? `${JSON.stringify(segmentJson(texts))}\n`
        : texts.map((text) => segmentPage(name, text)).join('\n'),
    );
  });
}

async function readFile(
  name: string,
  args: SegmentArguments,
): Promise<readonly [ReadTreaty, ...ReadTreaty[]]> {
  const { file, json: _, ...options } = args;
  const bytes = readBytes(file);
  try {
    return await readLanguages(bytes, { ...options, ...(file !== '-' && { name }) });
  } catch (error) {
    if (error instanceof ReadError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}
