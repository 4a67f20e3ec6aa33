/** `moderator EMAIL [--off]` on the database of DATABASE_URL, which the command lends (moderator.mjs). */

import { normaliseEmail } from '@/lib/core/account/email';
import { appointModerator } from '@/lib/services/annotations/moderate';
import { disconnect } from '@/lib/store/database';
import { InputError } from './command/input-error';
import { runCommand } from './command/run-command';
import { print } from './command/terminal';

const USAGE = 'Use: npm run moderator -- EMAIL [--off]';

async function run(): Promise<void> {
  const words = process.argv.slice(2);
  const off = words.includes('--off');
  const [given, ...others] = words.filter((word) => word !== '--off');
  const email = given === undefined ? undefined : normaliseEmail(given);
  if (email === undefined || others.length > 0) throw new InputError(USAGE);
  const name = await appointModerator(email, !off);
  await disconnect();
  if (name === undefined) throw new InputError(`Nobody has an account with ${email}.`);
  await print(
    off
      ? `${name} is no moderator any more.\n`
      : `${name} may now hide public notes, at /moderation.\n`,
  );
}

process.exit(await runCommand('The command', run));
