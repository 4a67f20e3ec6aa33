import type { CorrectionDialog } from './correction-dialog';

/** The form of a correction, whose code only those who may correct are sent. */

let loaded: typeof CorrectionDialog | undefined;

/** The form once it is there; undefined before. */
export function loadedCorrectionDialog(): typeof CorrectionDialog | undefined {
  return loaded;
}

/** Fetches the form; never rejects, for a form that could not be had is told where it would stand. */
export async function loadCorrectionDialog(): Promise<void> {
  try {
    loaded ??= (await import('./correction-dialog')).CorrectionDialog;
  } catch {
    // Asked for again at the next press.
  }
}
