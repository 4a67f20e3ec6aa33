// Which starts of this clone serve its build, noted in .data/ whatever data folder they use, so that
// no other command replaces the build under them. A note is a lock file of its own: that of a
// killed start is told from a living one's by the process it names.

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { acquireLock, livingHolder } from './lock.mjs';

const NOTE = /^serving-\d+\.lock$/;

/** Notes that this process serves the build at `address`; resolves to what takes the note back. */
export async function noteServing(root, address) {
  const lock = await acquireLock(join(root, '.data', `serving-${process.pid}.lock`));
  lock.update({ address });
  return lock.release;
}

/** The address a living start serves the build at; undefined when there is none. Sweeps dead notes. */
export function servedAt(root) {
  let names = [];
  try {
    names = readdirSync(join(root, '.data')).filter((name) => NOTE.test(name));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  let address;
  for (const name of names) {
    const note = join(root, '.data', name);
    const holder = livingHolder(note);
    if (holder) address ??= holder.address ?? `process ${holder.pid}`;
    else rmSync(note, { force: true });
  }
  return address;
}
