/**
 * `npm run --silent rebase -- OLD NEW SELECTORS`: reads two versions of a text and places in the old one, and
 * prints where those are in the new one, as the application carries notes. docs/command-line.md describes it.
 */

import { InputError } from './command/input-error';
import { runCommand } from './command/run-command';
import { print, remark } from './command/terminal';
import { readSide } from './compare/build-version';
import { HELP, type RebaseArguments, readArguments } from './rebase/arguments';
import { carryGiven } from './rebase/carry-given';
import { readSelectors } from './rebase/read-selectors';

/** Runs the command and answers its exit code: 0 carried, 2 unreadable input, 1 anything else. */
export function runRebase(args: readonly string[]): Promise<number> {
  return runCommand('The carrying of places', async () => {
    const read = readArguments(args);
    if (read === 'help') await print(HELP);
    else await rebaseFiles(read);
  });
}

async function rebaseFiles({ old, next, selectors, lang }: RebaseArguments): Promise<void> {
  const given = readSelectors(selectors);
  const left = await readSide({ given: old, side: 'left', lang: lang.left, remark });
  const right = await readSide({ given: next, side: 'right', lang: lang.right, remark });
  if (left.lang.split('-')[0] !== right.lang.split('-')[0]) {
    throw new InputError(
      `${old} is read as ${left.lang} and ${next} as ${right.lang}: places are carried between versions of one text. Name the language with --lang.`,
    );
  }
  await print(`${JSON.stringify(carryGiven(given, left, right, remark), null, 1)}\n`);
}
