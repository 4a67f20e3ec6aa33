/** What the commands write: results on standard output, everything else on standard error. */

/** What a terminal would obey instead of show. */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}]/gu;

// A reader that stops reading (`| head`) is no failure.
process.stdout.on('error', () => {});

/** Resolves when all is written, or nobody reads any more. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

export function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Text of a file as a terminal may show it, on one line. */
export function clean(text: string): string {
  return text.replace(CONTROLS, ' ');
}

export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
