import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../../lib/formats/read/archive-of-files';
import { ReadError } from '../../lib/formats/read/read-document';
import { filesInside } from '../../lib/services/imports/files-inside';
import { InputError } from '../command/input-error';
import { pathOf, readBytes } from '../command/read-file';

/** A file to import, or the sentence why there is none to have. */
export type FoundFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: string };

/** The files of every path in order, one in memory at a time. Throws InputError for a path that is not there. */
export function* filesOf(paths: readonly string[]): Generator<FoundFile> {
  for (const path of paths) requireThere(path);
  for (const path of paths) {
    if (!statSync(pathOf(path)).isDirectory()) yield* filesAt(path);
    else for (const name of namesIn(pathOf(path))) yield* filesAt(join(path, name));
  }
}

function requireThere(path: string): void {
  if (statSync(pathOf(path), { throwIfNoEntry: false })) return;
  throw new InputError(
    `${path} does not exist. Check the path; it is read from the folder you are in.`,
  );
}

/** What programs keep beside files, each in its folder. */
const HIDDEN = /(?:^|[\\/])\.[^\\/]/;

/** As people number them, `2.txt` before `10.txt`; links are not followed, for they may lead in circles. */
function namesIn(folder: string): string[] {
  const entries: readonly Dirent[] = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => isFile(name) && !HIDDEN.test(name))
    .sort(new Intl.Collator('en', { numeric: true }).compare);
}

function* filesAt(path: string): Generator<FoundFile> {
  try {
    const bytes = readBytes(path);
    const inside = filesInside(bytes);
    if (inside === undefined) yield { name: path, bytes };
    else for (const { name, bytes: own } of inside) yield { name: `${path}/${name}`, bytes: own };
  } catch (error) {
    if (!(error instanceof InputError || error instanceof ReadError)) throw error;
    yield { name: path, problem: error.message };
  }
}
