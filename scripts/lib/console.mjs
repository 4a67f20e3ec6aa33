// What the commands say to the person at the terminal: one line a stage with its time, and
// failures as one clear sentence (what is wrong, what to do) instead of a stack trace.

/** A failure whose message is written for the person who typed the command. */
export class Failure extends Error {}

/** Thrown out of a stage when the person asked to stop; nothing is reported for it. */
export class Interrupted extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

// A closed terminal (SIGHUP) makes every later write fail; stopping cleanly matters more.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

let out = process.stdout;

/** For a command whose result is on standard output: what is said besides goes to standard error. */
export function sayBesides() {
  out = process.stderr;
}

export function say(line) {
  out.write(`${line}\n`);
}

/**
 * Runs one stage. `work` may return a short note ("up to date"); `announce` is printed before a
 * stage that is known to take long. Errors pass through.
 */
export async function stage(name, work, { announce } = {}) {
  const began = performance.now();
  if (announce) say(`  … ${name}: ${announce}`);
  const note = await work();
  say(`  ✓ ${name}${note ? `: ${note}` : ''} (${seconds(began)})`);
}

/** Prints a failure and, for anything that is not a Failure, where it came from. */
export function report(error) {
  if (error instanceof Interrupted) return;
  if (error instanceof Failure) {
    process.stderr.write(`\n${error.message}\n`);
    return;
  }
  const explained = explainSystemError(error);
  process.stderr.write(
    `\n${explained ?? (error instanceof Error ? error.stack : String(error))}\n`,
  );
}

/** One sentence for the system errors that a person can mend; undefined for all others. */
export function explainSystemError(error) {
  const where = error?.path ? ` (${error.path})` : '';
  switch (error?.code) {
    case 'ENOSPC':
      return `The disk is full${where}. Free some space and start again; nothing stored is lost.`;
    case 'EDQUOT':
      return `Your disk quota is used up${where}. Free some space and start again; nothing stored is lost.`;
    case 'EROFS':
      return `The file system is read-only${where}. Set CONCORDAT_DATA_DIR to a folder that can be written.`;
    default:
      return undefined;
  }
}
