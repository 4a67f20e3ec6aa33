/** Letters that tell people that there is something new for them: not what, so that they may be misdelivered. */

import { type Env, env } from '../env';
import { claimNewsLetters } from '../services/notifications/claim-letters';
import { newsLetter, postOffice, sendLetter } from './letters';

/** Between two rounds of the post. What comes within one goes into one letter. */
const ROUND_MS = 5 * 60 * 1000;

/** Sends what is due; a letter that is not taken is not sent again: all is under Notifications. */
async function sendNewsLetters(settings: Env = env()): Promise<void> {
  const office = postOffice(settings);
  if (!office) return;
  for (const { email, count } of await claimNewsLetters()) {
    await sendLetter(office, email, newsLetter(office.origin, count)).catch(report);
  }
}

/** Sends them from now on, where this server sends letters at all. */
export function startNewsLetters(settings: Env = env()): void {
  if (settings.mail === undefined) return;
  const round = () => void sendNewsLetters(settings).catch(report);
  setInterval(round, ROUND_MS).unref();
}

/** To standard error: never an address of a person. */
function report(error: unknown): void {
  const message = error instanceof Error && 'code' in error ? String(error.code) : 'not taken';
  process.stderr.write(`${new Date().toISOString()} letter: ${message}\n`);
}
