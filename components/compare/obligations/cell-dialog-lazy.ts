import type { CellDialog } from './cell-dialog';

/** The form of a correction of a statement, whose code only those who correct are sent. */

let loaded: typeof CellDialog | undefined;

/** The form once it is there; undefined before. */
export function loadedCellDialog(): typeof CellDialog | undefined {
  return loaded;
}

/** Fetches the form; answers whether it is there. Never rejects: it is asked for again at the next press. */
export async function loadCellDialog(): Promise<boolean> {
  try {
    loaded ??= (await import('./cell-dialog')).CellDialog;
    return true;
  } catch {
    return false;
  }
}
