/**
 * Zip archives with limits. What an archive says of its size is checked before anything is unpacked,
 * and an entry never gets more room than it said, so that a small file cannot fill the memory.
 * Reference: APPNOTE.TXT 6.3, 4.3.12 (central directory).
 */

import { type UnzipFileInfo, unzipSync } from 'fflate';
import { damagedArchive, ReadError } from './read-result';

const MOST_ENTRIES = 10_000;
const LARGEST_ENTRY = 40_000_000;
/** Of all entries that are unpacked together. */
const MOST_UNPACKED = 60_000_000;

export type ZipArchive = {
  readonly names: readonly string[];
  /** The bytes of some entries by name; those that are missing are left out. */
  readonly read: (names: readonly string[]) => ReadonlyMap<string, Uint8Array>;
};

/** Reads the list of an archive. Throws ReadError for one that is damaged or out of bounds. */
export function openZip(bytes: Uint8Array): ZipArchive {
  const names: string[] = [];
  unpack(bytes, ({ name }) => {
    names.push(name);
    if (names.length > MOST_ENTRIES) throw tooLarge();
    return false;
  });
  let unpacked = 0;
  return {
    names,
    read: (wanted) => {
      const set = new Set(wanted);
      const files = unpack(bytes, ({ name, originalSize }) => {
        if (!set.delete(name)) return false;
        unpacked += originalSize;
        if (originalSize > LARGEST_ENTRY || unpacked > MOST_UNPACKED) throw tooLarge();
        return true;
      });
      return new Map(Object.entries(files));
    },
  };
}

function unpack(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw damagedArchive();
  }
}

function tooLarge(): ReadError {
  return new ReadError(
    'The file unpacks to more than can be read here. Save its text alone, without pictures, and import that.',
  );
}
